using Carefare.Print.Pdf.Blocks;
using Carefare.Print.Pdf.Objects;
using Carefare.Print.Pdf.Pages;

namespace Carefare.Print.Pdf;

/// <summary>The headings as a list from which a reader jumps to them.</summary>
/// <remarks>ISO 32000-1, 12.3.3.</remarks>
internal sealed class Outline(PdfFile file, IReadOnlyList<Bookmark> bookmarks)
{
    /// <summary>Adds the list.</summary>
    /// <returns>The number of its root.</returns>
    public int Add()
    {
        var root = file.Reserve();
        var ids = bookmarks.Select(_ => file.Reserve()).ToList();
        for (var i = 0; i < ids.Count; i++)
        {
            var parent = ParentOf(i);
            var siblings = Enumerable.Range(0, ids.Count).Where(other => ParentOf(other) == parent).ToList();
            var at = siblings.IndexOf(i);
            var before = at > 0 ? $" /Prev {PdfText.Reference(ids[siblings[at - 1]])}" : "";
            var after = at < siblings.Count - 1 ? $" /Next {PdfText.Reference(ids[siblings[at + 1]])}" : "";
            var mark = bookmarks[i];
            file.Set(
                ids[i],
                $"<< /Title {PdfText.String(mark.Text)} /Parent {PdfText.Reference(parent < 0 ? root : ids[parent])}{before}{after}"
                    + $"{Inside(i, ids)} /Dest [{PdfText.Reference(mark.Page.Id)} /XYZ {PdfText.Number(Sheet.Side)} "
                    + $"{PdfText.Number(Sheet.Height - mark.Top + 4)} 0] >>"
            );
        }

        file.Set(root, $"<< /Type /Outlines{Inside(-1, ids)} >>");
        return root;
    }

    // The last heading above that is of a higher rank; -1 for none.
    private int ParentOf(int index)
    {
        var parent = index - 1;
        while (parent >= 0 && bookmarks[parent].Level >= bookmarks[index].Level)
        {
            parent--;
        }

        return parent;
    }

    private string Inside(int parent, List<int> ids)
    {
        var inside = Enumerable.Range(0, ids.Count).Where(i => ParentOf(i) == parent).ToList();
        var all = Enumerable.Range(0, ids.Count).Count(i => IsBelow(i, parent));
        return inside.Count == 0
            ? ""
            : $" /First {PdfText.Reference(ids[inside[0]])} /Last {PdfText.Reference(ids[inside[^1]])} /Count {all}";
    }

    private bool IsBelow(int index, int parent)
    {
        for (var above = ParentOf(index); ; above = ParentOf(above))
        {
            if (above == parent)
            {
                return true;
            }

            if (above < 0)
            {
                return false;
            }
        }
    }
}
