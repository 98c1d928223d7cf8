using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>What a revolving account's arithmetic needs of its terms.</summary>
/// <param name="PromotionMonths">The length of the promotion; null for an ordinary card.</param>
internal sealed record RevolvingTerms(int? PromotionMonths, Rate Apr, MinimumPayment Minimum, bool Deferred)
{
    /// <summary>What its promotion does with interest.</summary>
    public PromotionKind Kind => Deferred ? PromotionKind.Deferred : PromotionKind.ZeroPercent;

    /// <summary>
    /// What a dollar that is owed from a day on has become at the end of that month: with interest for each day, that day too, unless
    /// it is on a promotion that is paid off in time.
    /// </summary>
    public decimal AtMonthEnd(DateOnly from) =>
        PromotionMonths is null ? 1 + Apr.PerDay * (Month.Of(from).Days - from.Day + 1) : 1;

    /// <summary>The terms as a revolving account; null where they are not one.</summary>
    public static RevolvingTerms? Of(CreditTerms terms) =>
        terms switch
        {
            CreditTerms.DeferredInterest deferred => new(deferred.Months, deferred.Apr, deferred.Minimum, true),
            CreditTerms.ZeroPercent zero => new(zero.Months, zero.Apr, zero.Minimum, false),
            CreditTerms.Card card => new(null, card.Apr, card.Minimum, false),
            CreditTerms.ReducedApr or CreditTerms.Loan or CreditTerms.ClinicPlan => null,
            _ => throw new InvalidOperationException($"Unknown terms: {terms.GetType().Name}."),
        };
}
