using System.Text;
using Carefare.Papers;
using Carefare.Print.Pdf.Blocks;
using Carefare.Print.Pdf.Fonts;
using Carefare.Print.Pdf.Objects;
using Carefare.Print.Pdf.Pages;
using Carefare.Print.Pdf.Structure;
using Carefare.Print.Pdf.Text;

namespace Carefare.Print.Pdf;

/// <summary>A paper on pages, and these as the objects of a file.</summary>
internal sealed class PdfDocument
{
    private readonly PageWords _words;
    private readonly string _title;
    private readonly Looks _looks = new();
    private readonly List<Page> _pages = [];
    private readonly List<Bookmark> _bookmarks = [];
    private readonly Element _document = new("Document", null);

    public PdfDocument(Paper paper)
    {
        _words = PageWords.In(paper.Language);
        _title = CleanText.Of(paper.Title);
        if (paper.Cover.Count > 0)
        {
            Lay(_words.Cover, paper.Cover);
        }

        Lay(_title, paper.Body);
    }

    /// <summary>How many pages it has.</summary>
    public int Pages => _pages.Count;

    /// <summary>Characters that the fonts lack.</summary>
    public IReadOnlyList<Rune> Missing => [.. _looks.Regular.Missing.Union(_looks.Bold.Missing).Order()];

    /// <summary>Writes the file.</summary>
    public void Write(Stream to)
    {
        var file = new PdfFile();
        var tree = file.Reserve();
        var (regular, bold) = (file.Reserve(), file.Reserve());
        SetPages(file, tree, $"/F1 {PdfText.Reference(regular)} /F2 {PdfText.Reference(bold)}");
        FontObjects.Add(file, regular, _looks.Regular);
        FontObjects.Add(file, bold, _looks.Bold);
        var structure = new StructureObjects(file, _pages).Add(_document);
        var outline = new Outline(file, _bookmarks).Add();
        var catalog = file.Add(
            $"<< /Type /Catalog /Pages {PdfText.Reference(tree)} /Lang ({_words.Tag}) /MarkInfo << /Marked true >> "
                + $"/StructTreeRoot {PdfText.Reference(structure)} /Outlines {PdfText.Reference(outline)} "
                + "/ViewerPreferences << /DisplayDocTitle true >> >>"
        );
        var about = file.Add($"<< /Title {PdfText.String(_title)} /Producer {PdfText.String("Carefare")} >>");
        file.Write(to, catalog, about);
    }

    private void Lay(string title, IReadOnlyList<Block> blocks)
    {
        var first = _pages.Count;
        var section = _document.Child("Sect");
        var flow = new Flow(_looks, _words, _bookmarks);
        new Paging(_pages).Place([.. flow.Heading(1, title, section), .. flow.Of(blocks, section)]);
        for (var i = first; i < _pages.Count; i++)
        {
            Foot(_pages[i], title, _words.PageOf(i - first + 1, _pages.Count - first));
        }
    }

    private void Foot(Page page, string title, string number)
    {
        var count = new Words(number, _looks.Foot);
        var room = Sheet.TextWidth - count.Width - 24;
        var line = Lines.Of([new Stretch.Said(title, _looks.Foot, _document)], room)[0];
        line.Draw(page, Sheet.Side, Sheet.Foot - line.Rise, again: true);
        page.Write(null, count, Sheet.Width - Sheet.Side - count.Width, Sheet.Foot);
    }

    private void SetPages(PdfFile file, int tree, string fonts)
    {
        foreach (var page in _pages)
        {
            page.Id = file.Reserve();
        }

        var key = _pages.Count;
        foreach (var page in _pages)
        {
            foreach (var link in page.Links)
            {
                link.Key = key++;
                link.Id = file.Add(
                    $"<< /Type /Annot /Subtype /Link /Rect {link.Box} /Border [0 0 0] /F 4 /StructParent {link.Key} "
                        + $"/Contents {PdfText.String(link.Says)} /A << /S /URI /URI {PdfText.Address(link.Address)} >> >>"
                );
            }

            var content = file.AddStream("", Encoding.ASCII.GetBytes(page.Content()));
            var links =
                page.Links.Count == 0 ? "" : $" /Annots {PdfText.References(page.Links.Select(link => link.Id))}";
            file.Set(
                page.Id,
                $"<< /Type /Page /Parent {PdfText.Reference(tree)} "
                    + $"/MediaBox {PdfText.Box(0, 0, Sheet.Width, Sheet.Height)} /Resources << /Font << {fonts} >> >> "
                    + $"/Contents {PdfText.Reference(content)} /Tabs /S /StructParents {page.Number}{links} >>"
            );
        }

        file.Set(
            tree,
            $"<< /Type /Pages /Count {_pages.Count} /Kids {PdfText.References(_pages.Select(page => page.Id))} >>"
        );
    }
}
