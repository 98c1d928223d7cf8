using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Telling.Json;

namespace Carefare.Cli.Lending;

/// <summary>
/// Reads credits whose rate is asked: an object with advances and payments, counted in unit-periods or dated, or a worked
/// example that holds such an object as its inputs; or an array of either.
/// </summary>
internal static class AprInput
{
    private const decimal MostDollars = 1_000_000_000m;
    private const int MostTransfers = 12_000;
    private static readonly IReadOnlyList<string> CountedNames =
    [
        "amount",
        "count",
        "full_unit_periods",
        "first_full_unit_periods",
        "odd_fraction",
        "date",
        "label",
        "note",
    ];

    /// <summary>The credits of a text, and whether it holds an array of them.</summary>
    /// <exception cref="WrongJson">The text cannot be used.</exception>
    public static (IReadOnlyList<AprRequest> Requests, bool AreSeveral) Read(string text)
    {
        var part = JsonFile.Read(text, "Write what was lent and what is paid back.");
        return part is JsonPart.Row ? ([.. part.AsRow().Select(Request)], true) : ([Request(part)], false);
    }

    private static AprRequest Request(JsonPart part)
    {
        var whole = part.AsMap();
        var inputs = whole.Find("inputs")?.AsMap() ?? whole;
        var (credit, unit) = IsDated(inputs) ? DatedInput.Read(inputs) : (Counted(inputs), null);
        return Apr.Of(credit) switch
        {
            AprAnswer.Found found => new(whole.Find("id")?.AsText(), credit, unit, found),
            AprAnswer.NoRate none => throw new WrongJson(
                inputs.Get("payments"),
                none.Why,
                "Check the amounts, the counts and the times."
            ),
            _ => throw new InvalidOperationException("There is a rate or none."),
        };
    }

    // Where a row is counted and dated, the count is what the writer worked out; the date only says when that was.
    private static bool IsDated(JsonPart.Map inputs)
    {
        var first = inputs.Get("advances").AsRow()[0].AsMap();
        return first.Find("date") is not null && FullPeriods(first) is null;
    }

    private static CountedCredit Counted(JsonPart.Map inputs)
    {
        var perYear = inputs.Find("unit_periods_per_year_fraction") ?? inputs.Get("unit_periods_per_year");
        var fraction = perYear.AsFraction();
        if (fraction.Value is <= 0 or > 366)
        {
            throw new WrongJson(perYear, "A year has from more than 0 to 366 unit-periods.", "12 stands for months.");
        }

        var credit = new CountedCredit(
            [.. inputs.Get("advances").AsRow().Select(Series)],
            [.. inputs.Get("payments").AsRow().Select(Series)],
            fraction
        );
        RefuseTooMany(inputs, credit.Advances.Concat(credit.Payments).Sum(series => series.Count));
        return credit;
    }

    private static TransferSeries Series(JsonPart part)
    {
        var row = part.AsMap();
        row.AllowOnly(CountedNames);
        var full = FullPeriods(row) ?? row.Get("full_unit_periods");
        var odd = row.Find("odd_fraction")?.AsFraction() ?? Fraction.Zero;
        return odd.Value >= 1
            ? throw new WrongJson(row.Get("odd_fraction"), "It is less than 1.", "Count full unit-periods apart.")
            : new(Amount(row), Count(row), new(full.AsWhole(0, MostTransfers), odd));
    }

    private static JsonPart? FullPeriods(JsonPart.Map row) =>
        row.Find("first_full_unit_periods") ?? row.Find("full_unit_periods");

    /// <summary>The amount of a row, in dollars.</summary>
    internal static decimal Amount(JsonPart.Map row) => row.Get("amount").AsMoreThanZero(MostDollars);

    /// <summary>How many there are of a row; one where it does not say.</summary>
    internal static int Count(JsonPart.Map row) => row.Find("count")?.AsWhole(1, MostTransfers) ?? 1;

    /// <summary>Refuses more advances and payments than a credit has.</summary>
    internal static void RefuseTooMany(JsonPart.Map inputs, int transfers)
    {
        if (transfers > MostTransfers)
        {
            throw new WrongJson(
                inputs,
                $"It has more than {MostTransfers} advances and payments.",
                "Check the counts."
            );
        }
    }
}
