using Carefare.Credit;
using Carefare.Quantities;

namespace Carefare.Rules;

/// <summary>The smallest purchase that an offer of credit takes.</summary>
internal static class LeastPurchase
{
    /// <summary>The amount; zero where any purchase is taken.</summary>
    public static Money Of(CreditTerms terms) =>
        terms switch
        {
            CreditTerms.DeferredInterest deferred => deferred.MinPurchase,
            CreditTerms.ZeroPercent zero => zero.MinPurchase,
            CreditTerms.ReducedApr reduced => reduced.MinPurchase,
            CreditTerms.Card or CreditTerms.Loan or CreditTerms.ClinicPlan => Money.Zero,
            _ => throw new InvalidOperationException($"Unknown terms: {terms.GetType().Name}."),
        };
}
