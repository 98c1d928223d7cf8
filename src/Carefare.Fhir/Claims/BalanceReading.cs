using Hl7.Fhir.Model;
using FhirMoney = Hl7.Fhir.Model.Money;

namespace Carefare.Fhir.Claims;

/// <summary>Reads what a claim says of the deductible and of the out-of-pocket maximum of the plan year.</summary>
internal static class BalanceReading
{
    // X12 service types: 1 is medical care, 30 the health plan as a whole.
    private static readonly string[] WholePlan = ["1", "30"];

    /// <summary>The balances of the plan as a whole; those of single kinds of care, of a day or of a lifetime are left out.</summary>
    public static IReadOnlyList<Balance> Of(ExplanationOfBenefit claim) =>
        [
            .. claim
                .BenefitBalance.Index()
                .Where(one => IsOfThePlan(one.Item))
                .SelectMany(one =>
                    one.Item.Financial.Index()
                        .Select(part =>
                            Read(one.Item, part.Item, $"benefitBalance[{one.Index}].financial[{part.Index}]")
                        )
                )
                .OfType<Balance>(),
        ];

    private static bool IsOfThePlan(ExplanationOfBenefit.BenefitBalanceComponent part) =>
        part.Excluded is not true
        && WholePlan.Any(code => Codes.Has(part.Category, code))
        && (part.Term is null || Codes.Has(part.Term, "annual"));

    private static Balance? Read(
        ExplanationOfBenefit.BenefitBalanceComponent of,
        ExplanationOfBenefit.BenefitComponent part,
        string path
    )
    {
        BenefitKind? kind =
            Codes.Has(part.Type, "deductible") ? BenefitKind.Deductible
            : Codes.Has(part.Type, "out-of-pocket-maximum") ? BenefitKind.OutOfPocket
            : null;
        BenefitUnit? unit =
            Codes.Has(of.Unit, "individual") ? BenefitUnit.Individual
            : Codes.Has(of.Unit, "family") ? BenefitUnit.Family
            : null;
        ClaimNetwork? network =
            Codes.Has(of.Network, "in") ? ClaimNetwork.In
            : Codes.Has(of.Network, "out") ? ClaimNetwork.Out
            : null;
        return kind is { } benefit && unit is { } who && network is { } where
            ? new(
                benefit,
                who,
                where,
                AmountOf(part.Allowed, path + ".allowedMoney"),
                AmountOf(part.Used, path + ".usedMoney")
            )
            : null;
    }

    private static Amount? AmountOf(DataType? value, string path) =>
        value is null ? null : new(AmountReading.Dollars(value as FhirMoney), path);
}
