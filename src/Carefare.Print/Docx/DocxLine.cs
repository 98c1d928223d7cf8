using Carefare.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Carefare.Print.Docx;

/// <summary>The pieces of a paper's line as runs, links and blanks.</summary>
/// <param name="words">The words of the page, and its language.</param>
/// <param name="linkTo">Makes an address known to the file, and says under which name.</param>
internal sealed class DocxLine(PageWords words, Func<Uri, string> linkTo)
{
    private const int LongestName = 64;

    private int _blanks;

    /// <summary>The words of the page, and its language.</summary>
    public PageWords Words => words;

    /// <summary>The pieces of a line.</summary>
    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Inline> line) => line.Select(Of);

    /// <summary>Words in a language.</summary>
    public static Run Run(string text, string language, bool isStrong = false, string? style = null)
    {
        var look = new RunProperties();
        if (style is not null)
        {
            look.AppendChild(new RunStyle { Val = style });
        }

        if (isStrong)
        {
            look.AppendChild(new Bold());
        }

        look.AppendChild(new Languages { Val = language });
        return new(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>A blank as it stands until it is filled.</summary>
    public static string Shown(string what) => $"____________ ({what})";

    private OpenXmlElement Of(Inline piece) =>
        piece switch
        {
            Inline.Said said => Run(CleanText.Of(said.Words), words.Tag, said.IsStrong),
            Inline.Evidence evidence => Run(CleanText.Of(evidence.Words), words.Tag),
            Inline.Blank blank => Blank(CleanText.Of(blank.What), CleanText.Of(blank.Key)),
            Inline.Link link when SafeAddress.IsSafe(link.Address) => new Hyperlink(
                Run(CleanText.Of(link.Words), words.Tag, style: DocxStyles.Link)
            )
            {
                Id = linkTo(link.Address),
                History = true,
            },
            Inline.Link link => Run(CleanText.Of(link.Words), words.Tag),
            _ => throw new InvalidOperationException($"A line has {piece}."),
        };

    // The small words go as soon as something is written in the field.
    private SdtRun Blank(string what, string key)
    {
        var about = new SdtProperties(new SdtAlias { Val = Short(what) });
        if (key.Length > 0)
        {
            about.AppendChild(new Tag { Val = Short(key) });
        }

        about.Append(new SdtId { Val = ++_blanks }, new ShowingPlaceholder(), new SdtContentText());
        return new(about, new SdtContentRun(Run(Shown(what), words.Tag, style: DocxStyles.Blank)));
    }

    private static string Short(string text) => text.Length <= LongestName ? text : CleanText.Of(text[..LongestName]);
}
