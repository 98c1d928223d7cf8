using System.Text;
using Carefare.Papers;

namespace Carefare.Print.Pdf;

/// <summary>Writes a paper as a PDF file: real text, with its structure for those who hear it, to be printed on US Letter.</summary>
/// <remarks>
/// ISO 32000-1 (PDF 1.7), tagged (14.8). The same paper gives the same bytes. No script, no form, no file inside, and no address but
/// https, tel, sms and mailto.
/// </remarks>
public sealed class PdfWriter : IPaperWriter
{
    /// <inheritdoc />
    public string Extension => "pdf";

    /// <inheritdoc />
    public void Write(Paper paper, Stream to) => WriteAndTell(paper, to);

    /// <summary>Writes a paper, and tells what came of it.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static PdfWritten WriteAndTell(Paper paper, Stream to)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(to);
        var document = new PdfDocument(paper);
        document.Write(to);
        return new(document.Pages, document.Missing);
    }
}

/// <summary>What came of writing a PDF file.</summary>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Missing">
/// Characters that the font lacks, by their numbers: they are drawn as boxes, and copied, searched and read aloud as what they are. The
/// font has the letters of English, Spanish and most European languages that are written in Latin letters.
/// </param>
public sealed record PdfWritten(int Pages, IReadOnlyList<Rune> Missing);
