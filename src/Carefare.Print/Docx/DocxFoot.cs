using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Print.Docx;

/// <summary>The foot of a page: what it is a page of, and which.</summary>
internal static class DocxFoot
{
    // Two numbers that do not occur in the words.
    private const int Page = 1_000_001;
    private const int Pages = 1_000_002;

    /// <summary>The foot.</summary>
    public static Footer Of(string title, PageWords words)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Foot },
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9360 })
            ),
            DocxLine.Run(title, words.Tag),
            new Run(new TabChar())
        );
        foreach (var piece in Pieces(words.PageOf(Page, Pages)))
        {
            paragraph.AppendChild<OpenXmlElement>(
                piece switch
                {
                    nameof(Page) => Field("PAGE"),
                    nameof(Pages) => Field("SECTIONPAGES"),
                    _ => DocxLine.Run(piece, words.Tag),
                }
            );
        }

        return new(paragraph);
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var parts = text.Split([$"{Page}", $"{Pages}"], StringSplitOptions.None);
        return parts.Length == 3
            ?
            [
                parts[0],
                nameof(Page),
                parts[1],
                nameof(Pages),
                .. parts[2].Length > 0 ? [parts[2]] : Array.Empty<string>(),
            ]
            : throw new InvalidOperationException($"\"{text}\" does not name a page and how many there are.");
    }

    private static SimpleField Field(string name) =>
        new SimpleField(new Run(new Text("1"))) { Instruction = $" {name} " };
}
