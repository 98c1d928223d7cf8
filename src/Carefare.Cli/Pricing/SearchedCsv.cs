using System.Globalization;

namespace Carefare.Cli.Pricing;

/// <summary>What the store of prices answers, for spreadsheets. Amounts are in dollars.</summary>
internal static class SearchedCsv
{
    private static readonly string[] Heading =
    [
        "kind",
        "publisher",
        "state",
        "zip",
        "miles",
        "last_updated",
        "code_type",
        "code",
        "description",
        "setting",
        "billing_class",
        "cash_lowest",
        "cash_highest",
        "gross_lowest",
        "gross_highest",
        "rates",
        "rate_lowest",
        "rate_median",
        "rate_highest",
        "by_rule",
    ];

    public static void Write(IReadOnlyList<PriceRow> rows, TextWriter to)
    {
        to.Write(string.Join(',', Heading) + "\r\n");
        foreach (var row in rows)
        {
            to.Write(string.Join(',', Cells(row).Select(Quoted)) + "\r\n");
        }
    }

    private static IEnumerable<string?> Cells(PriceRow row)
    {
        var group = row.Group;
        return
        [
            group.Kind,
            group.Publisher,
            group.State,
            group.Zip,
            row.Miles?.ToString("0.0", CultureInfo.InvariantCulture),
            group.LastUpdated,
            group.CodeType,
            group.Code,
            group.Description,
            group.Setting,
            group.BillingClass,
            Figure(group.Cash?.Lowest),
            Figure(group.Cash?.Highest),
            Figure(group.Gross?.Lowest),
            Figure(group.Gross?.Highest),
            (group.Rates?.Count ?? 0).ToString(CultureInfo.InvariantCulture),
            Figure(group.Rates?.Lowest),
            Figure(group.Rates?.Median),
            Figure(group.Rates?.Highest),
            group.Rules.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string? Figure(decimal? figure) => figure?.ToString("0.##########", CultureInfo.InvariantCulture);

    // A cell that begins as a formula would be run by a spreadsheet.
    private static string Quoted(string? cell)
    {
        var text = cell ?? "";
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
