using Carefare.Cases;
using Carefare.Rules;
using Carefare.Rules.Appeals;

namespace Carefare.Routes.Appeal;

/// <summary>Asking again after a plan's no, within its days. What a yes is worth stands with the insurance.</summary>
internal sealed class AppealRoute : IRoute
{
    public string Id => "appeal";

    public string Name => "Appeal";

    public Family Family => Family.Payer;

    public Finding Find(Situation now)
    {
        var (words, coverage) = (now.Knowledge.Words(Id), now.Case.Coverage);
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        if (!coverage.IsKnown)
        {
            return this.Unknown(words["coverage-unknown"], "", [coverage.Key], []);
        }

        if (coverage.Value.Count == 0)
        {
            return this.Closed(words["no-coverage"], words["no-coverage-flip"], []);
        }

        var standings = Journey.Of(now).Select(journey => new AppealStanding(now, journey, words)).ToList();
        return standings.Count == 0 ? WithoutLetter(coverage.Value, words) : Told(standings, words);
    }

    private Finding Told(IReadOnlyList<AppealStanding> standings, IReadOnlyDictionary<string, string> words)
    {
        // The plan of which there is most to do comes first.
        var ordered = standings.OrderBy(standing => Order(standing.Status)).ToList();
        var first = ordered[0];
        var why = string.Join(' ', ordered.Select(standing => standing.Why));
        var facts = ordered.SelectMany(standing => standing.Facts).ToList();
        var asks = ordered.SelectMany(standing => standing.Asks).ToList();
        return first.Status switch
        {
            Status.Open => this.Open(
                why,
                "",
                asks,
                facts,
                [],
                [.. ordered.SelectMany(standing => standing.Steps).OrderBy(step => step.By)]
            ),
            Status.Later => this.Later(why, first.Flip, facts, first.Steps),
            Status.Unknown => this.Unknown(why, first.Flip, asks, facts),
            Status.Closed => this.Closed(why, first.Flip.Length > 0 ? first.Flip : words["over-flip"], facts),
        };
    }

    /// <summary>Where no letter is told of, a no that the case knows of asks for one.</summary>
    private Finding WithoutLetter(IReadOnlyList<Coverage> plans, IReadOnlyDictionary<string, string> words)
    {
        var denied = plans.FirstOrDefault(plan => StatusOf(plan) == AuthorizationStatus.Denied && !IsNone(plan));
        return denied is not null
                ? this.Unknown(
                    words["said-no"],
                    words["no-denial-flip"],
                    [denied.Denial.Dated.Key, denied.Denial.Reason.Key, denied.Type.Key],
                    []
                )
            : plans.Any(plan => StatusOf(plan) == AuthorizationStatus.Asked)
                ? this.Later(words["asked"], words["no-denial-flip"], [], [])
            : this.Closed(words["no-denial"], words["no-denial-flip"], []);
    }

    private static AuthorizationStatus? StatusOf(Coverage plan) =>
        plan.Claims.Authorization.Status is { IsKnown: true } status ? status.Value : null;

    private static bool IsNone(Coverage plan) => plan.Denial.Exists is { IsKnown: true, Value: false };

    private static int Order(Status status) =>
        status switch
        {
            Status.Open => 0,
            Status.Later => 1,
            Status.Unknown => 2,
            Status.Closed => 3,
        };
}
