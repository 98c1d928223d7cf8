using Carefare.Knowledge;
using Carefare.Rules;

namespace Carefare.Routes.Fsa;

/// <summary>The rules of an FSA that hold for everybody, and the steps that follow from them.</summary>
/// <param name="now">The situation.</param>
internal sealed class FsaRules(Situation now)
{
    private static readonly string[] Rules = ["fsa-uniform-coverage", "fsa-care-given", "fsa-left-over"];

    /// <summary>Where the rules stand.</summary>
    public IReadOnlyList<Citation> Facts => [.. Rules.Select(rule => now.Knowledge.LatestAt(rule, now.Today).Citation)];

    /// <summary>The first day on which treatment can begin.</summary>
    public static DateOnly FirstTreatment(Situation now)
    {
        var start = now.Case.Course.StartFrom.Or(now.Today);
        return start < now.Today ? now.Today : start;
    }

    /// <summary>What to do before the first treatment.</summary>
    public IReadOnlyList<RouteStep> Steps()
    {
        var words = now.Knowledge.Words("fsa");
        var contents = now.Knowledge.LatestAt("lmn-contents", now.Today).Text;
        var by = FirstTreatment(now);
        return
        [
            new(by, words["approval"], ["fsa-pre-approval-request"]),
            new(by, $"{words["letter"]} {contents}.", ["letter-of-medical-necessity-request"]),
        ];
    }
}
