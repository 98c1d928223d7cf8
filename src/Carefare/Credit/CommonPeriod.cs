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
        var start = advances[0];
        if (payments[^1] <= start)
        {
            throw new ArgumentException("No payment is after the first advance.", nameof(payments));
        }

        if (advances.Count == 1 && payments.Count == 1)
        {
            return TermOf(start, payments[0]);
        }

        var periods = Periods(start, advances).Concat(Periods(start, payments)).ToList();
        var common = periods
            .SelectMany(period => period.Fits)
            .CountBy(unit => unit)
            .Where(unit => unit.Value > 1)
            .OrderByDescending(unit => unit.Value)
            .ThenBy(unit => unit.Key.Days)
            .Select(unit => (UnitPeriod?)unit.Key)
            .FirstOrDefault();
        return common ?? Nearest(periods.Average(period => (decimal)period.Days));
    }

    private static UnitPeriod TermOf(DateOnly start, DateOnly end)
    {
        var (months, days) = UnitPeriods.MonthsAndDays(start, end, UnitPeriods.DayOfMonth(start, end));
        return months >= 12 ? UnitPeriod.Year
            : days == 0 ? new(Interval.Month, months)
            : new(Interval.Day, UnitPeriods.DaysBetween(start, end));
    }

    // The intervals between the days of a series, with the one from the beginning of the term to the first of them.
    private static IEnumerable<(int Days, IReadOnlyList<UnitPeriod> Fits)> Periods(
        DateOnly start,
        IReadOnlyList<DateOnly> days
    )
    {
        if (days[0] > start)
        {
            yield return (UnitPeriods.DaysBetween(start, days[0]), Fits(start, days[0], days));
        }

        for (var n = 1; n < days.Count; n++)
        {
            var fits = Fits(days[n - 1], days[n], days);
            yield return (
                UnitPeriods.DaysBetween(days[n - 1], days[n]),
                IsHalfOfMonth(n, days) ? [UnitPeriod.Semimonth, .. fits] : fits
            );
        }
    }

    private static List<UnitPeriod> Fits(DateOnly from, DateOnly to, IReadOnlyList<DateOnly> series)
    {
        var days = UnitPeriods.DaysBetween(from, to);
        var (months, left) = UnitPeriods.MonthsAndDays(from, to, SeriesDay.Of(from, to, series));
        var fits = new List<UnitPeriod>();
        if (days == 1)
        {
            fits.Add(UnitPeriod.Day);
        }

        if (days % 7 == 0 && days / 7 <= 52)
        {
            fits.Add(new(Interval.Week, days / 7));
        }

        if (left == 0 && months is >= 1 and <= 12)
        {
            fits.Add(new(Interval.Month, months));
        }

        return fits;
    }

    private static bool IsHalfOfMonth(int n, IReadOnlyList<DateOnly> days) =>
        UnitPeriods.DaysBetween(days[n - 1], days[n]) is >= 13 and <= 18
        && (
            (n >= 2 && IsMonth(days[n - 2], days[n], days))
            || (n + 1 < days.Count && IsMonth(days[n - 1], days[n + 1], days))
        );

    private static bool IsMonth(DateOnly from, DateOnly to, IReadOnlyList<DateOnly> series) =>
        UnitPeriods.MonthsAndDays(from, to, SeriesDay.Of(from, to, series)) == (1, 0);

    private static UnitPeriod Nearest(decimal days) =>
        Standard
            .OrderBy(unit => decimal.Abs(unit.Days - days))
            .ThenBy(unit => unit.Days)
            .ThenByDescending(unit => unit.Interval)
            .First();
}
