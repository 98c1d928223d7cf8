using System.Globalization;
using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Says why each other option is not recommended.</summary>
internal sealed class Rejections(PlanProblem problem, Models models)
{
    /// <summary>Every treatment but the recommended one, then credit that the recommended plan does not use.</summary>
    public IReadOnlyList<RejectedOption> Of(IReadOnlyList<TreatmentResult> treatments, Candidate? recommended) =>
        [
            .. treatments
                .Where(one => one.Treatment != recommended?.Option.Treatment)
                .Select(one => Treatment(one, recommended)),
            .. recommended is null ? [] : CreditNotUsed(recommended),
        ];

    /// <summary>Why paying an option in cash alone fails.</summary>
    public string WhyNot(Option option)
    {
        var shortfall = Evaluator.Evaluate(problem, Proposal.InCash(option.Treatment, option.Course)).Shortfall;
        return shortfall is null
            ? "It does not fit."
            : $"It needs {shortfall.Needed} on {Day(shortfall.Day)}; you can spare {shortfall.There} then"
                + (option.CreditsOf(problem).Count > 0 ? ", and no credit on offer makes it fit." : ".");
    }

    private RejectedOption Treatment(TreatmentResult result, Candidate? recommended)
    {
        var treatment = result.Treatment;
        var why = result.Best switch
        {
            null => "There is no first day for it.",
            { Total: { } total } => Against(total, result.Best.Ties[0], recommended!),
            var option => WhyNot(option.Option),
        };
        return new(treatment.Name, treatment.Clinic, treatment.Form, result.Best?.Total, why)
        {
            Plan = result.Best is { Ties: [var best, ..] } ? best.Plan : null,
        };
    }

    private static string Against(Money total, Candidate candidate, Candidate recommended) =>
        total > recommended.Plan.Total ? $"It costs {total - recommended.Plan.Total} more."
        : candidate.Plan.FirstTreatment > recommended.Plan.FirstTreatment
            ? $"It costs the same, and starts later, on {Day(candidate.Plan.FirstTreatment)}."
        : candidate.Accounts > recommended.Accounts ? "It costs the same, and takes more credit."
        : "It costs the same, and its highest month is not lower.";

    /// <summary>What the recommended treatment costs with one other offer of credit alone, where that is of any use.</summary>
    private IEnumerable<RejectedOption> CreditNotUsed(Candidate recommended)
    {
        var option = recommended.Option;
        var used = recommended.Proposal.Credits.Select(use => use.Offer.Id).ToHashSet(StringComparer.Ordinal);
        var (funding, prepared) = (new Funding(problem), models.Of(option.Treatment, option.Course.Start));
        foreach (var credit in prepared.Credits.Where(credit => !used.Contains(credit.Id)))
        {
            var best = TaxMode
                .Of(problem, option)
                .Select(mode => funding.Solve(prepared, new([credit], mode), null).Candidate)
                .Aggregate((Candidate?)null, Candidate.Better);
            if (best is null || best.Accounts > 0)
            {
                yield return new(
                    credit.Name,
                    option.Course.Clinic,
                    option.Course.Form,
                    best?.Plan.Total,
                    best is null
                        ? "It does not make the plan fit by itself."
                        : Against(best.Plan.Total, best, recommended)
                )
                {
                    Plan = best?.Plan,
                };
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
