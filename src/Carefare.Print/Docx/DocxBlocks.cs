using Carefare.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Print.Docx;

/// <summary>The blocks of a paper as paragraphs, lists and tables.</summary>
internal sealed class DocxBlocks(DocxLine line, DocxLists lists)
{
    // Where the line for the day begins and ends, in twentieths of a point.
    private const int SignatureEnds = 5900;
    private const int DayBegins = 6300;
    private const int DayEnds = 9360;

    /// <summary>The blocks, below a title.</summary>
    public IEnumerable<OpenXmlElement> Of(string title, IReadOnlyList<Block> blocks) =>
        [Styled(DocxStyles.Heading(1), Plain(title)), .. blocks.SelectMany(Of)];

    private IEnumerable<OpenXmlElement> Of(Block block) =>
        block switch
        {
            Block.Heading heading =>
            [
                Styled(DocxStyles.Heading(int.Clamp(heading.Level, 2, 3)), Plain(CleanText.Of(heading.Words))),
            ],
            Block.Paragraph paragraph => [Styled(null, line.Of(paragraph.Line))],
            Block.Lines lines => lines.Rows.Select(
                (row, i) => Styled(i == lines.Rows.Count - 1 ? DocxStyles.LastLine : DocxStyles.Line, line.Of(row))
            ),
            Block.Items items => List(items),
            Block.Table table => new DocxTable(table, line).All(),
            Block.Signature signature => Signature(CleanText.Of(signature.Who)),
            Block.Notice notice => [Styled(DocxStyles.Notice, line.Of(notice.Line))],
            _ => throw new InvalidOperationException($"A paper has {block}."),
        };

    /// <summary>A paragraph of a style; of none, an ordinary one.</summary>
    public static Paragraph Styled(string? style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.AppendChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        paragraph.Append(content);
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Plain(string text) => [DocxLine.Run(text, line.Words.Tag)];

    private IEnumerable<Paragraph> List(Block.Items items)
    {
        var number = lists.New(items.Marks);
        foreach (var entry in items.Entries)
        {
            var paragraph = new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = DocxStyles.Item },
                    new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = number })
                )
            );
            paragraph.Append(line.Of(entry));
            yield return paragraph;
        }
    }

    private IEnumerable<Paragraph> Signature(string who)
    {
        yield return new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Sign },
                new KeepNext(),
                new Tabs(
                    new TabStop
                    {
                        Val = TabStopValues.Left,
                        Leader = TabStopLeaderCharValues.Underscore,
                        Position = SignatureEnds,
                    },
                    new TabStop { Val = TabStopValues.Left, Position = DayBegins },
                    new TabStop
                    {
                        Val = TabStopValues.Right,
                        Leader = TabStopLeaderCharValues.Underscore,
                        Position = DayEnds,
                    }
                )
            ),
            new Run(new TabChar(), new TabChar(), new TabChar())
        );
        yield return new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Small },
                new Tabs(new TabStop { Val = TabStopValues.Left, Position = DayBegins })
            ),
            DocxLine.Run(who, line.Words.Tag),
            new Run(new TabChar()),
            DocxLine.Run(line.Words.Day, line.Words.Tag)
        );
    }
}
