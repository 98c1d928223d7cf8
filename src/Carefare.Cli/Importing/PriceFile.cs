using Carefare.Cases.Filling;
using Carefare.Trials.Places;
using Carefare.Yaml;
using nietras.SeparatedValues;

namespace Carefare.Cli.Importing;

/// <summary>Reads a file of separated values by RFC 4180.</summary>
internal static class PriceFile
{
    /// <summary>The rows for a case, or every problem.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="home">Where the person lives; null where that is not known.</param>
    public static (IReadOnlyList<ProposedRow> Rows, IReadOnlyList<Problem> Problems) Read(
        string file,
        string text,
        Point? home = null
    )
    {
        if (text.Trim().Length == 0)
        {
            return ([], [new(file, 1, 1, "", "The file is empty.", "Write the columns into the first line.")]);
        }

        try
        {
            using var reader = Sep.Reader(options =>
                    options with
                    {
                        HasHeader = false,
                        Unescape = true,
                        DisableColCountCheck = true,
                        Trim = SepTrim.Outer,
                    }
                )
                .FromText(text);
            var lines = new List<PriceLine>();
            foreach (var row in reader)
            {
                var cells = new List<string>();
                for (var at = 0; at < row.ColCount; at++)
                {
                    cells.Add(row[at].ToString());
                }

                if (cells.Any(cell => cell.Length > 0))
                {
                    lines.Add(new(row.LineNumberFrom, cells));
                }
            }

            var (head, rows) = PriceDistances.From(lines[0].Cells, lines[1..], home);
            return PriceList.Read(file, head, rows);
        }
        catch (InvalidDataException)
        {
            return ([], [new(file, 1, 1, "", "A quoted cell does not end.", "Close it with a second quotation mark.")]);
        }
    }
}
