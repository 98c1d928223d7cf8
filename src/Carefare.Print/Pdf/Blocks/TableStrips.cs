using Carefare.Papers;
using Carefare.Print.Pdf.Pages;
using Carefare.Print.Pdf.Structure;
using Carefare.Print.Pdf.Text;

namespace Carefare.Print.Pdf.Blocks;

/// <summary>Lays out a table: its caption, its head, which stands again on each page, and its rows.</summary>
internal sealed class TableStrips
{
    private const double Padding = 4;
    private const string Ink = "0.35 0.35 0.35";

    private readonly Block.Table _table;
    private readonly Element _element;
    private readonly Looks _looks;
    private readonly IReadOnlyList<double> _widths;
    private readonly Row _head;
    private readonly IReadOnlyList<Row> _rows;

    public TableStrips(Block.Table table, Element element, Looks looks)
    {
        (_table, _element, _looks) = (table, element, looks);
        var head = Cells(
            table.Head.Select(IReadOnlyList<Inline> (words) => [new Inline.Said(words)]),
            looks.Strong(looks.Small),
            row => new("TH", row) { Attributes = "/O /Table /Scope /Column" }
        );
        var rows = table.Rows.Select(row => Cells(row, looks.Small, parent => parent.Child("TD"))).ToList();
        _widths = ColumnWidths.Of(
            [.. head.Select((_, i) => rows.Append(head).Select(row => Needs(row[i])).Aggregate(Wider))],
            Sheet.TextWidth
        );
        _head = Broken(head);
        _rows = [.. rows.Select(Broken)];
    }

    /// <summary>The strips of the table.</summary>
    public IEnumerable<Strip> All()
    {
        foreach (var strip in Caption())
        {
            yield return strip;
        }

        var again = new Strip(_head.Height, (page, top) => Draw(page, top, _head, again: true));
        yield return new(_head.Height, (page, top) => Draw(page, top, _head, again: false)) { KeepsWithNext = true };
        foreach (var row in _rows)
        {
            if (row.Height < Sheet.TextHeight / 2)
            {
                yield return new(row.Height, (page, top) => Draw(page, top, row, again: false)) { Head = again };
                continue;
            }

            foreach (var strip in LineByLine(row))
            {
                yield return strip with
                {
                    Head = again,
                };
            }
        }

        yield return Strip.Space(4);
    }

    private static (double Least, double Most) Needs(Cell cell)
    {
        var (least, most) = Lines.WidthsOf(cell.Text);
        return (least + (2 * Padding) + 0.1, most + (2 * Padding) + 0.1);
    }

    private static (double Least, double Most) Wider(
        (double Least, double Most) one,
        (double Least, double Most) other
    ) => (double.Max(one.Least, other.Least), double.Max(one.Most, other.Most));

    private List<Cell> Cells(IEnumerable<IReadOnlyList<Inline>> texts, Look look, Func<Element, Element> make)
    {
        var row = _element.Child("TR");
        return
        [
            .. texts.Select(text =>
            {
                var element = make(row);
                return new Cell(element, Stretches.Of(text, look, element, _looks), []);
            }),
        ];
    }

    private Row Broken(IReadOnlyList<Cell> cells)
    {
        var broken = cells
            .Select((cell, i) => cell with { Lines = Lines.Of(cell.Text, double.Max(_widths[i] - (2 * Padding), 8)) })
            .ToList();
        return new(broken, broken.Max(cell => cell.Lines.Sum(line => line.Height)) + (2 * Padding));
    }

    private IEnumerable<Strip> Caption()
    {
        var (element, look) = (_element.Child("Caption"), _looks.Strong(_looks.Body) with { Size = 10 });
        var lines = Lines.Of([new Stretch.Said(CleanText.Of(_table.Caption), look, element)], Sheet.TextWidth);
        return lines.Select(
            (line, i) =>
                new Strip(line.Height, (page, top) => line.Draw(page, Sheet.Side, top))
                {
                    Before = i == 0 ? 10 : 0,
                    KeepsWithNext = true,
                }
        );
    }

    private void Draw(Page page, double top, Row row, bool again)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (!again)
            {
                row.Cells[i].Element.Place();
            }

            var at = top + Padding;
            foreach (var line in row.Cells[i].Lines)
            {
                line.Draw(page, LeftOf(i, line), at, again);
                at += line.Height;
            }
        }

        Rule(page, top + row.Height, ReferenceEquals(row, _head) ? 1.2 : 0.5);
    }

    private IEnumerable<Strip> LineByLine(Row row)
    {
        var count = row.Cells.Max(cell => cell.Lines.Count);
        for (var i = 0; i < count; i++)
        {
            var (number, last) = (i, i == count - 1);
            var height = row.Cells.Where(cell => cell.Lines.Count > number).Max(cell => cell.Lines[number].Height);
            yield return new Strip(
                height + (last ? Padding : 0),
                (page, top) =>
                {
                    for (var column = 0; column < row.Cells.Count; column++)
                    {
                        var cell = row.Cells[column];
                        cell.Element.Place();
                        if (cell.Lines.Count > number)
                        {
                            cell.Lines[number].Draw(page, LeftOf(column, cell.Lines[number]), top);
                        }
                    }

                    if (last)
                    {
                        Rule(page, top + height + Padding, 0.5);
                    }
                }
            )
            {
                Before = number == 0 ? Padding : 0,
            };
        }
    }

    private double LeftOf(int column, TextLine line)
    {
        var left = Sheet.Side + _widths.Take(column).Sum();
        return _table.Numbers.Contains(column) ? left + _widths[column] - Padding - line.Width : left + Padding;
    }

    private static void Rule(Page page, double at, double width) =>
        page.Line(Sheet.Side, at, Sheet.Width - Sheet.Side, at, width, Ink);

    private sealed record Cell(Element Element, IReadOnlyList<Stretch> Text, IReadOnlyList<TextLine> Lines);

    private sealed record Row(IReadOnlyList<Cell> Cells, double Height);
}
