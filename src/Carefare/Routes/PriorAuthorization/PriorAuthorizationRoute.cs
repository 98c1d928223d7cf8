using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Policies;

namespace Carefare.Routes.PriorAuthorization;

/// <summary>Whether a health plan covers the treatment, and whether the person meets what it asks for.</summary>
/// <remarks>It offers no money: what a plan that says yes pays, the route "insurance" works out.</remarks>
internal sealed class PriorAuthorizationRoute : IRoute
{
    private static readonly Status[] BestFirst = [Status.Open, Status.Later, Status.Unknown, Status.Closed];

    public string Id => "prior-authorization";

    public string Name => "Insurer's policy and prior authorization";

    public Family Family => Family.Payer;

    public Finding Find(Situation now)
    {
        var words = now.Knowledge.Words(Id);
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        var report = Coverages.Of(now);
        if (!report.IsCoverageKnown)
        {
            return this.Unknown(words["coverage-unknown"], "", [now.Case.Coverage.Key], []);
        }

        if (report.Plans.Count == 0)
        {
            return this.Closed(words["no-coverage"], words["no-coverage-flip"], []);
        }

        return now.Case.Condition.Diagnosis.IsKnown
            ? Best(now, report, words)
            : this.Unknown(words["diagnosis-unknown"], "", [now.Case.Condition.Diagnosis.Key], []);
    }

    private Finding Best(Situation now, CoverageReport report, IReadOnlyDictionary<string, string> words)
    {
        var wanted = now.Case.Course.Modality;
        var answers = report
            .Plans.SelectMany(plan => plan.Answers.Where(answer => answer.IsWanted || !wanted.IsKnown))
            .OrderBy(answer => Array.IndexOf(BestFirst, answer.Status))
            .ToList();
        var best = answers[0];
        Citation[] facts =
        [
            .. best.Readings.Select(reading => reading.Policy.CitationOn(now.Today)),
            .. best.Readings.Any(reading => reading.Ledger is not null) ? report.Facts : [],
        ];
        string[] asks = [.. wanted.IsKnown ? [] : new[] { wanted.Key }, .. best.Asks];
        var flip = $"{best.Flip} {Instead(report, best)}".Trim();
        return best.Status switch
        {
            Status.Open => this.Open(best.Why, flip, asks, facts, [], Steps(now, words)),
            Status.Later => this.Later(best.Why, flip, facts, Steps(now, words)) with { Asks = asks },
            Status.Unknown => this.Unknown(best.Why, flip, asks, facts),
            Status.Closed => this.Closed(best.Why, flip, facts),
        };
    }

    /// <summary>Another treatment that a plan covers, where the wanted one is not.</summary>
    private static string Instead(CoverageReport report, PolicyAnswer best) =>
        best.Status == Status.Closed
        && report
            .Plans.SelectMany(plan => plan.Answers)
            .FirstOrDefault(answer => !answer.IsWanted && answer.Status != Status.Closed && answer.Readings.Count > 0)
            is { } other
            ? $"For {other.Treatment} it stands otherwise: {other.Why}"
            : "";

    private static IReadOnlyList<RouteStep> Steps(Situation now, IReadOnlyDictionary<string, string> words)
    {
        var start = now.Case.Course.StartFrom.Or(now.Today);
        var by = start < now.Today ? now.Today : start;
        return
        [
            new(by, words["gather"], ["prior-authorization"]),
            new(by, words["request"], ["prior-authorization", "necessity-request"]),
            new(by, words["written"], ["call-scripts"]),
        ];
    }
}
