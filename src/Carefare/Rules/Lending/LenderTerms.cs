using Carefare.Cases;
using Carefare.Credit;
using Carefare.Quantities;

namespace Carefare.Rules.Lending;

/// <summary>Makes the terms of credit from what a lender offered.</summary>
internal static class LenderTerms
{
    /// <summary>The way to pay that a kind of offer belongs to.</summary>
    public static string RouteOf(LenderOfferKind kind) =>
        kind switch
        {
            LenderOfferKind.DeferredInterest or LenderOfferKind.ZeroPercent or LenderOfferKind.ReducedApr =>
                "promotional-credit",
            LenderOfferKind.Loan => "loan",
            LenderOfferKind.Card => "card",
        };

    /// <summary>The keys of the terms without which the offer cannot be counted.</summary>
    public static IEnumerable<string> Missing(LenderOffer offer)
    {
        if (!offer.Apr.IsKnown)
        {
            yield return offer.Apr.Key;
        }

        if (offer.Kind is not LenderOfferKind.Card && !offer.Months.IsKnown)
        {
            yield return offer.Months.Key;
        }
    }

    /// <summary>The keys of terms that are worth asking although the offer can be counted.</summary>
    public static IEnumerable<string> WorthAsking(LenderOffer offer)
    {
        if (!offer.Limit.IsKnown)
        {
            yield return offer.Limit.Key;
        }

        if (offer.Kind is LenderOfferKind.Loan && !offer.Origination.IsKnown)
        {
            yield return offer.Origination.Key;
        }

        if (IsRevolving(offer.Kind) && !offer.MinPaymentPercent.IsKnown)
        {
            yield return offer.MinPaymentPercent.Key;
        }
    }

    /// <summary>The offer to the plan; every required term is known.</summary>
    public static Offer.Credit Offer(LenderOffer offer) =>
        new(
            offer.Id,
            RouteOf(offer.Kind),
            offer.Id,
            Of(offer),
            offer.Limit.IsKnown ? offer.Limit.Value : null,
            Clinic: null
        );

    private static CreditTerms Of(LenderOffer offer)
    {
        var minimum = new MinimumPayment(offer.MinPaymentPercent.Or(0), offer.MinPaymentFloor.Or(Money.Zero));
        var least = offer.MinPurchase.Or(Money.Zero);
        var apr = offer.Apr.Value;
        return offer.Kind switch
        {
            LenderOfferKind.DeferredInterest => new CreditTerms.DeferredInterest(
                offer.Months.Value,
                apr,
                minimum,
                least
            ),
            LenderOfferKind.ZeroPercent => new CreditTerms.ZeroPercent(offer.Months.Value, apr, minimum, least),
            LenderOfferKind.ReducedApr => new CreditTerms.ReducedApr(offer.Months.Value, apr, least),
            LenderOfferKind.Loan => new CreditTerms.Loan(offer.Months.Value, apr, offer.Origination.Or(0)),
            LenderOfferKind.Card => new CreditTerms.Card(apr, minimum),
        };
    }

    /// <summary>The terms in a sentence.</summary>
    public static string Words(LenderOffer offer) =>
        offer.Kind switch
        {
            LenderOfferKind.DeferredInterest =>
                $"{offer.Id}: no interest if each purchase is paid in full within {offer.Months.Value} months; otherwise "
                    + $"{offer.Apr.Value} from the day of the purchase on.",
            LenderOfferKind.ZeroPercent =>
                $"{offer.Id}: 0 % for {offer.Months.Value} months, then {offer.Apr.Value} on what is left, from then on.",
            LenderOfferKind.ReducedApr => $"{offer.Id}: {offer.Months.Value} equal payments at {offer.Apr.Value}.",
            LenderOfferKind.Loan => $"{offer.Id}: {offer.Months.Value} months at {offer.Apr.Value}{Fee(offer)}.",
            LenderOfferKind.Card => $"{offer.Id}: {offer.Apr.Value} on the average daily balance.",
        };

    private static string Fee(LenderOffer offer) =>
        offer.Origination is { IsKnown: true, Value: > 0 and var part }
            ? $", with {new Rate(part)} taken off as a fee"
            : "";

    private static bool IsRevolving(LenderOfferKind kind) =>
        kind is LenderOfferKind.DeferredInterest or LenderOfferKind.ZeroPercent or LenderOfferKind.Card;
}
