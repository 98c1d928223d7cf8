using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.Fsa;

/// <summary>The rules of an FSA that hold for everybody, and the steps that follow from them.</summary>
/// <param name="now">The situation.</param>
internal sealed class FsaRules(Situation now)
{
    private static readonly string[] Rules = ["fsa-uniform-coverage", "fsa-care-given", "fsa-left-over"];

    /// <summary>Where the rules stand.</summary>
    public IReadOnlyList<Citation> Facts => [.. Rules.Select(rule => now.Knowledge.LatestAt(rule, now.Today).Citation)];

    /// <summary>What to do before the first treatment.</summary>
    public IReadOnlyList<RouteStep> Steps()
    {
        var words = now.Knowledge.Words("fsa");
        return
        [
            new(Horizon.FirstTreatment(now), words["approval"], ["call-scripts"]),
            Letter.Step(now, words["letter"]),
        ];
    }
}
