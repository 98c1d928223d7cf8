using Carefare.Cases;
using Carefare.Quantities;

namespace Carefare.Rules.Lending;

/// <summary>Finds what lenders' offers of some kinds come to: the same for a promotion, a loan and a card.</summary>
/// <param name="route">The route that asks.</param>
/// <param name="now">The situation.</param>
/// <param name="kinds">The kinds of offer that belong to the route.</param>
internal sealed class LenderFinding(IRoute route, Situation now, params IReadOnlyList<LenderOfferKind> kinds)
{
    /// <summary>The finding.</summary>
    public Finding Find()
    {
        var words = now.Knowledge.Words(route.Id);
        var offers = now.Case.Offers.Where(offer => kinds.Contains(offer.Kind)).ToList();
        if (route.IsAvoided(now))
        {
            return route.Avoided();
        }

        if (offers.Count == 0)
        {
            return route.Closed(words["none"], words["flip"], []);
        }

        var cap = DebtToIncome.Cap(now);
        if (DebtToIncome.MostNewPayment(now) == Money.Zero)
        {
            return route.Closed(
                $"Your debts already take {new Rate(cap.Number)} of your income or more, so new debt is not safe.",
                "A lower monthly payment on other debts, or a higher income, would change this.",
                [cap.Citation]
            );
        }

        var complete = offers.Where(offer => !LenderTerms.Missing(offer).Any()).ToList();
        var missing = offers.SelectMany(LenderTerms.Missing).ToList();
        if (complete.Count == 0)
        {
            return route.Unknown(words["missing"], "", missing, []);
        }

        return route.Open(
            string.Join(' ', complete.Select(LenderTerms.Words)),
            "",
            [.. missing, .. complete.SelectMany(LenderTerms.WorthAsking), .. DebtToIncome.Asks(now)],
            [cap.Citation],
            [.. complete.Select(OfferOf)],
            [new(now.Case.Course.StartFrom.Or(now.Today), words["step"], [])]
        );
    }

    private Offer.Credit OfferOf(LenderOffer offer) =>
        new(
            offer.Id,
            route.Id,
            offer.Id,
            LenderTerms.Of(offer),
            offer.Limit.IsKnown ? offer.Limit.Value : null,
            Clinic: null
        );
}
