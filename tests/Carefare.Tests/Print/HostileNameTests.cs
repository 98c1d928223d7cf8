using System.Text;
using Carefare.Papers;
using Carefare.Print;
using Carefare.Print.Pdf;
using CsCheck;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Tests.Print;

/// <summary>Names that try to be more than a name: in every format they come out as text.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] Tricks =
    [
        "</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>",
        "<w:hyperlink r:id=\"rId9\"/>",
        "{ INCLUDEPICTURE \"http://evil.example/x\" }",
        "{{7*7}} ${7*7} <%= 7 %>",
        "=HYPERLINK(\"http://evil.example\")",
        ") Tj ET /JS (app.alert(1)) ",
        ">> /OpenAction << /S /JavaScript >>",
        "endstream endobj",
        "\u202Egnp.exe\u202C\u2066x\u2069\u200F",
        "a\u0000b\u0001c\u001Bd\u0085e\u009Bf",
        "line\r\nnext\u2028third\tfourth",
        "👩‍👩‍👧‍👦🇺🇸\uFE0F",
        "e\u0301n\u0303a\u0301\u0323\u0300o\u0336",
        "\uD800 \uDC00 \uFFFE \uFFFF",
        "العربية עברית ไทย",
        "&amp; &lt; ]]> <!-- -->",
        "%s %n \\u0041 \\051",
    ];

    private static readonly Gen<string> Names = Gen.OneOf(
            Gen.OneOf([.. Tricks.Select(Gen.Const)]),
            Gen.String[Gen.Char, 0, 12],
            Gen.String[Gen.Char["<>/&\"'(){}[]\\%$#=+-@ \t\n\u202E\u0000\u0301"], 0, 12]
        )
        .Array[1, 4]
        .Select(string.Concat);

    [Fact]
    public void Two_thousand_hostile_names_come_out_of_both_formats_as_text() =>
        Names.Array[10].Sample(names => Check(Of(names)), iter: 200, threads: 2);

    [Fact]
    public void Ten_thousand_characters_without_a_space_are_broken_into_lines()
    {
        var paper = SamplePapers.Whole(new string('W', 10_000), rows: 2);
        Check(paper);
        using var stream = new MemoryStream();
        Assert.True(PdfWriter.WriteAndTell(paper, stream).Pages > 10);
    }

    [Fact]
    public void A_letter_and_its_accent_become_one()
    {
        Assert.Equal("José Núñez", CleanText.Of("Jose\u0301 Nu\u0301n\u0303ez"));
        Assert.Equal("ab cd", CleanText.Of("a\u0000b\r\u202Ec\u009Bd\uD800"));
    }

    private static Paper Of(string[] names)
    {
        var paper = SamplePapers.Whole(names[0], rows: 2);
        return paper with { Body = [.. paper.Body, .. names.Skip(1).Select(SamplePapers.Text)] };
    }

    private static void Check(Paper paper)
    {
        using var stream = new MemoryStream();
        new PdfWriter().Write(paper, stream);
        using (var pdf = new PdfTree(stream.ToArray()))
        {
            Assert.Equal(PaperWords.Of(paper, "{0}"), pdf.Words);
            Assert.Equal(2, pdf.Links.Select(link => link.Uri).Distinct().Count());
            // The reader counts a letter with its accent twice within a mark.
            Assert.InRange(pdf.Untagged, int.MinValue, 0);
            Assert.Empty(pdf.Unowned);
            Assert.DoesNotContain(pdf.Words, Steers);
        }

        DocxWriterTests.Read(
            DocxWriterTests.Docx(paper),
            file =>
            {
                Assert.Equal([], DocxWriterTests.Faults(file));
                Assert.Equal(PaperWords.Of(paper, "____________ ({0})"), DocxWriterTests.Words(file));
                var main = file.MainDocumentPart!;
                Assert.Equal(2, main.HyperlinkRelationships.Count());
                Assert.Empty(main.ExternalRelationships);
                Assert.Empty(main.Document!.Descendants<FieldCode>());
                Assert.Empty(main.Document.Descendants<SimpleField>());
                Assert.Equal(
                    [" PAGE ", " PAGE "],
                    main.FooterParts.SelectMany(foot => foot.Footer!.Descendants<SimpleField>())
                        .Select(field => field.Instruction!.Value!)
                );
            }
        );
    }

    private static bool Steers(string word) =>
        word.EnumerateRunes()
            .Any(letter =>
                Rune.IsControl(letter) || letter.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
            );
}
