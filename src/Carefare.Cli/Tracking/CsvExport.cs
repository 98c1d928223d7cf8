using System.Globalization;
using Carefare.Quantities;
using Carefare.Tracking;
using Carefare.Tracking.Exports;
using nietras.SeparatedValues;

namespace Carefare.Cli.Tracking;

/// <summary>What was tracked as separated values (RFC 4180), for a spreadsheet.</summary>
/// <remarks>
/// A text that a spreadsheet could take for a formula gets an apostrophe before it. Amounts and numbers stand as they are, so an
/// amount below zero stays one.
/// </remarks>
internal static class CsvExport
{
    private static readonly string[] Columns = ["number", "day", "kind", "id", "what", "who", "moved", "amount"];

    /// <summary>One line for each event that counts: what moved is less than zero where it left the person's purse.</summary>
    public static string Text(Track track)
    {
        var moved = Movement.Of(track).GroupBy(one => one.Number).ToDictionary(one => one.Key, Moved);
        var counted = track.Log.Where(one => one.Standing is EventStanding.Counts or EventStanding.Newer).ToList();
        if (counted.Count == 0)
        {
            return string.Join(',', Columns) + "\n";
        }

        using var writer = Sep.New(',').Writer(options => options with { Escape = true }).ToText();
        foreach (var one in counted)
        {
            var (id, what, who, amount) = EventWords.Of(one.What);
            string[] cells =
            [
                one.Number.ToString(CultureInfo.InvariantCulture),
                one.What.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Guarded(one.What.Kind),
                Guarded(id),
                Guarded(what),
                Guarded(who),
                moved.GetValueOrDefault(one.Number) is { } sum ? sum.ToPlain() : "",
                amount?.ToPlain() ?? "",
            ];
            using var row = writer.NewRow();
            foreach (var (column, cell) in Columns.Zip(cells))
            {
                row[column].Set(cell);
            }
        }

        return writer.ToString();
    }

    /// <summary>The text as a cell: never one that a spreadsheet works out.</summary>
    public static string Guarded(string text) =>
        text.AsSpan().TrimStart() is [var first, ..]
        && (
            first is '=' or '+' or '-' or '@' or '\0' or '＝' or '＋' or '－' or '＠' || text[0] is '\t' or '\r' or '\n'
        )
            ? "'" + text
            : text;

    private static Money? Moved(IEnumerable<Movement> movements) =>
        Money.Sum(
            movements.Select(one =>
                IsPurse(one.To) ? one.Amount
                : IsPurse(one.From) ? -one.Amount
                : Money.Zero
            )
        );

    private static bool IsPurse(string account) => account is Movement.Own or Movement.Credit;
}
