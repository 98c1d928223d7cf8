using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Print.Docx;

/// <summary>The foot of a page: what it is a page of, and which.</summary>
/// <remarks>How many there are is left out: not every program counts the pages of a part.</remarks>
internal static class DocxFoot
{
    /// <summary>The foot.</summary>
    public static Footer Of(string title, PageWords words) =>
        new(
            new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = DocxStyles.Foot },
                    new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9360 })
                ),
                DocxLine.Run(title, words.Tag),
                new Run(new TabChar()),
                DocxLine.Run($"{words.Page} ", words.Tag),
                new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " }
            )
        );
}
