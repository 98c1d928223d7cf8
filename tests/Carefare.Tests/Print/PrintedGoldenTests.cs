using System.Text;
using System.Xml;
using System.Xml.Linq;
using Carefare.Papers;
using Carefare.Print.Pdf;

namespace Carefare.Tests.Print;

/// <summary>How a paper with every kind of block comes out, as texts that can be read in review.</summary>
public sealed class PrintedGoldenTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void The_PDF_is_the_approved_one(Language language)
    {
        using var stream = new MemoryStream();
        new PdfWriter().Write(SamplePapers.Whole(language: language), stream);
        using var tree = new PdfTree(stream.ToArray());
        Golden.Matches(
            tree.Root.Dump() + Places(stream.ToArray()),
            "tests",
            "golden",
            "print",
            $"sample.{language}.pdf.txt"
        );
    }

    [Fact]
    public void The_DOCX_is_the_approved_one() =>
        DocxWriterTests.Read(
            DocxWriterTests.Docx(SamplePapers.Whole()),
            file =>
            {
                using var part = file.MainDocumentPart!.GetStream();
                var text = new StringBuilder();
                using (var xml = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true }))
                {
                    XDocument.Load(part).Save(xml);
                }

                Golden.Matches(text + "\n", "tests", "golden", "print", "sample.docx.xml");
            }
        );

    // Every word with the page and the place of its lower left corner, in whole points.
    private static string Places(byte[] bytes)
    {
        using var file = UglyToad.PdfPig.PdfDocument.Open(bytes);
        var places = new StringBuilder();
        foreach (var page in file.GetPages())
        {
            foreach (var word in page.GetWords())
            {
                var corner = word.BoundingBox.BottomLeft;
                places.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{page.Number} {corner.X:0} {corner.Y:0} {word.Text}\n"
                );
            }
        }

        return places.ToString();
    }
}
