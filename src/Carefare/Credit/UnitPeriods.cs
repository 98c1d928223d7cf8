using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>Counts the unit-periods between two dates, backward from the later one.</summary>
/// <remarks>12 CFR 1026 Appendix J (b)(3)(iv)-(v) and (b)(5).</remarks>
public static class UnitPeriods
{
    /// <summary>The unit-periods between two dates.</summary>
    /// <param name="start">The earlier date.</param>
    /// <param name="end">The later date.</param>
    /// <param name="unit">The unit-period.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
    public static PeriodCount Between(DateOnly start, DateOnly end, UnitPeriod unit) =>
        Between(start, end, unit, DayOfMonth(start, end));

    /// <summary>The same, where the day of the month on which the series of payments or advances falls is known.</summary>
    /// <param name="start">The earlier date.</param>
    /// <param name="end">The later date.</param>
    /// <param name="unit">The unit-period.</param>
    /// <param name="dayOfMonth">The day of the month, 1 to 31; in a shorter month its last day stands for it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
    public static PeriodCount Between(DateOnly start, DateOnly end, UnitPeriod unit, int dayOfMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return unit.Interval switch
        {
            Interval.Day or Interval.Week => Divide(DaysBetween(start, end), unit.Days),
            Interval.Semimonth => ByMonths(start, end, unit.Days, dayOfMonth),
            Interval.Month when unit.Count == 12 => ByYears(start, end, dayOfMonth),
            Interval.Month => ByMonths(start, end, unit.Days, dayOfMonth),
        };
    }

    /// <summary>The full months between two dates, measured back from the later one, and the days that are left.</summary>
    internal static (int Months, int Days) MonthsAndDays(DateOnly start, DateOnly end, int dayOfMonth)
    {
        var months = Month.Of(start).Until(Month.Of(end));
        while (months > 0 && Back(end, months, dayOfMonth) < start)
        {
            months--;
        }

        return (months, DaysBetween(start, months == 0 ? end : Back(end, months, dayOfMonth)));
    }

    /// <summary>
    /// The day of the month that two dates alone suggest: the later date's own, but where that is the last of its month
    /// the earlier date's if it is later in the month (the 30th, with 28 February standing for it), else the last.
    /// </summary>
    internal static int DayOfMonth(DateOnly start, DateOnly end) =>
        !IsLastOfMonth(end) ? end.Day
        : start.Day >= end.Day ? start.Day
        : 31;

    internal static bool IsLastOfMonth(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    internal static int DaysBetween(DateOnly start, DateOnly end) => end.DayNumber - start.DayNumber;

    private static DateOnly Back(DateOnly end, int months, int dayOfMonth)
    {
        var month = Month.Of(end).Plus(-months);
        return new(month.Year, month.Number, int.Min(dayOfMonth, month.Days));
    }

    private static PeriodCount ByMonths(DateOnly start, DateOnly end, int daysPerUnit, int dayOfMonth)
    {
        var (months, days) = MonthsAndDays(start, end, dayOfMonth);
        return Divide(30 * months + days, daysPerUnit);
    }

    private static PeriodCount ByYears(DateOnly start, DateOnly end, int dayOfMonth)
    {
        var (months, days) = MonthsAndDays(start, end, dayOfMonth);
        var years = months / 12;
        if (days == 0)
        {
            return new(years, months % 12 == 0 ? Fraction.Zero : new(months % 12, 12));
        }

        var left = DaysBetween(start, years == 0 ? end : Back(end, 12 * years, dayOfMonth));
        return new(years, new(left, 365));
    }

    private static PeriodCount Divide(int days, int daysPerUnit) =>
        new(days / daysPerUnit, days % daysPerUnit == 0 ? Fraction.Zero : new(days % daysPerUnit, daysPerUnit));
}
