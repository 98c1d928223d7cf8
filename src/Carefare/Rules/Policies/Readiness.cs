using Carefare.Insurance.Criteria;
using Carefare.Knowledge;

namespace Carefare.Rules.Policies;

/// <summary>How what was tried stands to the strictest criteria that are recorded, for those whose own plan's are not.</summary>
internal static class Readiness
{
    private static readonly string[] Depression =
    [
        "treatment_resistant_depression",
        "major_depression",
        "depression_with_suicidal_thoughts",
    ];

    /// <summary>It in words; empty where the diagnosis is no depression or nothing is recorded.</summary>
    public static (string Says, IReadOnlyList<Citation> Facts) Of(Situation now, History history)
    {
        var count = now.Knowledge.LatestAt("antidepressants-asked-for", now.Today);
        var weeks = now.Knowledge.LatestAt("antidepressant-weeks-asked-for", now.Today);
        if (
            !Depression.Contains(now.Case.Condition.Diagnosis.Or(""), StringComparer.Ordinal)
            || !count.IsKnown
            || !weeks.IsKnown
        )
        {
            return ("", []);
        }

        var strictest = new Criterion.Trials(
            decimal.ToInt32(count.Range.Max),
            1,
            new(decimal.ToInt32(weeks.Range.Max))
        );
        var line = Ledger.Of([strictest], history).Lines[0];
        return (
            $"Other insurers ask for {count.Range.Min:0} to {count.Range.Max:0} antidepressants before esketamine, each taken "
                + $"for {weeks.Range.Min:0} to {weeks.Range.Max:0} weeks. Where {weeks.Range.Max:0} weeks are asked: {line.Why}",
            [count.Citation, weeks.Citation]
        );
    }
}
