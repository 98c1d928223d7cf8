using Carefare.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Print.Docx;

/// <summary>A table of a paper, with its caption above it.</summary>
internal sealed class DocxTable(Block.Table table, DocxLine line)
{
    // Fiftieths of a percent: as wide as the text.
    private const string FullWidth = "5000";
    private const int TextWidth = 9360;

    // A letter and the space around a cell, in twentieths of a point.
    private const int Letter = 105;
    private const int Around = 200;

    private readonly IReadOnlyList<int> _widths = Widths(table);

    /// <summary>The caption, the table, and the paragraph that keeps it apart from what follows.</summary>
    public IEnumerable<OpenXmlElement> All()
    {
        var caption = CleanText.Of(table.Caption);
        yield return DocxBlocks.Styled(DocxStyles.Caption, [DocxLine.Run(caption, line.Words.Tag)]);
        yield return Grid(caption);
        yield return DocxBlocks.Styled(DocxStyles.AfterTable, []);
    }

    private static IReadOnlyList<int> Widths(Block.Table table)
    {
        var columns = table.Head.Select(
            (head, i) => table.Rows.Select(row => string.Concat(row[i].Select(Shown))).Append(head).ToList()
        );
        return
        [
            .. ColumnWidths
                .Of(
                    [
                        .. columns.Select(texts =>
                            (
                                Around + (Letter * (double)texts.Max(text => text.Split(' ').Max(word => word.Length))),
                                Around + (Letter * (double)texts.Max(text => text.Length))
                            )
                        ),
                    ],
                    TextWidth
                )
                .Select(width => (int)width),
        ];
    }

    private static string Shown(Inline piece) =>
        piece switch
        {
            Inline.Said said => said.Words,
            Inline.Evidence evidence => evidence.Words,
            Inline.Blank blank => DocxLine.Shown(blank.What),
            Inline.Link link => link.Words,
            _ => throw new InvalidOperationException($"A line has {piece}."),
        };

    private Table Grid(string caption)
    {
        var grid = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStyles.Table },
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = FullWidth },
                new TableLayout { Type = TableLayoutValues.Autofit },
                new TableLook
                {
                    Val = "0020",
                    FirstRow = true,
                    LastRow = false,
                    FirstColumn = false,
                    LastColumn = false,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                new TableCaption { Val = caption }
            ),
            new TableGrid(_widths.Select(width => new GridColumn { Width = $"{width}" }))
        );
        grid.AppendChild(
            Row(
                table.Head.Select(IReadOnlyList<Inline> (head) => [new Inline.Said(head, IsStrong: true)]),
                new TableHeader()
            )
        );
        grid.Append(table.Rows.Select(row => Row(row, null)));
        return grid;
    }

    private TableRow Row(IEnumerable<IReadOnlyList<Inline>> cells, TableHeader? head)
    {
        var about = new TableRowProperties(new CantSplit());
        if (head is not null)
        {
            about.AppendChild(head);
        }

        return new([about, .. cells.Select(Cell)]);
    }

    private TableCell Cell(IReadOnlyList<Inline> text, int column) =>
        new(
            new TableCellProperties(
                new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{_widths[column]}" }
            ),
            DocxBlocks.Styled(table.Numbers.Contains(column) ? DocxStyles.Number : DocxStyles.Cell, line.Of(text))
        );
}
