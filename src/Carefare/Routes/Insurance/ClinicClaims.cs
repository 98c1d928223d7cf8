using System.Globalization;
using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Routes.Insurance;

/// <summary>Claims for the bills of one clinic with one health plan.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Condition">Whether a claim can be sent, and the plan's cost sharing for the clinic is known.</param>
/// <param name="Terms">The cost sharing; null unless the condition holds.</param>
/// <param name="Met">What of it is met.</param>
internal sealed record ClinicClaims(ClinicTerms Clinic, Condition Condition, BenefitTerms? Terms, Met Met)
{
    /// <summary>What a clinic's quote and a row of coverage say.</summary>
    public static ClinicClaims Of(ClinicTerms clinic, Coverage plan)
    {
        var quote = clinic.Quote!;
        var network = plan.Claims.Network.IsKnown ? plan.Claims.Network : quote.Network;
        var inside = string.Equals(network.Or(""), "in", StringComparison.Ordinal);
        var sharing = inside ? plan.InNetwork : plan.OutOfNetwork;
        var condition = Condition.All(
            Condition.Holds(
                quote.Superbill?.Offered ?? Answer.Unknown<bool>($"{quote.Key}.superbill.offered"),
                $"{clinic.Terms.ClinicName} gives a superbill",
                offered => offered
            ),
            network.IsKnown
                ? Shared(sharing, plan.PlanYearStarts, inside ? "in its network" : "out of its network")
                : Condition.Unknown($"it is known whether {clinic.Terms.ClinicName} is in its network", [network.Key])
        );
        return condition.Truth == Truth.Yes
            ? new(clinic, condition, TermsOf(sharing, plan.PlanYearStarts.Value), MetOf(sharing))
            : new(clinic, condition, Terms: null, Met.Nothing);
    }

    private static Condition Shared(CostSharing sharing, Answer<string> yearStarts, string where)
    {
        if (!sharing.Exists.Or(true))
        {
            return Condition.Is(holds: false, $"it pays for care {where}");
        }

        string[] missing =
        [
            .. Asked(sharing.Deductible),
            .. sharing.Deductible.Or(Money.Cent) > Money.Zero ? Asked(sharing.DeductibleMet) : [],
            .. Asked(sharing.Coinsurance),
            .. Asked(sharing.OopMax),
            .. Asked(sharing.OopMet),
            .. Asked(yearStarts),
        ];
        var sentence = $"what it leaves you to pay {where} is known";
        return missing.Length == 0 ? Condition.Is(holds: true, sentence) : Condition.Unknown(sentence, missing);
    }

    private static string[] Asked<T>(Answer<T> answer) => answer.IsKnown ? [] : [answer.Key];

    private static BenefitTerms TermsOf(CostSharing sharing, string yearStarts)
    {
        var first = DateOnly.ParseExact($"2001-{yearStarts}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            sharing.Deductible.Value,
            sharing.Coinsurance.Value,
            sharing.OopMax.Value,
            new(first.Month, first.Day)
        );
    }

    private static Met MetOf(CostSharing sharing) => new(sharing.DeductibleMet.Or(Money.Zero), sharing.OopMet.Value);
}
