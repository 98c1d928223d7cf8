using System.Text;
using Carefare.Papers;
using Carefare.Print.Pdf;
using Carefare.Print.Pdf.Fonts;

namespace Carefare.Tests.Print;

public sealed class PdfWriterTests
{
    private static readonly string[] InTables = ["TR", "Caption"];

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void The_words_of_a_paper_are_the_text_of_its_PDF_in_order(Language language)
    {
        var paper = SamplePapers.Whole(language: language, rows: 60);
        using var pdf = new PdfTree(Pdf(paper));
        Assert.Equal(PaperWords.Of(paper, "{0}"), pdf.Words);
        Assert.True(pdf.Pages > 3);
    }

    [Fact]
    public void All_that_is_drawn_belongs_to_an_element_or_is_set_apart()
    {
        using var pdf = new PdfTree(Pdf(SamplePapers.Whole(rows: 60)));
        Assert.Equal(0, pdf.Untagged);
        Assert.Empty(pdf.Unowned);
        var marks = pdf.Root.All().SelectMany(node => node.Marks).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
    }

    [Fact]
    public void Tables_have_heads_with_a_scope_and_rows_of_one_length()
    {
        using var pdf = new PdfTree(Pdf(SamplePapers.Whole(rows: 60)));
        var table = Assert.Single(pdf.Root.All(), node => node.Kind == "Table");
        Assert.All(table.Kids, kid => Assert.Contains(kid.Kind, InTables));
        var rows = table.Kids.Where(kid => kid.Kind == "TR").ToList();
        Assert.Equal(61, rows.Count);
        Assert.All(rows[0].Kids, head => Assert.True(head.Kind == "TH" && head.Attributes.Contains("Column")));
        Assert.All(rows.Skip(1), row => Assert.Equal(["TD", "TD", "TD"], row.Kids.Select(cell => cell.Kind)));
    }

    [Fact]
    public void Lists_are_whole()
    {
        using var pdf = new PdfTree(Pdf(SamplePapers.Whole()));
        var lists = pdf.Root.All().Where(node => node.Kind == "L").ToList();
        Assert.Equal(["Square", "Disc", "Decimal"], lists.Select(list => list.Attributes[^1]));
        Assert.All(
            lists.SelectMany(list => list.Kids),
            item =>
            {
                Assert.Equal("LI", item.Kind);
                Assert.Equal(["Lbl", "LBody"], item.Kids.Select(kid => kid.Kind));
            }
        );
    }

    [Fact]
    public void The_file_says_its_title_and_language_and_where_its_headings_are()
    {
        using var pdf = new PdfTree(Pdf(SamplePapers.Whole(language: Language.Spanish)));
        Assert.Equal("Request for Maria Núñez", pdf.Title);
        Assert.Contains("es-US", pdf.Catalog.Data["Lang"].ToString(), StringComparison.Ordinal);
        Assert.Contains("DisplayDocTitle", pdf.Dictionary(pdf.Catalog, "ViewerPreferences").Data.Keys);
        Assert.Equal("5", pdf.Dictionary(pdf.Catalog, "Outlines").Data["Count"].ToString());
        Assert.Equal(
            ["H1", "H2", "H1", "H2", "H3"],
            pdf.Root.All().Select(node => node.Kind).Where(kind => kind[..int.Min(1, kind.Length)] == "H")
        );
    }

    [Fact]
    public void Only_the_links_of_the_paper_lead_out_and_nothing_runs()
    {
        var paper = SamplePapers.Whole() with
        {
            Cover =
            [
                new Block.Paragraph([
                    new Inline.Link("run", new("javascript:alert(1)")),
                    new Inline.Link("open", new("file:///etc/passwd")),
                    new Inline.Link("plain", new("http://plain.example/")),
                ]),
            ],
        };
        using var pdf = new PdfTree(Pdf(paper));
        Assert.Equal(["https://rule.example/a?b=%28c%29", "tel:+18005550100"], pdf.Links.Select(link => link.Uri));
        Assert.Empty(
            pdf.Keys().Intersect(["JS", "JavaScript", "Launch", "OpenAction", "AA", "EmbeddedFile", "AcroForm"])
        );
        Assert.Equal(2, pdf.Root.All().Count(node => node.Kind == "Link"));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() =>
        Assert.Equal(Pdf(SamplePapers.Whole()), Pdf(SamplePapers.Whole()));

    [Fact]
    public void The_font_in_the_file_has_no_glyph_that_is_not_used()
    {
        var font = new UsedFont(FontFiles.Regular, "Sample", 80);
        foreach (var letter in "Aéá".EnumerateRunes())
        {
            font.CodeOf(letter);
        }

        var subset = Subset.Of(font);
        // The box, three letters, and what é and á are put together from: e, a and the accent.
        var glyphs = Glyphs(subset);
        Assert.InRange(glyphs, 4, 7);
        Assert.True(subset.Length < 3000, $"{subset.Length} bytes");
        Assert.Equal([null, "A", "é", "á"], font.Slots.Select(slot => slot.Character?.ToString()));
    }

    [Fact]
    public void A_page_is_small()
    {
        var bytes = Pdf(SamplePapers.Whole());
        Assert.True(bytes.Length < 30_000, $"{bytes.Length} bytes");
    }

    [Theory]
    [InlineData("ÁÉÍÓÚÑÜáéíóúñü¿¡ºª")]
    [InlineData("ÄÖÜäöüßÀÂÇÈÊËÎÏÔŒàâçèêëîïôœåÅøØæÆ")]
    [InlineData("ĄĆĘŁŃŚŹŻąćęłńśźżČĎĚŇŘŠŤŮŽčďěňřšťůžŐŰőű")]
    [InlineData("$€§©®™“”‘’–—…•†%½×°")]
    public void The_font_has_the_letters_of_English_Spanish_and_most_European_names(string letters)
    {
        foreach (var file in new[] { FontFiles.Regular, FontFiles.Bold })
        {
            Assert.Equal("", string.Concat(letters.EnumerateRunes().Where(letter => file.GlyphOf(letter.Value) == 0)));
        }
    }

    [Fact]
    public void What_the_font_lacks_is_told_and_stays_text()
    {
        var paper = SamplePapers.Whole("Αθήνα 日本 😀");
        using var stream = new MemoryStream();
        var written = PdfWriter.WriteAndTell(paper, stream);
        Assert.Contains(new Rune(0x1F600), written.Missing);
        Assert.DoesNotContain(new Rune('A'), written.Missing);
        using var pdf = new PdfTree(stream.ToArray());
        Assert.Equal(written.Pages, pdf.Pages);
        Assert.Equal(PaperWords.Of(paper, "{0}"), pdf.Words);
    }

    [Fact]
    public void A_heading_stays_with_what_it_is_over()
    {
        for (var lines = 20; lines < 60; lines++)
        {
            var text = Enumerable.Range(0, lines).Select(line => SamplePapers.Text($"Line {line}"));
            var paper = SamplePapers.Whole() with
            {
                Cover = [],
                Body = [.. text, new Block.Heading(2, "Heading"), SamplePapers.Text("Below")],
            };
            using var pdf = new PdfTree(Pdf(paper));
            var nodes = pdf.Root.All().ToList();
            var heading = nodes.First(node => node.Kind == "H2").Marks[0].Page;
            Assert.Equal(heading, nodes.Last(node => node.Kind == "P").Marks[0].Page);
        }
    }

    [Fact]
    public void A_cell_that_is_longer_than_a_page_goes_on_over_pages()
    {
        var cell = string.Concat(Enumerable.Repeat("word ", 4000));
        var table = new Block.Table(
            "Long",
            ["One", "Two"],
            [
                [
                    [new Inline.Said(cell)],
                    [new Inline.Said("two")],
                ],
            ],
            []
        );
        var paper = SamplePapers.Whole() with { Cover = [], Body = [table] };
        using var pdf = new PdfTree(Pdf(paper));
        Assert.True(pdf.Pages > 2);
        Assert.Equal(4000, pdf.Words.Count(word => word == "word"));
    }

    private static int Glyphs(byte[] font)
    {
        var tables = Enumerable.Range(0, font[5]).Select(i => 12 + (16 * i));
        var most = tables.First(row => Encoding.ASCII.GetString(font, row, 4) == "maxp");
        var start = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(most + 8));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(start + 4));
    }

    private static byte[] Pdf(Paper paper)
    {
        using var stream = new MemoryStream();
        new PdfWriter().Write(paper, stream);
        return stream.ToArray();
    }
}
