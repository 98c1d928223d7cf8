using Carefare.Rules;

namespace Carefare.Routes.PromisedMoney;

/// <summary>Money for treatment that others were asked for, promised or sent.</summary>
internal sealed class PromisedMoneyRoute : IRoute
{
    public string Id => "promised-money";

    public string Name => "Money from others";

    public Family Family => Family.Payer;

    public Finding Find(Situation now)
    {
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        var words = now.Knowledge.Words(Id);
        if (now.Case.Commitments.Count == 0)
        {
            return this.Closed(words["none"], words["flip"], []);
        }

        var standings = now
            .Case.Commitments.Select(money => new Giver(this, now, money).Stand())
            .OrderBy(standing => standing.Certainty)
            .ToList();
        var why = string.Join(' ', standings.Select(standing => standing.Sentence));
        var asks = standings.SelectMany(standing => standing.Asks).ToList();
        var offers = standings.Select(standing => standing.Offer).OfType<Offer>().ToList();
        return (offers, asks) switch
        {
            ([], []) => this.Closed(why, words["flip"], []),
            ([], _) => this.Unknown(why, words["unknown-flip"], asks, []),
            _ => this.Open(
                why,
                "",
                asks,
                [],
                offers,
                [.. standings.SelectMany(standing => standing.Steps).OrderBy(step => step.By)]
            ),
        };
    }
}
