using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>How often esketamine is given by its label, for costing only.</summary>
internal static class EsketamineProtocol
{
    /// <summary>The label's days of the series.</summary>
    public static (EsketamineDays Days, Usually Twice, Usually Once) Series(Situation now)
    {
        var twice = Usually.Of(now, "esketamine-weeks-twice");
        var once = Usually.Of(now, "esketamine-weeks-once", now.Case.Condition.Diagnosis.Or("other"));
        return (new(decimal.ToInt32(twice.Typical), decimal.ToInt32(once.Typical)), twice, once);
    }

    /// <summary>The course beside another one: its series whole, and then for as long as the other one goes on.</summary>
    public static (Protocol Protocol, IReadOnlyList<Assumption> Assumptions) Beside(Situation now, Protocol wanted)
    {
        var (days, twice, once) = Series(now);
        var series = Assumed("course.esketamine.acceptable", days, twice, once);
        if (wanted.Maintenance is not { } other)
        {
            var shortly =
                $"Nothing is counted for esketamine after its first {days.Count} treatments, as nothing is after the series of the "
                + "other treatment.";
            var alone = Protocol.On(days.All, maintenance: null, wanted.HorizonMonths) with { Beside = wanted };
            return (alone, [series, new("course.esketamine.every_weeks", shortly)]);
        }

        var (weeks, assumed) = EveryWeeks(now);
        // Long enough to reach the end of the other course from wherever the series ends.
        var months = other.Months + wanted.OverDays / 28 + 1;
        var protocol = Protocol.On(days.All, new(weeks, months), wanted.HorizonMonths) with { Beside = wanted };
        return (protocol, [series, .. assumed]);
    }

    /// <summary>Weeks between treatments after the series, and what was taken to hold.</summary>
    public static (int Weeks, IReadOnlyList<Assumption> Assumptions) EveryWeeks(Situation now)
    {
        var said = now.Case.Course.Esketamine.EveryWeeks;
        if (said.IsKnown)
        {
            return (said.Value, []);
        }

        var usual = Usually.Of(now, "esketamine-interval-weeks");
        var weeks = decimal.ToInt32(usual.Typical);
        return (
            weeks,
            [
                new(
                    said.Key,
                    $"After its first weeks, esketamine is counted every {weeks} weeks; the label has it every {usual.Low:0} or "
                        + $"{usual.High:0} weeks. Ask your clinician.",
                    usual.Citation
                ),
            ]
        );
    }

    /// <summary>Says the days of the series.</summary>
    public static Assumption Assumed(string key, EsketamineDays days, Usually twice, Usually once) =>
        new(
            key,
            $"Esketamine is counted as its label has it: twice a week for {days.WeeksTwice} weeks"
                + (days.WeeksOnce > 0 ? $", then once a week for {days.WeeksOnce}: " : ": ")
                + $"{days.Count} treatments.",
            [.. new[] { twice.Citation, once.Citation }.Distinct()]
        );
}
