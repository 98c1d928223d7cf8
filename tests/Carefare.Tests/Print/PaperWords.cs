using Carefare.Papers;
using Carefare.Print;

namespace Carefare.Tests.Print;

/// <summary>The words of a paper in the order in which they are read, apart from every format.</summary>
internal static class PaperWords
{
    /// <param name="blank">How a blank is shown.</param>
    public static IReadOnlyList<string> Of(Paper paper, string blank)
    {
        var words = PageWords.In(paper.Language);
        return
        [
            .. Split(words.Cover),
            .. paper.Cover.SelectMany(block => Of(block, words, blank)),
            .. Split(paper.Title),
            .. paper.Body.SelectMany(block => Of(block, words, blank)),
        ];
    }

    public static IEnumerable<string> Split(string text) =>
        CleanText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Of(Block block, PageWords page, string blank)
    {
        string Line(IReadOnlyList<Inline> line) => string.Concat(line.Select(piece => Of(piece, blank)));
        return block switch
        {
            Block.Heading heading => Split(heading.Words),
            Block.Paragraph paragraph => Split(Line(paragraph.Line)),
            Block.Lines lines => lines.Rows.SelectMany(row => Split(Line(row))),
            Block.Items items => items.Entries.SelectMany(entry => Split(Line(entry))),
            Block.Table table =>
            [
                .. Split(table.Caption),
                .. table.Head.SelectMany(Split),
                .. table.Rows.SelectMany(row => row.SelectMany(cell => Split(Line(cell)))),
            ],
            Block.Signature signature => [.. Split(signature.Who), .. Split(page.Day)],
            Block.Notice notice => Split(Line(notice.Line)),
            _ => throw new InvalidOperationException($"A paper has {block}."),
        };
    }

    private static string Of(Inline piece, string blank) =>
        piece switch
        {
            Inline.Said said => said.Words,
            Inline.Evidence evidence => evidence.Words,
            Inline.Blank gap => string.Format(System.Globalization.CultureInfo.InvariantCulture, blank, gap.What),
            Inline.Link link => link.Words,
            _ => throw new InvalidOperationException($"A line has {piece}."),
        };
}
