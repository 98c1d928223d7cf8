using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Carefare.Papers;

namespace Carefare.Print.Html;

/// <summary>Writes papers as one HTML file each: no script, nothing from outside, every text encoded.</summary>
public sealed class HtmlWriter : IPaperWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <inheritdoc/>
    public string Extension => "html";

    /// <inheritdoc/>
    public void Write(Paper paper, Stream to)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(to);
        var words = PageWords.In(paper.Language);
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"")
            .Append(words.Tag)
            .Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        );
        page.Append("<title>")
            .Append(Text(paper.Title))
            .Append("</title>\n<style>\n")
            .Append(Style.Value)
            .Append("</style>\n");
        page.Append("</head>\n<body>\n<aside class=\"cover\" aria-label=\"").Append(Text(words.Cover)).Append("\">\n");
        page.Append("<p class=\"kicker\">").Append(Text(words.Cover)).Append("</p>\n");
        Blocks(page, paper.Cover, words);
        page.Append("</aside>\n<main>\n<h1>").Append(Text(paper.Title)).Append("</h1>\n");
        Blocks(page, paper.Body, words);
        page.Append("</main>\n</body>\n</html>\n");
        to.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void Blocks(StringBuilder page, IEnumerable<Block> blocks, PageWords words)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    page.Append($"<h{heading.Level}>").Append(Text(heading.Words)).Append($"</h{heading.Level}>\n");
                    break;
                case Block.Paragraph paragraph:
                    Wrapped(page, "p", "", paragraph.Line);
                    break;
                case Block.Notice notice:
                    Wrapped(page, "p", " class=\"notice\"", notice.Line);
                    break;
                case Block.Lines lines:
                    page.Append("<p class=\"lines\">").AppendJoin("<br>\n", lines.Rows.Select(Line)).Append("</p>\n");
                    break;
                case Block.Items items:
                    Items(page, items);
                    break;
                case Block.Table table:
                    Table(page, table);
                    break;
                case Block.Signature signature:
                    page.Append("<div class=\"sign\"><span class=\"who\">").Append(Text(signature.Who));
                    page.Append("</span><span class=\"day\">").Append(Text(words.Day)).Append("</span></div>\n");
                    break;
            }
        }
    }

    private static void Items(StringBuilder page, Block.Items items)
    {
        var list = items.Marks == ListMarks.Numbers ? "ol" : "ul";
        page.Append('<').Append(list).Append(items.Marks == ListMarks.Boxes ? " class=\"boxes\">\n" : ">\n");
        foreach (var entry in items.Entries)
        {
            Wrapped(page, "li", "", entry);
        }

        page.Append("</").Append(list).Append(">\n");
    }

    private static void Table(StringBuilder page, Block.Table table)
    {
        page.Append("<table>\n<caption>").Append(Text(table.Caption)).Append("</caption>\n<thead><tr>");
        foreach (var (at, head) in table.Head.Index())
        {
            page.Append($"<th scope=\"col\"{Side(table, at)}>").Append(Text(head)).Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var (at, cell) in row.Index())
            {
                var tag = at == 0 ? "th scope=\"row\"" : "td";
                page.Append($"<{tag}{Side(table, at)}>")
                    .Append(Cell(cell, table.Head[at]))
                    .Append(at == 0 ? "</th>" : "</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    // A blank that its column names already is a line alone.
    private static string Cell(IReadOnlyList<Inline> cell, string head) =>
        cell is [Inline.Blank blank] && blank.What == head
            ? $"<span class=\"blank\" role=\"img\" aria-label=\"{Text(blank.What)}\"></span>"
            : Line(cell);

    private static string Side(Block.Table table, int column) => table.Numbers.Contains(column) ? " class=\"n\"" : "";

    private static void Wrapped(StringBuilder page, string tag, string attributes, IEnumerable<Inline> line) =>
        page.Append('<')
            .Append(tag)
            .Append(attributes)
            .Append('>')
            .Append(Line(line))
            .Append("</")
            .Append(tag)
            .Append(">\n");

    private static string Line(IEnumerable<Inline> line) => string.Concat(line.Select(Of));

    private static string Of(Inline piece) =>
        piece switch
        {
            Inline.Said { IsStrong: true } said => $"<strong>{Text(said.Words)}</strong>",
            Inline.Said said => Text(said.Words),
            Inline.Evidence evidence => Text(evidence.Words),
            Inline.Blank blank => $"<span class=\"blank\"><span class=\"what\">{Text(blank.What)}</span></span>",
            Inline.Link link when SafeAddress.IsSafe(link.Address) =>
                $"<a href=\"{Text(link.Address.AbsoluteUri)}\" rel=\"noreferrer\">{Text(link.Words)}</a>",
            Inline.Link link => Text(link.Words),
            _ => "",
        };

    private static string Text(string words) => Encoder.Encode(CleanText.Of(words));

    private static string ReadStyle()
    {
        using var reader = new StreamReader(
            typeof(HtmlWriter).Assembly.GetManifestResourceStream("paper.css")
                ?? throw new InvalidOperationException("The style of papers is not in the program.")
        );
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
