namespace Carefare.Insurance.Clocks;

/// <summary>Business days: Monday to Friday, without federal holidays as they are observed (5 U.S.C. 6103).</summary>
/// <param name="holidaysOn">The holidays that the law knows on a day.</param>
internal sealed class BusinessCalendar(Func<DateOnly, IReadOnlyList<Holiday>> holidaysOn)
{
    private readonly Dictionary<int, HashSet<DateOnly>> _observed = [];

    /// <summary>Whether federal offices are closed for a holiday.</summary>
    public bool IsHoliday(DateOnly day) => Observed(day.Year).Contains(day) || Observed(day.Year + 1).Contains(day);

    /// <summary>Whether it is a Monday to Friday without a holiday.</summary>
    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day, or where it is none, the next business day.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day, or where it is none, the last business day before it.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The day that is some business days later; the day itself is not counted.</summary>
    /// <param name="day">The day from which it is counted.</param>
    /// <param name="count">How many business days, 0 or more; after 0 it is the day itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public DateOnly Plus(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (; count > 0; count--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }

    /// <summary>How many business days lie after one day and up to another; 0 where the other is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsBusinessDay(day) ? 1 : 0;
        }

        return count;
    }

    private HashSet<DateOnly> Observed(int year)
    {
        if (!_observed.TryGetValue(year, out var days))
        {
            days = [.. holidaysOn(new(year, 12, 31)).Select(holiday => holiday.ObservedIn(year))];
            _observed[year] = days;
        }

        return days;
    }
}
