using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.Hsa;

/// <summary>The rules of an HSA that hold for everybody, and the steps that follow from them.</summary>
/// <param name="now">The situation.</param>
internal sealed class HsaRules(Situation now)
{
    /// <summary>Which bills the account may pay.</summary>
    public Fact CareFrom { get; } = now.Knowledge.LatestAt("hsa-care-from", now.Today);

    /// <summary>The first day on which treatment can begin.</summary>
    public DateOnly FirstTreatment => Horizon.FirstTreatment(now);

    /// <summary>What to do with any HSA.</summary>
    public IReadOnlyList<RouteStep> Steps()
    {
        var words = now.Knowledge.Words("hsa");
        return
        [
            Letter.Step(now, words["letter"]),
            new(FirstTreatment, words["receipts"], ["account-claim", "account-year"]),
        ];
    }
}
