using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Says why each other option is not recommended.</summary>
internal sealed class Rejections(PlanProblem problem, Models models)
{
    /// <summary>Every treatment but the recommended one, then credit that the recommended plan does not use.</summary>
    public IReadOnlyList<RejectedOption> Of(IReadOnlyList<TreatmentResult> treatments, Candidate? recommended) =>
        [
            .. treatments
                .Where(one =>
                    recommended?.Policy.Strands.All(strand => strand.Option.Treatment != one.Treatment) ?? true
                )
                .Select(one => Treatment(one, recommended)),
            .. recommended is null ? [] : CreditNotUsed(recommended),
        ];

    /// <summary>Why paying an option in cash alone fails.</summary>
    public string WhyNot(Option option)
    {
        var shortfall = Evaluator.Evaluate(problem, Proposal.InCash(option)).Shortfall;
        return shortfall is null
            ? "It does not fit."
            : $"It needs {shortfall.Needed} on {Amounts.Day(shortfall.Day)}; you can spare {shortfall.There} then"
                + (problem.Credits.Any(option.CanUse) ? ", and no credit on offer makes it fit." : ".");
    }

    private RejectedOption Treatment(TreatmentResult result, Candidate? recommended)
    {
        var treatment = result.Treatment;
        var why = result.Best switch
        {
            null => "There is no first day for it.",
            { Ties: [var candidate, ..] } => Against(candidate, recommended!),
            var best => WhyNot(best.Policy.Policy.First),
        };
        return new(
            treatment.Name,
            treatment.Clinic,
            treatment.Form,
            result.Best?.Counted is { } counted ? Money.Nearest(counted) : null,
            why
        )
        {
            Plan = result.Best is { Ties: [var shown, ..] } ? Outlooks.Told(problem, shown) : null,
            Offer = treatment,
        };
    }

    private string Against(Candidate candidate, Candidate recommended) =>
        Money.Nearest(candidate.Counted - recommended.Counted) is var more && more > Money.Zero
            ? $"It costs {more} more{Measure(candidate, recommended)}."
        : candidate.Start > recommended.Start
            ? $"It costs the same, and starts later, on {Amounts.Day(candidate.Start)}."
        : candidate.Accounts > recommended.Accounts ? "It costs the same, and takes more credit."
        : "It costs the same, and its highest month is not lower.";

    /// <summary>By what two candidates are compared; empty where nothing is open.</summary>
    private string Measure(Candidate one, Candidate other) =>
        one.Totals.Count > 1 || other.Totals.Count > 1 ? $" {AttitudeWords.Of(problem.Attitude)}" : "";

    /// <summary>What the recommended treatment costs with one other offer of credit alone, where that is of any use.</summary>
    private IEnumerable<RejectedOption> CreditNotUsed(Candidate recommended)
    {
        var course = recommended.Policy.First.Course;
        var used = recommended
            .Proposals.SelectMany(proposal => proposal.Credits.Select(use => use.Offer.Id))
            .ToHashSet(StringComparer.Ordinal);
        var (funding, prepared) = (new Funding(problem, models.Effort), recommended.Prepared);
        foreach (var credit in prepared.Credits.Where(credit => !used.Contains(credit.Id)))
        {
            var best = TaxMode
                .Of(problem, prepared.Policy)
                .Select(mode => funding.Solve(prepared, new([credit], mode), null).Candidate)
                .Aggregate((Candidate?)null, Candidate.Better);
            if (best is null || best.Accounts > 0)
            {
                yield return new(
                    credit.Name,
                    course.Clinic,
                    course.Form,
                    best is null ? null : Money.Nearest(best.Counted),
                    best is null ? "It does not make the plan fit by itself." : Against(best, recommended)
                )
                {
                    Plan = best is null ? null : Outlooks.Told(problem, best),
                    Offer = credit,
                };
            }
        }
    }
}
