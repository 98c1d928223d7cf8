using Carefare.Papers;
using Carefare.Print.Pdf.Pages;
using Carefare.Print.Pdf.Structure;
using Carefare.Print.Pdf.Text;

namespace Carefare.Print.Pdf.Blocks;

/// <summary>Lays out the blocks of a paper, one below the other.</summary>
/// <param name="looks">How its letters look.</param>
/// <param name="words">The words of the page itself.</param>
/// <param name="bookmarks">Where headings are noted.</param>
internal sealed class Flow(Looks looks, PageWords words, List<Bookmark> bookmarks)
{
    private const double BetweenBlocks = 7;
    private const double Indent = 20;
    private const double Padding = 8;

    /// <summary>The strips of blocks.</summary>
    /// <param name="section">The element that they are in.</param>
    public IReadOnlyList<Strip> Of(IReadOnlyList<Block> blocks, Element section)
    {
        var strips = new List<Strip>();
        for (var i = 0; i < blocks.Count; i++)
        {
            strips.AddRange(Of(blocks[i], section));
            if (strips.Count > 0 && i + 1 < blocks.Count && Leads(blocks[i], blocks[i + 1]))
            {
                strips[^1] = strips[^1] with { KeepsWithNext = true };
            }
        }

        return strips;
    }

    /// <summary>A heading; of level 1, the title.</summary>
    public IEnumerable<Strip> Heading(int level, string text, Element section)
    {
        var (element, look, said) = (section.Child($"H{level}"), looks.Heading(level), CleanText.Of(text));
        var lines = Lines.Of([new Stretch.Said(said, look, element)], Sheet.TextWidth);
        return lines.Select(
            (line, i) =>
                new Strip(
                    line.Height + (level == 1 && i == lines.Count - 1 ? 6 : 1),
                    (page, top) =>
                    {
                        if (i == 0)
                        {
                            bookmarks.Add(new(level, said, page, top));
                        }

                        line.Draw(page, Sheet.Side, top);
                    }
                )
                {
                    Before = i == 0 ? 20 - (3 * level) : 0,
                    KeepsWithNext = true,
                }
        );
    }

    private IEnumerable<Strip> Of(Block block, Element section) =>
        block switch
        {
            Block.Heading heading => Heading(int.Clamp(heading.Level, 2, 3), heading.Words, section),
            Block.Paragraph paragraph => Text(
                paragraph.Line,
                section.Child("P"),
                Sheet.Side,
                Sheet.TextWidth,
                BetweenBlocks
            ),
            Block.Lines lines => Rows(lines, section.Child("Div")),
            Block.Items items => Items(items, section),
            Block.Table table => new TableStrips(table, section.Child("Table"), looks).All(),
            Block.Signature signature => [SignatureStrip(CleanText.Of(signature.Who), section)],
            Block.Notice notice => Framed(notice.Line, section.Child("Div").Child("P")),
            _ => throw new InvalidOperationException($"A paper has {block}."),
        };

    // A sentence that ends with a colon, and what stands before a line to sign on, stay with what follows.
    private static bool Leads(Block block, Block next) =>
        next is Block.Signature
        || (
            block is Block.Paragraph { Line: [.., var last] }
            && last is Inline.Said said
            && said.Words.TrimEnd().EndsWith(':')
        );

    private IEnumerable<Strip> Text(
        IReadOnlyList<Inline> text,
        Element element,
        double left,
        double width,
        double before
    ) => Strips(Lines.Of(Stretches.Of(text, looks.Body, element, looks), width), left, before);

    // The first two lines stay together, and the last two.
    private static IEnumerable<Strip> Strips(IReadOnlyList<TextLine> lines, double left, double before) =>
        lines.Select(
            (line, i) =>
                new Strip(line.Height, (page, top) => line.Draw(page, left, top))
                {
                    Before = i == 0 ? before : 0,
                    KeepsWithNext = lines.Count > 1 && (i == 0 || i == lines.Count - 2) && i < lines.Count - 1,
                }
        );

    private IEnumerable<Strip> Rows(Block.Lines rows, Element group)
    {
        var strips = rows
            .Rows.SelectMany(
                (row, i) => Text(row, group.Child("P"), Sheet.Side, Sheet.TextWidth, i == 0 ? BetweenBlocks : 0)
            )
            .ToList();
        return strips.Select((strip, i) => strip with { KeepsWithNext = i < strips.Count - 1 });
    }

    private IEnumerable<Strip> Items(Block.Items items, Element section)
    {
        var list = new Element("L", section)
        {
            Attributes = items.Marks switch
            {
                ListMarks.Bullets => "/O /List /ListNumbering /Disc",
                ListMarks.Numbers => "/O /List /ListNumbering /Decimal",
                ListMarks.Boxes => "/O /List /ListNumbering /Square",
            },
        };
        return items.Entries.SelectMany((entry, i) => Item(entry, items.Marks, i, list.Child("LI")));
    }

    private IEnumerable<Strip> Item(IReadOnlyList<Inline> entry, ListMarks marks, int index, Element item)
    {
        var label = new Element("Lbl", item) { ActualText = marks == ListMarks.Boxes ? "☐" : null };
        var text = Stretches.Of(entry, looks.Body, item.Child("LBody"), looks);
        var lines = Lines.Of(text, Sheet.TextWidth - Indent);
        return Strips(lines, Sheet.Side + Indent, index == 0 ? 5 : 3.5)
            .Select(
                (strip, i) =>
                    i > 0
                        ? strip
                        : strip with
                        {
                            Draw = (page, top) =>
                            {
                                Label(page, label, marks, index, top + lines[0].Rise);
                                strip.Draw(page, top);
                            },
                        }
            );
    }

    private void Label(Page page, Element label, ListMarks marks, int index, double baseline)
    {
        switch (marks)
        {
            case ListMarks.Bullets:
                page.Write(label, new("• ", looks.Body), Sheet.Side + 6, baseline);
                break;
            case ListMarks.Numbers:
                page.Write(label, new($"{index + 1}. ", looks.Body), Sheet.Side + 3, baseline);
                break;
            case ListMarks.Boxes:
                page.Box(label, Sheet.Side + 3, baseline + 0.5, 9);
                break;
        }
    }

    private Strip SignatureStrip(string who, Element section)
    {
        var (signs, day) = (section.Child("P"), section.Child("P"));
        var second = Sheet.Side + (Sheet.TextWidth * 0.68);
        var lines = Lines.Of(
            [new Stretch.Said(who, looks.Hint with { Size = 9 }, signs)],
            (Sheet.TextWidth * 0.68) - 20
        );
        return new(
            40 + lines.Sum(line => line.Height),
            (page, top) =>
            {
                page.Line(Sheet.Side, top + 38, second - 20, top + 38, 0.8, "0 0 0");
                page.Line(second, top + 38, Sheet.Width - Sheet.Side, top + 38, 0.8, "0 0 0");
                var below = top + 40;
                foreach (var line in lines)
                {
                    line.Draw(page, Sheet.Side, below);
                    below += line.Height;
                }

                page.Write(day, new(words.Day, looks.Hint with { Size = 9 }), second, top + 49);
            }
        );
    }

    private IEnumerable<Strip> Framed(IReadOnlyList<Inline> text, Element element)
    {
        var inner = Text(text, element, Sheet.Side + Padding + 3, Sheet.TextWidth - (2 * Padding) - 3, 0).ToList();
        return inner.Select(
            (strip, i) =>
            {
                var (above, below) = (i == 0 ? Padding - 2 : 0, i == inner.Count - 1 ? Padding : 0);
                var height = above + strip.Height + below;
                return new Strip(
                    height,
                    (page, top) =>
                    {
                        Frame(page, top, top + height, i == 0, i == inner.Count - 1);
                        strip.Draw(page, top + above);
                    }
                )
                {
                    Before = i == 0 ? BetweenBlocks + 2 : 0,
                    KeepsWithNext = i < inner.Count - 1,
                };
            }
        );
    }

    private static void Frame(Page page, double top, double bottom, bool isFirst, bool isLast)
    {
        const string Ink = "0.3 0.3 0.3";
        var right = Sheet.Width - Sheet.Side;
        page.Line(Sheet.Side + 1.5, top, Sheet.Side + 1.5, bottom, 3, Ink);
        page.Line(right, top, right, bottom, 0.7, Ink);
        if (isFirst)
        {
            page.Line(Sheet.Side, top, right, top, 0.7, Ink);
        }

        if (isLast)
        {
            page.Line(Sheet.Side, bottom, right, bottom, 0.7, Ink);
        }
    }
}

/// <summary>A heading to which a reader can jump.</summary>
/// <param name="Level">1 for a title.</param>
/// <param name="Top">Where it stands, in points from the top of the page.</param>
internal sealed record Bookmark(int Level, string Text, Page Page, double Top);
