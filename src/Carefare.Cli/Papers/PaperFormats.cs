using Carefare.Print;
using Carefare.Print.Docx;
using Carefare.Print.Html;
using Carefare.Print.Pdf;
using Carefare.Print.PlainText;

namespace Carefare.Cli.Papers;

/// <summary>The formats in which papers are written.</summary>
internal static class PaperFormats
{
    private static readonly IReadOnlyDictionary<string, Func<IPaperWriter>> All = new Dictionary<
        string,
        Func<IPaperWriter>
    >(StringComparer.Ordinal)
    {
        ["html"] = () => new HtmlWriter(),
        ["pdf"] = () => new PdfWriter(),
        ["docx"] = () => new DocxWriter(),
        ["txt"] = () => new PlainTextWriter(),
    };

    /// <summary>The names of the formats.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The writer of a format; null where there is none of the name.</summary>
    public static IPaperWriter? Find(string name) => All.TryGetValue(name, out var make) ? make() : null;
}
