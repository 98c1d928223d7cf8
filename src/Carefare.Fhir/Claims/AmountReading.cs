using Hl7.Fhir.Model;
using FhirMoney = Hl7.Fhir.Model.Money;
using Money = Carefare.Quantities.Money;

namespace Carefare.Fhir.Claims;

/// <summary>Reads the amounts of a claim from its totals, its own adjudication and its lines, which have to agree.</summary>
internal static class AmountReading
{
    /// <summary>The amounts of a whole claim.</summary>
    public static Amounts OfClaim(ExplanationOfBenefit claim)
    {
        var totals = Sum(
            claim
                .Total.Index()
                .Select(one =>
                    ((CodeableConcept?)one.Item.Category, (FhirMoney?)one.Item.Amount, $"total[{one.Index}].amount")
                )
        );
        var own = Sum(Entries(claim.Adjudication, ""));
        var lines = Sum(claim.Item.Index().SelectMany(item => Entries(item.Item.Adjudication, $"item[{item.Index}].")));
        var found = new Dictionary<AmountKind, Amount>();
        foreach (var kind in Enum.GetValues<AmountKind>())
        {
            Amount[] said =
            [
                .. new[] { totals, own, lines }.Where(place => place.ContainsKey(kind)).Select(place => place[kind]),
            ];
            if (said.Length > 0)
            {
                found[kind] = said.All(one => one.Value == said[0].Value) ? said[0] : said[0] with { Value = null };
            }
        }

        return new(found, Codes.Has(claim.Payment?.Type, "denied"));
    }

    /// <summary>The amounts of one line.</summary>
    public static Amounts OfLine(ExplanationOfBenefit.ItemComponent line, int number, bool isDenied) =>
        new(Sum(Entries(line.Adjudication, $"item[{number}].")), isDenied);

    /// <summary>Dollars and cents, none below zero; null where they are not.</summary>
    /// <remarks>A negative amount takes back an earlier one without saying which, so it cannot be counted.</remarks>
    public static Money? Dollars(FhirMoney? amount) =>
        amount is { Currency: FhirMoney.Currencies.USD, Value: { } value }
        && value is >= 0 and <= ImportLimits.MaxDollars
        && decimal.Round(value, 2) == value
            ? Money.Of(value)
            : null;

    private static IEnumerable<(CodeableConcept? Category, FhirMoney? Amount, string Path)> Entries(
        List<ExplanationOfBenefit.AdjudicationComponent> parts,
        string before
    ) =>
        parts
            .Index()
            .Select(one =>
                (
                    (CodeableConcept?)one.Item.Category,
                    (FhirMoney?)one.Item.Amount,
                    $"{before}adjudication[{one.Index}].amount"
                )
            );

    // The same kind may stand several times, once a line or once a part; all of them have to be usable.
    private static Dictionary<AmountKind, Amount> Sum(
        IEnumerable<(CodeableConcept? Category, FhirMoney? Amount, string Path)> entries
    )
    {
        var sums = new Dictionary<AmountKind, Amount>();
        foreach (var (category, amount, path) in entries)
        {
            if (AmountKinds.Of(category) is not { } kind)
            {
                continue;
            }

            var value = Dollars(amount);
            sums[kind] = sums.TryGetValue(kind, out var sum)
                ? sum with
                {
                    Value = sum.Value + value,
                }
                : new(value, path);
        }

        return sums;
    }
}
