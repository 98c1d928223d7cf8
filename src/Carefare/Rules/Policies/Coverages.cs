namespace Carefare.Rules.Policies;

/// <summary>Reads what all of a person's health plans say of the treatment.</summary>
internal static class Coverages
{
    /// <summary>The treatments that are looked up beside the wanted one.</summary>
    private static readonly string[] Usual = ["iv", "esketamine"];

    /// <summary>What each plan says.</summary>
    public static CoverageReport Of(Situation now)
    {
        var words = new PolicyWords(now.Knowledge.Words("prior-authorization"));
        var (history, facts) = Histories.Of(now);
        var wanted = now.Case.Course.Modality;
        string[] modalities = wanted.IsKnown
            ? [.. Usual.Prepend(wanted.Value).Distinct(StringComparer.Ordinal)]
            : Usual;
        var (readiness, asked) = Readiness.Of(now, history);
        PlanCoverage[] plans =
        [
            .. now
                .Case.Coverage.Or([])
                .Select(
                    (plan, place) =>
                        new PlanReading(now, plan, history, readiness, words).Read($"coverage[{place}]", modalities)
                ),
        ];
        return new(
            now.Today,
            now.Case.Coverage.IsKnown,
            plans,
            [
                .. plans.Any(HasLedger) ? facts : [],
                .. plans.Any(plan => plan.Readiness.Length > 0) ? asked.Concat(facts) : [],
            ]
        );
    }

    private static bool HasLedger(PlanCoverage plan) =>
        plan.Answers.Any(answer => answer.Readings.Any(reading => reading.Ledger is not null));
}
