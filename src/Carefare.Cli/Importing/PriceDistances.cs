using System.Globalization;
using Carefare.Cases.Filling;
using Carefare.Trials.Places;

namespace Carefare.Cli.Importing;

/// <summary>Puts the miles from home in the place of clinics' ZIP codes: a straight line between the middles of both areas.</summary>
internal static class PriceDistances
{
    private const string Zip = "zip";
    private const string Miles = "miles";

    /// <summary>The table without ZIP codes, and with the miles where they can be worked out and the list does not name them.</summary>
    /// <param name="head">The names of the columns.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="home">Where the person lives; null where that is not known.</param>
    public static (IReadOnlyList<string> Head, IReadOnlyList<PriceLine> Lines) From(
        IReadOnlyList<string> head,
        IReadOnlyList<PriceLine> lines,
        Point? home
    )
    {
        var names = head.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var (zip, miles) = (names.IndexOf(Zip), names.IndexOf(Miles));
        if (zip < 0)
        {
            return (head, lines);
        }

        // A column that the list has not goes to the end, in the place of the ZIP codes.
        return (
            [.. head.Select((name, at) => at == zip ? (miles < 0 ? Miles : "") : name).Where(name => name.Length > 0)],
            [.. lines.Select(line => line with { Cells = Cells(line.Cells, zip, miles, home) })]
        );
    }

    private static IReadOnlyList<string> Cells(IReadOnlyList<string> cells, int zip, int miles, Point? home)
    {
        if (cells.Count <= zip)
        {
            return cells;
        }

        var away = Away(cells[zip], home);
        return
        [
            .. cells
                .Select(
                    (cell, at) =>
                        at == zip ? (miles < 0 ? away : null)
                        : at == miles && cell.Length == 0 ? away
                        : cell
                )
                .OfType<string>(),
        ];
    }

    private static string Away(string zip, Point? home) =>
        home is { } from && ZipCodes.Find(zip.Trim()) is { } there
            ? double.Round(from.MilesTo(there), 1).ToString(CultureInfo.InvariantCulture)
            : "";
}
