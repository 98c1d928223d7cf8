using System.Globalization;
using System.Text;
using Carefare.Print.Pdf.Objects;

namespace Carefare.Print.Pdf.Structure;

/// <summary>Puts the tree of elements into a file, with the way back from what is drawn to its element.</summary>
/// <remarks>ISO 32000-1, 14.7.2 and 14.7.4.</remarks>
internal sealed class StructureObjects(PdfFile file, IReadOnlyList<Pages.Page> pages)
{
    private readonly Dictionary<Element, int> _ids = [];
    private readonly List<(int Key, int Element)> _links = [];

    /// <summary>Adds the tree.</summary>
    /// <returns>The number of its root.</returns>
    public int Add(Element document)
    {
        var root = file.Reserve();
        Number(document);
        Set(document, root);
        var back = new StringBuilder();
        for (var i = 0; i < pages.Count; i++)
        {
            back.Append(
                CultureInfo.InvariantCulture,
                $"{i} {PdfText.References(pages[i].Marks.Select(mark => _ids[mark]))} "
            );
        }

        foreach (var (key, element) in _links.OrderBy(link => link.Key))
        {
            back.Append(CultureInfo.InvariantCulture, $"{key} {PdfText.Reference(element)} ");
        }

        var next = pages.Count + pages.Sum(page => page.Links.Count);
        file.Set(
            root,
            $"<< /Type /StructTreeRoot /K {PdfText.Reference(_ids[document])} /ParentTree << /Nums [{back}] >> /ParentTreeNextKey {next} >>"
        );
        return root;
    }

    private void Number(Element element)
    {
        _ids[element] = file.Reserve();
        foreach (var inner in element.Parts.OfType<Element.Part.Inner>())
        {
            Number(inner.Element);
        }
    }

    private void Set(Element element, int parent)
    {
        var text = element.ActualText is { } actual ? $" /ActualText {PdfText.String(actual)}" : "";
        var attributes = element.Attributes is { } entries ? $" /A << {entries} >>" : "";
        file.Set(
            _ids[element],
            $"<< /Type /StructElem /S /{element.Kind} /P {PdfText.Reference(parent)}{text}{attributes} /K [{Parts(element)}] >>"
        );
        foreach (var inner in element.Parts.OfType<Element.Part.Inner>())
        {
            Set(inner.Element, _ids[element]);
        }
    }

    private string Parts(Element element) => string.Join(' ', element.Parts.Select(part => Part(element, part)));

    private string Part(Element element, Element.Part part)
    {
        switch (part)
        {
            case Element.Part.Inner inner:
                return PdfText.Reference(_ids[inner.Element]);
            case Element.Part.Drawn drawn:
                return $"<< /Type /MCR /Pg {PdfText.Reference(pages[drawn.Page].Id)} /MCID {drawn.Mark} >>";
            case Element.Part.Linked linked:
                var link = pages[linked.Page].Links[linked.Annotation];
                _links.Add((link.Key, _ids[element]));
                return $"<< /Type /OBJR /Pg {PdfText.Reference(pages[linked.Page].Id)} /Obj {PdfText.Reference(link.Id)} >>";
            default:
                throw new InvalidOperationException($"An element is made of {part}.");
        }
    }
}
