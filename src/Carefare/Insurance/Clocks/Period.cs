using System.Globalization;

namespace Carefare.Insurance.Clocks;

/// <summary>What a period is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Monday to Friday without federal holidays.</summary>
    BusinessDays,

    /// <summary>Calendar months.</summary>
    Months,
}

/// <summary>How long a rule gives somebody: 180 days, four months, 72 hours.</summary>
/// <param name="Count">How many, 0 or more.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    private const int HoursOfADay = 24;

    /// <summary>The last day of the period. The day from which it is counted is not part of it.</summary>
    /// <remarks>
    /// Hours are counted as the days that they are at most, since only the day is known on which they begin. Months go to the same
    /// day of a later month; where that month has no such day, see <paramref name="shortMonth"/>.
    /// </remarks>
    /// <param name="day">The day from which it is counted.</param>
    /// <param name="calendar">The business days.</param>
    /// <param name="shortMonth">What a month without such a day does.</param>
    internal DateOnly After(DateOnly day, BusinessCalendar calendar, ShortMonth shortMonth = ShortMonth.EndsThere) =>
        Unit switch
        {
            PeriodUnit.Hours => day.AddDays((Count + HoursOfADay - 1) / HoursOfADay),
            PeriodUnit.Days => day.AddDays(Count),
            PeriodUnit.BusinessDays => calendar.Plus(day, Count),
            PeriodUnit.Months => MonthsAfter(day, shortMonth),
        };

    /// <summary>"180 days", "4 months", "1 business day".</summary>
    public override string ToString()
    {
        var one = Unit switch
        {
            PeriodUnit.Hours => "hour",
            PeriodUnit.Days => "day",
            PeriodUnit.BusinessDays => "business day",
            PeriodUnit.Months => "month",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {one}{(Count == 1 ? "" : "s")}");
    }

    private DateOnly MonthsAfter(DateOnly day, ShortMonth shortMonth)
    {
        // The last day of the month where it is too short.
        var there = day.AddMonths(Count);
        return there.Day < day.Day && shortMonth == ShortMonth.RunsOn ? there.AddDays(1) : there;
    }
}

/// <summary>What a period of months does where the last month has no such day: October 31 and four months.</summary>
internal enum ShortMonth
{
    /// <summary>It ends on the last day of that month, which is the earlier and safer day.</summary>
    EndsThere,

    /// <summary>It ends on the first day of the month after (45 CFR 147.136(d)(2)(i)).</summary>
    RunsOn,
}
