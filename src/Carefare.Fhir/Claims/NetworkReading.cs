using Hl7.Fhir.Model;

namespace Carefare.Fhir.Claims;

/// <summary>Reads whose cost sharing a claim was decided by.</summary>
internal static class NetworkReading
{
    // Which benefits were applied goes before what the clinic's contract says: a plan may treat one as the other.
    private static readonly string[] Said = ["benefitpaymentstatus", "billingnetworkstatus", "renderingnetworkstatus"];

    /// <summary>In or out; unknown where it is not said, or lines differ.</summary>
    public static ClaimNetwork Of(ExplanationOfBenefit claim)
    {
        var all = claim.Adjudication.Concat(claim.Item.SelectMany(item => item.Adjudication)).ToList();
        foreach (var category in Said)
        {
            ClaimNetwork[] found = [.. all.Where(one => Codes.Has(one.Category, category)).Select(Read).Distinct()];
            if (found.Length > 0)
            {
                return found.Length == 1 ? found[0] : ClaimNetwork.Unknown;
            }
        }

        return ClaimNetwork.Unknown;
    }

    private static ClaimNetwork Read(ExplanationOfBenefit.AdjudicationComponent one) =>
        Codes.Has(one.Reason, "innetwork") ? ClaimNetwork.In
        : Codes.Has(one.Reason, "outofnetwork") ? ClaimNetwork.Out
        : ClaimNetwork.Unknown;
}
