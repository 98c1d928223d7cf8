using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Number">Whether it is set flush right.</param>
/// <param name="Wraps">Whether its cells may take several lines.</param>
/// <param name="Spare">Columns that can be spared go where there is no room, the greatest first; zero never goes.</param>
internal readonly record struct Column(string Head, bool Number = false, bool Wraps = false, int Spare = 0);

/// <summary>A table of short texts.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, one cell for each column.</param>
/// <param name="Foot">A last row under a line; null where there is none.</param>
internal sealed record Table(
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string>? Foot = null
)
{
    private const int Gap = 2;
    private const int Narrowest = 14;

    /// <summary>The lines of the table in at most a number of columns, indented by two.</summary>
    public IEnumerable<(string Line, Ink Ink)> Render(int width) =>
        Kept(width) is { } kept ? Lay(kept, Widths(kept, width)!) : Stack(width);

    /// <summary>Whether a column is there in a width.</summary>
    public bool Shows(string head, int width) =>
        Kept(width) is not { } kept || kept.Exists(column => Columns[column].Head == head);

    /// <summary>The columns for which there is room; null where the cells have to stand one under another.</summary>
    private List<int>? Kept(int width)
    {
        var kept = Enumerable.Range(0, Columns.Count).ToList();
        while (Widths(kept, width) is null)
        {
            var spare = kept.Where(column => Columns[column].Spare > 0)
                .OrderByDescending(column => Columns[column].Spare);
            if (spare.Select(column => (int?)column).FirstOrDefault() is not { } least)
            {
                return null;
            }

            kept.Remove(least);
        }

        return kept;
    }

    private IEnumerable<IReadOnlyList<string>> All => Foot is null ? Rows : [.. Rows, Foot];

    private IEnumerable<(string, Ink)> Lay(List<int> kept, List<int> widths)
    {
        string[] heads = [.. Columns.Select(column => column.Head)];
        var shown = heads.Any(head => head.Length > 0) ? Row(heads, kept, widths) : [];
        foreach (var line in shown)
        {
            yield return (line, Ink.Quiet);
        }

        foreach (var line in Rows.SelectMany(row => Row(row, kept, widths)))
        {
            yield return (line, Ink.Plain);
        }

        if (Foot is not null)
        {
            yield return ("  " + new string('─', widths.Sum() + Gap * (widths.Count - 1)), Ink.Quiet);
            foreach (var line in Row(Foot, kept, widths))
            {
                yield return (line, Ink.Strong);
            }
        }
    }

    private IEnumerable<string> Row(IReadOnlyList<string> cells, List<int> kept, List<int> widths)
    {
        var lines = kept.Select((column, i) => Lines.Wrap(Tame.Text(cells[column]), widths[i])).ToList();
        for (var n = 0; n < lines.Max(cell => cell.Count); n++)
        {
            var parts = kept.Select(
                (column, i) => Lines.Pad(lines[i].ElementAtOrDefault(n) ?? "", widths[i], Columns[column].Number)
            );
            yield return "  " + string.Join("  ", parts);
        }
    }

    /// <summary>The width of each column; null where there is no room.</summary>
    private List<int>? Widths(List<int> kept, int width)
    {
        var natural = kept.Select(Natural).ToList();
        var room = width - Gap - Gap * (kept.Count - 1) - natural.Where((_, i) => !Columns[kept[i]].Wraps).Sum();
        var wrapping = kept.Where(column => Columns[column].Wraps).OrderBy(Natural).ToList();
        for (var left = wrapping.Count; left > 0; left--)
        {
            var column = wrapping[^left];
            var share = int.Min(Natural(column), room / left);
            if (share < int.Min(Natural(column), Narrowest))
            {
                return null;
            }

            natural[kept.IndexOf(column)] = share;
            room -= share;
        }

        return room < 0 ? null : natural;
    }

    private int Natural(int column) => All.Select(row => row[column]).Append(Columns[column].Head).Max(Lines.Columns);

    private IEnumerable<(string, Ink)> Stack(int width)
    {
        foreach (var row in All)
        {
            var first = true;
            foreach (var (column, cell) in Columns.Zip(row).Where(pair => pair.Second.Length > 0))
            {
                var text = first || column.Head.Length == 0 ? cell : $"{column.Head}: {cell}";
                foreach (var line in Lines.Wrap(Tame.Text(text), int.Max(1, width - (first ? 2 : 4))))
                {
                    yield return ((first ? "  " : "    ") + line, Ink.Plain);
                }

                first = false;
            }
        }
    }
}
