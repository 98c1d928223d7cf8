using System.Globalization;
using System.Text;
using Carefare.Print.Pdf.Objects;
using Carefare.Print.Pdf.Structure;
using Carefare.Print.Pdf.Text;

namespace Carefare.Print.Pdf.Pages;

/// <summary>What is drawn on a page: text under the marks of its elements; below it lines and frames, which nobody needs to hear.</summary>
/// <remarks>ISO 32000-1, 14.6 and 14.8.2.2. Places are points from the upper left corner of the page.</remarks>
internal sealed class Page(int number)
{
    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _aside = new();
    private readonly List<Element> _marks = [];
    private readonly List<PageLink> _links = [];
    private Element? _open;

    /// <summary>Its number in the document, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Its object in the file; 0 until it has one.</summary>
    public int Id { get; set; }

    /// <summary>The elements whose parts are drawn here, by the numbers of the marks.</summary>
    public IReadOnlyList<Element> Marks => _marks;

    /// <summary>The places that lead to an address.</summary>
    public IReadOnlyList<PageLink> Links => _links;

    /// <summary>Draws words of an element; of none: of the foot of the page, or of the head of a table that goes on, which are not read with the text.</summary>
    public void Write(Element? element, Words words, double left, double baseline)
    {
        var (to, lacking) = (element is null ? _aside : _text, words.Lacking);
        if (element is not null)
        {
            Mark(element);
        }

        if (lacking is not null)
        {
            to.Append("/Span << /ActualText ").Append(PdfText.String(lacking)).Append(" >> BDC\n");
        }

        to.Append(CultureInfo.InvariantCulture, $"BT /{words.Look.FontName} {PdfText.Number(words.Look.Size)} Tf ");
        to.Append(words.Look.Ink).Append(" rg ");
        to.Append(
            CultureInfo.InvariantCulture,
            $"1 0 0 1 {PdfText.Number(left)} {PdfText.Number(Sheet.Height - baseline)} Tm <"
        );
        to.Append(words.Codes()).Append("> Tj ET\n");
        if (lacking is not null)
        {
            to.Append("EMC\n");
        }
    }

    /// <summary>Draws a box to tick, as a part of an element.</summary>
    public void Box(Element element, double left, double bottom, double side)
    {
        Mark(element);
        _text.Append(
            $"0.2 0.2 0.2 RG 0.9 w {PdfText.Number(left)} {PdfText.Number(Sheet.Height - bottom)} {PdfText.Number(side)} {PdfText.Number(side)} re S\n"
        );
    }

    /// <summary>Draws a straight line.</summary>
    public void Line(double left, double top, double right, double bottom, double width, string ink) =>
        _lines.Append(
            $"{ink} RG {PdfText.Number(width)} w {PdfText.Number(left)} {PdfText.Number(Sheet.Height - top)} m "
                + $"{PdfText.Number(right)} {PdfText.Number(Sheet.Height - bottom)} l S\n"
        );

    /// <summary>Makes a place on the page lead to an address.</summary>
    public void Link(Element element, Uri address, string says, double left, double top, double right, double bottom)
    {
        Mark(element);
        element.Link(Number, _links.Count);
        _links.Add(new(address, says, PdfText.Box(left, Sheet.Height - bottom, right, Sheet.Height - top)));
    }

    /// <summary>All that is drawn, as the file holds it.</summary>
    public string Content()
    {
        var text = _open is null ? _text.ToString() : $"{_text}EMC\n";
        return Apart(_lines, "/Artifact << /Type /Layout >>")
            + text
            + Apart(_aside, "/Artifact << /Type /Pagination >>");
    }

    private static string Apart(StringBuilder drawn, string kind) =>
        drawn.Length == 0 ? "" : $"{kind} BDC\n{drawn}EMC\n";

    private void Mark(Element element)
    {
        if (ReferenceEquals(_open, element))
        {
            return;
        }

        if (_open is not null)
        {
            _text.Append("EMC\n");
        }

        _text.Append(CultureInfo.InvariantCulture, $"/{element.Kind} << /MCID {_marks.Count} >> BDC\n");
        element.Draw(Number, _marks.Count);
        _marks.Add(element);
        _open = element;
    }
}

/// <summary>A place on a page that leads to an address.</summary>
/// <param name="Says">What it is, for those who do not see it.</param>
/// <param name="Box">Where it is, as the file writes it.</param>
internal sealed record PageLink(Uri Address, string Says, string Box)
{
    /// <summary>Its object in the file; 0 until it has one.</summary>
    public int Id { get; set; }

    /// <summary>Its number among what leads back to an element.</summary>
    public int Key { get; set; }
}
