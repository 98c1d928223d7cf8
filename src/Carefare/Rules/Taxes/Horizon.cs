using Carefare.Quantities;

namespace Carefare.Rules.Taxes;

/// <summary>How far ahead the tax of a plan is looked at.</summary>
internal static class Horizon
{
    /// <summary>Months where the person has not said how far.</summary>
    private const int UsualMonths = 12;

    /// <summary>The end of the plan's horizon, at least a year from today so that the next year's room is seen.</summary>
    public static DateOnly EndOf(Situation now)
    {
        var course = now.Case.Course;
        var end = FirstTreatment(now).AddMonths(course.HorizonMonths.Or(UsualMonths));
        return DayOrder.Later(end, now.Today.AddYears(1));
    }

    /// <summary>The first day on which treatment can begin; today where the person has not said.</summary>
    public static DateOnly FirstTreatment(Situation now) =>
        DayOrder.Later(now.Case.Course.StartFrom.Or(now.Today), now.Today);

    /// <summary>The last day on which the person would begin; a wish that is over leaves the first day that is possible.</summary>
    public static DateOnly LastStart(Situation now)
    {
        var first = FirstTreatment(now);
        return DayOrder.Later(now.Case.Course.StartBy.Or(first), first);
    }
}
