using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Routes.Hsa;

/// <summary>A health savings account: untaxed money of one's own for care, now or later.</summary>
internal sealed class HsaRoute : IRoute
{
    public string Id => "hsa";

    public string Name => "Health savings account (HSA)";

    public Family Family => Family.Tax;

    public Finding Find(Situation now)
    {
        var account = now.Case.Hsa;
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        if (!account.Exists.IsKnown)
        {
            var words = "Whether you have a health savings account (HSA) is not known.";
            return this.Unknown(words, "", [account.Exists.Key], []);
        }

        var contributor = Contributor.Of(now);
        return account.Exists.Value ? WithAccount(now, contributor) : WithoutAccount(now, contributor);
    }

    private Finding WithoutAccount(Situation now, Contributor contributor)
    {
        var words = now.Knowledge.Words(Id);
        var rules = new HsaRules(now);
        return contributor.Condition.Truth switch
        {
            Truth.No => this.Closed(
                words["none-and-none-possible"],
                $"For new contributions, {contributor.OnlyIf}.",
                contributor.Condition.Facts
            ),
            Truth.Unknown => this.Unknown(
                $"You have no HSA, and whether you could open one is not known: {contributor.OnlyIf}.",
                "",
                contributor.Condition.Asks,
                contributor.Condition.Facts
            ),
            Truth.Yes => this.Later(
                words["none-but-possible"],
                "Open an HSA.",
                [.. contributor.Condition.Facts, rules.CareFrom.Citation],
                [new(rules.FirstTreatment, words["open-one"], []), .. rules.Steps()]
            ),
        };
    }

    private Finding WithAccount(Situation now, Contributor contributor)
    {
        var account = now.Case.Hsa;
        var rules = new HsaRules(now);
        if (account.Opened.Or(now.Today) > now.Today)
        {
            return this.Later(
                $"Your HSA opens on {account.Opened.Value:MMMM d, yyyy}; it never pays for care given before.",
                $"Treatment after {account.Opened.Value:MMMM d, yyyy}.",
                [rules.CareFrom.Citation],
                rules.Steps()
            );
        }

        var room = ContributionRoom.Of(now, contributor);
        if (account.Balance.Or(Money.Zero) == Money.Zero && room.Years.Count == 0)
        {
            return Empty(account.Balance, contributor, room);
        }

        var words = new HsaWords(now, contributor, room);
        return this.Open(
            words.Why,
            words.Flip,
            [.. Ask(account.Balance), .. room.Asks],
            [rules.CareFrom.Citation, .. contributor.Condition.Facts, .. room.Facts],
            [new Offer.Hsa(Id, Id, Name, account.Balance.Or(Money.Zero), account.Opened.Or(now.Today), room.Years)],
            [.. words.Steps, .. rules.Steps()]
        );
    }

    /// <summary>Nothing is in the account, or it is not known what is, and nothing that is known can be put in.</summary>
    private Finding Empty(Cases.Answer<Money> balance, Contributor contributor, ContributionRoom room)
    {
        IReadOnlyList<string> asks = [.. Ask(balance), .. room.Asks];
        return asks.Count == 0
            ? this.Closed(
                string.Join(' ', room.Remarks.Prepend("Your HSA is empty, and no money can be put in.")),
                $"For new contributions, {contributor.OnlyIf}.",
                contributor.Condition.Facts
            )
            : this.Unknown(
                balance.IsKnown
                    ? "Your HSA is empty, and what money put into it would save is not known."
                    : "What is in your HSA is not known.",
                "",
                asks,
                contributor.Condition.Facts
            );
    }

    private static IReadOnlyList<string> Ask<T>(Cases.Answer<T> answer) => answer.IsKnown ? [] : [answer.Key];
}
