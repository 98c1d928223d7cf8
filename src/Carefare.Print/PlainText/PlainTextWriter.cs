using System.Text;
using Carefare.Papers;

namespace Carefare.Print.PlainText;

/// <summary>Writes papers as plain text of at most 76 columns, for a portal's message box or a reader of one's own.</summary>
public sealed class PlainTextWriter : IPaperWriter
{
    private const int Width = 76;
    private const string Rule = "────────────────────────────────────────";

    /// <inheritdoc/>
    public string Extension => "txt";

    /// <inheritdoc/>
    public void Write(Paper paper, Stream to)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(to);
        var text = new StringBuilder();
        var words = PageWords.In(paper.Language);
        Heading(text, words.Cover, '=');
        Blocks(text, paper.Cover, words);
        text.Append(Rule).Append("\n\n");
        Heading(text, paper.Title, '=');
        Blocks(text, paper.Body, words);
        to.Write(Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n"));
    }

    private static void Blocks(StringBuilder text, IEnumerable<Block> blocks, PageWords words)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    Heading(text, heading.Words, heading.Level == 2 ? '-' : '·');
                    break;
                case Block.Paragraph paragraph:
                    Wrapped(text, "", Line(paragraph.Line));
                    break;
                case Block.Notice notice:
                    Wrapped(text, "! ", Line(notice.Line));
                    break;
                case Block.Lines lines:
                    lines.Rows.ToList().ForEach(row => Folded(text, "", Line(row)));
                    text.Append('\n');
                    break;
                case Block.Items items:
                    Items(text, items);
                    break;
                case Block.Table table:
                    Table(text, table);
                    break;
                case Block.Signature signature:
                    Wrapped(
                        text,
                        "",
                        $"{CleanText.Of(signature.Who)}: ______________________  {words.Day}: ____________"
                    );
                    break;
            }
        }
    }

    private static void Heading(StringBuilder text, string words, char line)
    {
        var clean = CleanText.Of(words);
        text.Append(clean).Append('\n').Append(line, int.Min(clean.Length, Width)).Append("\n\n");
    }

    private static void Items(StringBuilder text, Block.Items items)
    {
        foreach (var (at, entry) in items.Entries.Index())
        {
            var mark = items.Marks switch
            {
                ListMarks.Bullets => "- ",
                ListMarks.Numbers => $"{at + 1}. ",
                ListMarks.Boxes => "[ ] ",
            };
            Folded(text, mark, Line(entry));
        }

        text.Append('\n');
    }

    /// <summary>A table row by row, each cell with the head of its column: it reads the same in any font and aloud.</summary>
    private static void Table(StringBuilder text, Block.Table table)
    {
        Folded(text, "", CleanText.Of(table.Caption));
        foreach (var row in table.Rows)
        {
            foreach (var (at, cell) in row.Index())
            {
                // A blank that its column names already says no more.
                var isNamed = cell is [Inline.Blank blank] && blank.What == table.Head[at];
                Folded(
                    text,
                    at == 0 ? "- " : "  ",
                    $"{CleanText.Of(table.Head[at])}: {(isNamed ? "______" : Line(cell))}"
                );
            }
        }

        text.Append('\n');
    }

    private static string Line(IEnumerable<Inline> line) =>
        string.Concat(
            line.Select(piece =>
                piece switch
                {
                    Inline.Said said => CleanText.Of(said.Words),
                    Inline.Evidence evidence => CleanText.Of(evidence.Words),
                    Inline.Blank blank => $"[______ {CleanText.Of(blank.What)}]",
                    Inline.Link link => Of(link),
                    _ => "",
                }
            )
        );

    private static string Of(Inline.Link link) =>
        link.Address.Scheme == "https" && SafeAddress.IsSafe(link.Address)
            ? $"{CleanText.Of(link.Words)} <{link.Address.AbsoluteUri}>"
            : CleanText.Of(link.Words);

    private static void Wrapped(StringBuilder text, string mark, string words)
    {
        Folded(text, mark, words);
        text.Append('\n');
    }

    private static void Folded(StringBuilder text, string mark, string words)
    {
        var column = mark.Length;
        text.Append(mark);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > mark.Length && column + 1 + word.Length > Width)
            {
                text.Append('\n').Append(' ', mark.Length);
                column = mark.Length;
            }

            text.Append(column > mark.Length ? " " : "").Append(word);
            column += word.Length + (column > mark.Length ? 1 : 0);
        }

        text.Append('\n');
    }
}
