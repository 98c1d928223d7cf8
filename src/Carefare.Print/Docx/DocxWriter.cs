using Carefare.Papers;

namespace Carefare.Print.Docx;

/// <summary>Writes a paper as a DOCX file to edit: with styles for headings, real lists, a head that tables repeat, and blanks to fill.</summary>
/// <remarks>
/// ISO/IEC 29500-1, transitional. The same paper gives the same bytes. The only fields are the numbers of the pages, and the only
/// addresses those of the paper's links.
/// </remarks>
public sealed class DocxWriter : IPaperWriter
{
    /// <inheritdoc />
    public string Extension => "docx";

    /// <inheritdoc />
    public void Write(Paper paper, Stream to)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(to);
        using var made = new MemoryStream();
        DocxParts.Write(paper, made);
        made.Position = 0;
        SteadyPackage.Write(made, to);
    }
}
