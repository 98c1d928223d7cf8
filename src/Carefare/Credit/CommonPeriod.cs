namespace Carefare.Credit;

/// <summary>Finds the unit-period of a transaction from its dates.</summary>
/// <remarks>12 CFR 1026 Appendix J (b)(3)(i)-(iii), (b)(4), (b)(5)(vi)-(vii).</remarks>
internal static class CommonPeriod
{
    private static readonly IReadOnlyList<UnitPeriod> Standard =
    [
        UnitPeriod.Day,
        UnitPeriod.Semimonth,
        .. Enumerable.Range(1, 12).Select(months => new UnitPeriod(Interval.Month, months)),
        .. Enumerable.Range(1, 52).Select(weeks => new UnitPeriod(Interval.Week, weeks)),
    ];

    /// <summary>The unit-period.</summary>
    /// <param name="advances">The days of the advances, each once, in order.</param>
    /// <param name="payments">The days of the payments, each once, in order.</param>
    public static UnitPeriod Of(IReadOnlyList<DateOnly> advances, IReadOnlyList<DateOnly> payments)
    {
        if (payments[^1] <= advances[0])
        {
            throw new ArgumentException("No payment is after the first advance.", nameof(payments));
        }

        if (advances.Count == 1 && payments.Count == 1)
        {
            return TermOf(advances[0], payments[0]);
        }

        var start = advances[0] < payments[0] ? advances[0] : payments[0];
        var periods = Periods(start, advances).Concat(Periods(start, payments)).ToList();
        var common = periods
            .SelectMany(period => period.Fits)
            .CountBy(unit => unit)
            .Where(unit => unit.Value > 1)
            .OrderByDescending(unit => unit.Value)
            .ThenBy(unit => unit.Key.Days)
            .Select(unit => (UnitPeriod?)unit.Key)
            .FirstOrDefault();
        return common ?? Average(periods);
    }

    private static UnitPeriod TermOf(DateOnly start, DateOnly end)
    {
        var (months, days) = UnitPeriods.MonthsAndDays(start, end, UnitPeriods.DayOfMonth(start, end));
        return months >= 12 ? UnitPeriod.Year
            : days == 0 ? new(Interval.Month, months)
            : new(Interval.Day, UnitPeriods.DaysBetween(start, end));
    }

    // The intervals between the days of a series, with the one from the beginning of the term to the first of them.
    private static IEnumerable<Period> Periods(DateOnly start, IReadOnlyList<DateOnly> days)
    {
        IReadOnlyList<DateOnly> ends = days[0] > start ? [start, .. days] : days;
        return Enumerable.Range(1, ends.Count - 1).Select(n => PeriodOf(n, ends, days));
    }

    private static Period PeriodOf(int n, IReadOnlyList<DateOnly> ends, IReadOnlyList<DateOnly> series)
    {
        var (from, to) = (ends[n - 1], ends[n]);
        var days = UnitPeriods.DaysBetween(from, to);
        var (months, left) = UnitPeriods.MonthsAndDays(from, to, SeriesDay.Of(from, to, series));
        var fits = new List<UnitPeriod>();
        if (IsHalfOfMonth(n, ends, series))
        {
            fits.Add(UnitPeriod.Semimonth);
        }

        if (days % 7 == 0 && days / 7 <= 52)
        {
            fits.Add(new(Interval.Week, days / 7));
        }

        if (left == 0 && months is >= 1 and <= 12)
        {
            fits.Add(new(Interval.Month, months));
        }

        // A period that is no standard interval, every ten days say, can be common all the same: (b)(3)(ii).
        if (fits.Count == 0 && days <= UnitPeriod.Year.Days)
        {
            fits.Add(new(Interval.Day, days));
        }

        return new(days, left == 0 ? months : 0, fits);
    }

    private static bool IsHalfOfMonth(int n, IReadOnlyList<DateOnly> ends, IReadOnlyList<DateOnly> series) =>
        UnitPeriods.DaysBetween(ends[n - 1], ends[n]) is >= 13 and <= 18
        && (
            (n >= 2 && IsMonth(ends[n - 2], ends[n], series))
            || (n + 1 < ends.Count && IsMonth(ends[n - 1], ends[n + 1], series))
        );

    private static bool IsMonth(DateOnly from, DateOnly to, IReadOnlyList<DateOnly> series) =>
        UnitPeriods.MonthsAndDays(from, to, SeriesDay.Of(from, to, series)) == (1, 0);

    // All months are equal, so whole months that average to a whole number of months need no rounding.
    private static UnitPeriod Average(IReadOnlyList<Period> periods)
    {
        var months = periods.Average(period => (decimal)period.Months);
        return periods.All(period => period.Months > 0) && months <= 12 && decimal.Truncate(months) == months
            ? new(Interval.Month, decimal.ToInt32(months))
            : Nearest(periods.Average(period => (decimal)period.Days));
    }

    private static UnitPeriod Nearest(decimal days) =>
        Standard
            .OrderBy(unit => decimal.Abs(unit.Days - days))
            .ThenBy(unit => unit.Days)
            .ThenByDescending(unit => unit.Interval)
            .First();

    // An interval between two advances or payments: its days, its months where they are whole, and what it is called.
    private sealed record Period(int Days, int Months, IReadOnlyList<UnitPeriod> Fits);
}
