using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>Claims for the bills of one clinic with one health plan.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Condition">Whether a claim can be sent, and the plan's cost sharing for the clinic is known.</param>
/// <param name="Network">Whose cost sharing applies.</param>
/// <param name="IsContract">Whether the clinic is in the plan's network: it bills the plan itself, and may ask for no more than is allowed.</param>
internal sealed record ClinicClaims(ClinicTerms Clinic, Condition Condition, Network Network, bool IsContract)
{
    /// <summary>What a clinic's quote and a row of coverage say.</summary>
    public static ClinicClaims Of(ClinicTerms clinic, Coverage plan, SharingTerms sharing)
    {
        var quote = clinic.Quote!;
        var network = plan.Claims.Network.IsKnown ? plan.Claims.Network : quote.Network;
        var side = IsIn(network) ? Network.In : Network.Out;
        var isContract = IsIn(network) && IsIn(quote.Network);
        var condition = Condition.All(
            isContract
                ? Condition.Is(holds: true, $"{clinic.Terms.ClinicName} bills it")
                : Condition.Holds(
                    quote.Superbill?.Offered ?? Answer.Unknown<bool>($"{quote.Key}.superbill.offered"),
                    $"{clinic.Terms.ClinicName} gives a superbill",
                    offered => offered
                ),
            network.IsKnown
                ? sharing.Known(side)
                : Condition.Unknown($"it is known whether {clinic.Terms.ClinicName} is in its network", [network.Key])
        );
        return new(clinic, condition, side, isContract);
    }

    /// <summary>
    /// Whether the plan is billed for a price form. A clinic of the network bills treatment by treatment: its other prices are for people
    /// who pay themselves.
    /// </summary>
    public bool IsClaimed(PriceForm form) =>
        IsContract
            ? form == PriceForm.PerInfusion
            : Clinic.Terms.Superbill is { } superbill && !superbill.WaivedWith.Contains(form);

    private static bool IsIn(Answer<string> network) => string.Equals(network.Or(""), "in", StringComparison.Ordinal);
}
