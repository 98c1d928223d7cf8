using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>Credit at another rate.</summary>
internal static class CreditRate
{
    /// <summary>The rate that a plan may come to pay; null for promotions, which every plan pays off in time.</summary>
    public static Rate? Of(CreditTerms terms) =>
        terms switch
        {
            CreditTerms.Card card => card.Apr,
            CreditTerms.Loan loan => loan.Apr,
            CreditTerms.ReducedApr reduced => reduced.Apr,
            CreditTerms.ClinicPlan plan => plan.Apr,
            CreditTerms.DeferredInterest or CreditTerms.ZeroPercent => null,
            _ => throw new InvalidOperationException($"Unknown terms: {terms.GetType().Name}."),
        };

    /// <summary>The problem with an offer at another rate.</summary>
    public static PlanProblem At(PlanProblem problem, Offer.Credit offer, Rate rate) =>
        problem with
        {
            Credits = [.. problem.Credits.Select(credit => credit == offer ? At(credit, rate) : credit)],
        };

    private static Offer.Credit At(Offer.Credit credit, Rate rate) =>
        credit with
        {
            Terms = credit.Terms switch
            {
                CreditTerms.Card card => card with { Apr = rate },
                CreditTerms.Loan loan => loan with { Apr = rate },
                CreditTerms.ReducedApr reduced => reduced with { Apr = rate },
                CreditTerms.ClinicPlan plan => plan with { Apr = rate },
                CreditTerms.DeferredInterest deferred => deferred with { Apr = rate },
                CreditTerms.ZeroPercent zero => zero with { Apr = rate },
                var other => throw new InvalidOperationException($"Unknown terms: {other.GetType().Name}."),
            },
        };
}
