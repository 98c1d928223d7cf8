using System.Text.Json;
using Carefare.PriceStore;
using Carefare.Telling.Json;

namespace Carefare.Cli.Pricing;

/// <summary>What the store of prices answers, for programs: the schema "carefare.prices/1". Amounts are in dollars.</summary>
internal static class SearchedJson
{
    public static string Of(IReadOnlyList<PriceRow> rows, PriceAnswer answer) =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.prices/1");
            json.WriteEach("prices", rows, Write);
            json.WriteStartObject("all");
            foreach (var (code, range) in answer.All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                Rates(json, code, range);
            }

            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, PriceRow row)
    {
        var group = row.Group;
        json.WriteString("kind", group.Kind);
        json.WriteString("publisher", group.Publisher);
        json.WriteString("state", group.State);
        json.WriteString("zip", group.Zip);
        if (row.Miles is { } miles)
        {
            json.WriteNumber("miles", Math.Round((decimal)miles, 1));
        }

        json.WriteString("last_updated", group.LastUpdated);
        if (row.Age is { } age)
        {
            json.WriteNumber("age_days", age);
        }

        json.WriteString("code_type", group.CodeType);
        json.WriteString("code", group.Code);
        json.WriteString("description", group.Description);
        json.WriteString("setting", group.Setting);
        json.WriteString("billing_class", group.BillingClass);
        Range(json, "cash", group.Cash);
        Range(json, "gross", group.Gross);
        Rates(json, "rates", group.Rates);
        json.WriteNumber("by_rule", group.Rules);
        json.WriteWords("payers", group.Payers);
    }

    private static void Range(Utf8JsonWriter json, string name, (decimal Lowest, decimal Highest)? range)
    {
        if (range is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("lowest", Plain(known.Lowest));
        json.WriteNumber("highest", Plain(known.Highest));
        json.WriteEndObject();
    }

    private static void Rates(Utf8JsonWriter json, string name, RateRange? range)
    {
        if (range is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("count", range.Count);
        json.WriteNumber("lowest", Plain(range.Lowest));
        json.WriteNumber("median", Plain(range.Median));
        json.WriteNumber("highest", Plain(range.Highest));
        json.WriteEndObject();
    }

    // 120.5000000000 is 120.5.
    private static decimal Plain(decimal figure) => figure / 1.000000000000000000000000000000m;
}
