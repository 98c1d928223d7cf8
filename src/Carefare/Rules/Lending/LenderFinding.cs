namespace Carefare.Rules.Lending;

/// <summary>Finds what lenders' offers of some kinds come to: the same for a promotion, a loan and a card.</summary>
/// <param name="route">The route that asks.</param>
/// <param name="now">The situation.</param>
internal sealed class LenderFinding(IRoute route, Situation now)
{
    /// <summary>The finding.</summary>
    public Finding Find()
    {
        var words = now.Knowledge.Words(route.Id);
        var offers = now.Case.Offers.Where(offer => LenderTerms.RouteOf(offer.Kind) == route.Id).ToList();
        if (route.IsAvoided(now))
        {
            return route.Avoided();
        }

        if (offers.Count == 0)
        {
            return route.Closed(words["none"], words["flip"], []);
        }

        if (DebtToIncome.Closes(route, now) is { } closed)
        {
            return closed;
        }

        var complete = offers.Where(offer => !LenderTerms.Missing(offer).Any()).ToList();
        var missing = offers.SelectMany(LenderTerms.Missing).ToList();
        if (complete.Count == 0)
        {
            return route.Unknown(words["missing"], "", missing, []);
        }

        return route.Open(
            string.Join(' ', [.. complete.Select(LenderTerms.Words), .. DebtToIncome.Unguarded(now)]),
            "",
            [.. missing, .. complete.SelectMany(LenderTerms.WorthAsking), .. DebtToIncome.Asks(now)],
            [DebtToIncome.Cap(now).Citation],
            [.. complete.Select(LenderTerms.Offer)],
            [new(now.Case.Course.StartFrom.Or(now.Today), words["step"], [])]
        );
    }
}
