using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>The kinds of interval that a unit-period is made of.</summary>
public enum Interval
{
    /// <summary>Days: one, the term of a single payment that is not whole months, or a common period of days.</summary>
    Day,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Half a month.</summary>
    Semimonth,

    /// <summary>Months.</summary>
    Month,
}

/// <summary>The interval of time that an annual percentage rate is computed in.</summary>
/// <remarks>12 CFR 1026 Appendix J (b)(3)(iii), (b)(4) and (b)(5): a standard interval of at most a year, a common period of days, or a term.</remarks>
/// <param name="Interval">What it is made of.</param>
/// <param name="Count">How many; at most a year in all.</param>
public readonly record struct UnitPeriod(Interval Interval, int Count)
{
    /// <summary>One day.</summary>
    public static UnitPeriod Day { get; } = new(Interval.Day, 1);

    /// <summary>One week.</summary>
    public static UnitPeriod Week { get; } = new(Interval.Week, 1);

    /// <summary>Half a month.</summary>
    public static UnitPeriod Semimonth { get; } = new(Interval.Semimonth, 1);

    /// <summary>One month.</summary>
    public static UnitPeriod Month { get; } = new(Interval.Month, 1);

    /// <summary>One year.</summary>
    public static UnitPeriod Year { get; } = new(Interval.Month, 12);

    /// <summary>How many of them a year has.</summary>
    public Fraction PerYear =>
        Interval switch
        {
            Interval.Day => InYearOf(365),
            Interval.Week => InYearOf(52),
            Interval.Semimonth => InYearOf(24),
            Interval.Month => InYearOf(12),
        };

    /// <summary>Its length in days, by which two of them are compared: a month has 30, a year 365.</summary>
    public int Days =>
        Interval switch
        {
            Interval.Day => Count,
            Interval.Week => 7 * Count,
            Interval.Semimonth => 15 * Count,
            Interval.Month => Count == 12 ? 365 : 30 * Count,
        };

    /// <summary>The unit-period in words: "month", "4 weeks", "half a year".</summary>
    public override string ToString() =>
        (Interval, Count) switch
        {
            (Interval.Month, 3) => "quarter",
            (Interval.Month, 6) => "half-year",
            (Interval.Month, 12) => "year",
            (_, 1) => Interval.ToString().ToLowerInvariant(),
            _ => $"{Count} {Interval.ToString().ToLowerInvariant()}s",
        };

    private Fraction InYearOf(int intervals) =>
        intervals % Count == 0 ? Fraction.Of(intervals / Count) : new(intervals, Count);
}
