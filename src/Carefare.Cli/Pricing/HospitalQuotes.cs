using System.Globalization;
using Carefare.Cases;
using Carefare.Cases.Filling;

namespace Carefare.Cli.Pricing;

/// <summary>Makes quotes for a case of what hospitals ask in cash, and bounds what an insurer would allow by its rates.</summary>
/// <param name="firstHour">The code of an infusion's first hour: the only one that becomes the price of a treatment.</param>
internal sealed class HospitalQuotes(string firstHour)
{
    /// <summary>What such a price leaves open, for people.</summary>
    public const string NotIncluded =
        "A hospital's cash price is for the infusion's first hour alone. The drug, the evaluation, watching over you and the professional are not in it, and stay open in the case: ask the hospital for the whole bill, as a Good Faith Estimate, and whether it has charity care.";

    private const string File = "the store of prices";

    private static readonly string[] Head = ["clinic", "name", "modality", "place", "miles", "quoted_on", "infusion"];

    /// <summary>
    /// A quote for each hospital with a cash price; of several prices the highest, so that no plan rests on less. And the
    /// hospitals whose answers a case cannot hold.
    /// </summary>
    public (IReadOnlyList<ProposedRow> Rows, IReadOnlyList<LeftAnswer> Left) Of(IEnumerable<PriceRow> found)
    {
        var hospitals = found.Where(IsCash).GroupBy(row => (Name: row.Group.Publisher!, row.Group.Zip)).ToList();
        List<ProposedRow> rows = [];
        List<LeftAnswer> left = [];
        foreach (var hospital in hospitals)
        {
            var isOnly = hospitals.Count(other => other.Key.Name == hospital.Key.Name) == 1;
            var (read, problems) = PriceList.Read(File, Head, [new PriceLine(1, Cells(hospital, isOnly))]);
            rows.AddRange(
                read.Select(row =>
                    row with
                    {
                        Answers = [.. row.Answers, new("setting", "hospital"), new("drug.from", "clinic")],
                    }
                )
            );
            left.AddRange(
                problems.Select(wrong => new LeftAnswer("quotes", hospital.Key.Name, $"{wrong.What} {wrong.Mend}"))
            );
        }

        return (rows, left);
    }

    /// <summary>Where the allowed amount of an infusion lies, for each plan of the case whose insurer is meant.</summary>
    /// <param name="told">The case.</param>
    /// <param name="payer">The part of the insurer's name that was asked for; null where none was.</param>
    /// <param name="rows">The prices that were found.</param>
    public IEnumerable<LeftAnswer> Allowed(Case told, string? payer, IEnumerable<PriceRow> rows)
    {
        var rates = rows.Where(row => row.Group.Code == firstHour && IsOutpatient(row))
            .Select(row => row.Group.Rates)
            .OfType<PriceStore.RateRange>()
            .ToList();
        if (payer is null || rates.Count == 0)
        {
            yield break;
        }

        var range = PriceRow.Span((rates.Min(rate => rate.Lowest), rates.Max(rate => rate.Highest)));
        foreach (var (at, plan) in told.Coverage.Or([]).Index())
        {
            if (plan.Payer.Or("").Contains(payer, StringComparison.OrdinalIgnoreCase))
            {
                yield return new(
                    $"coverage[{at}].claims.allowed.infusion",
                    range,
                    "That is what this insurer has agreed for the infusion's first hour, where it pays for the treatment. Plan once with the lowest and once with the highest, and ask the insurer which it would allow."
                );
            }
        }
    }

    private bool IsCash(PriceRow row) =>
        row.Group is { Publisher: not null, Cash.Highest: > 0 }
        && row.Group.Code == firstHour
        && row.Group.BillingClass != "professional"
        && IsOutpatient(row);

    private static bool IsOutpatient(PriceRow row) => row.Group.Setting != "inpatient";

    private static string[] Cells(IGrouping<(string Name, string? Zip), PriceRow> hospital, bool isOnly)
    {
        var row = hospital.MaxBy(one => one.Group.Cash!.Value.Highest)!;
        var name = isOnly ? hospital.Key.Name : $"{hospital.Key.Name}, {hospital.Key.Zip}";
        return
        [
            name,
            name,
            "iv",
            "clinic",
            row.Miles?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
            row.Day?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            row.Group.Cash!.Value.Highest.ToString("0.00", CultureInfo.InvariantCulture),
        ];
    }
}
