using Carefare.Rules;

namespace Carefare.Routes.Fsa;

/// <summary>A health flexible spending account: untaxed money for care that is given in time, lost otherwise.</summary>
internal sealed class FsaRoute : IRoute
{
    public string Id => "fsa";

    public string Name => "Health flexible spending account (FSA)";

    public Family Family => Family.Tax;

    public Finding Find(Situation now)
    {
        var account = now.Case.Fsa;
        var words = now.Knowledge.Words(Id);
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        if (!account.Exists.IsKnown)
        {
            var unknown = "Whether you have a health flexible spending account (FSA) is not known.";
            return this.Unknown(unknown, "", [account.Exists.Key], []);
        }

        if (!account.Exists.Value)
        {
            return this.Closed(words["none"], words["none-flip"], []);
        }

        if (string.Equals(account.Kind.Or("general"), "limited", StringComparison.Ordinal))
        {
            var rule = now.Knowledge.LatestAt("fsa-limited-purpose", now.Today);
            return this.Closed(rule.Text, words["limited-flip"], [rule.Citation]);
        }

        return account.PlanYearEnds.IsKnown
            ? General(now, account.PlanYearEnds.Value)
            : this.Unknown("The end of your FSA's plan year is not known.", "", [account.PlanYearEnds.Key], []);
    }

    private Finding General(Situation now, DateOnly ends)
    {
        var present = PresentYear.Of(now, ends);
        var next = NextYear.Of(now, ends);
        var years = new[] { present.Year, next.Year }.OfType<FsaYear>().ToList();
        IReadOnlyList<string> asks = [.. present.Asks, .. next.Asks];
        var rules = new FsaRules(now);
        if (years.Count > 0)
        {
            var why = string.Join(' ', new[] { present.Why, next.Why }.Where(part => part.Length > 0));
            return this.Open(
                why,
                next.Flip,
                asks,
                [.. rules.Facts, .. present.Facts, .. next.Facts],
                [new Offer.Fsa(Id, Id, Name, years)],
                [.. rules.Steps(), .. present.Steps, .. next.Steps]
            );
        }

        return asks.Count > 0
            ? this.Unknown($"{present.Why} {next.Why}".Trim(), next.Flip, asks, rules.Facts)
            : this.Closed($"{present.Why} {next.Why}".Trim(), $"{present.Flip} {next.Flip}".Trim(), rules.Facts);
    }
}
