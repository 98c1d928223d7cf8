using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Membership;

/// <summary>A monthly fee for a lower price of each treatment.</summary>
internal sealed class MembershipRoute : IRoute
{
    public string Id => "membership";

    public string Name => "Membership";

    public Family Family => Family.Price;

    public Finding Find(Situation now)
    {
        var memberships = now.Case.Quotes.Select(quote => quote.Membership).OfType<Cases.QuotedMembership>().ToList();
        var begun = memberships
            .SelectMany(membership => new[] { membership.Monthly, membership.Infusion })
            .Where(price => !price.IsKnown)
            .Select(price => price.Key);
        var minimum = memberships
            .Where(membership => !membership.MinimumMonths.IsKnown)
            .Select(membership => membership.MinimumMonths.Key);
        return new PriceFinding(this, now, PriceForm.Membership).Find(
            [.. begun],
            FormWords.Of(now, this),
            [.. minimum]
        );
    }
}
