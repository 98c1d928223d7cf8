using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Carefare.Tests.Print;

/// <summary>Reads the structure of a PDF file by walking its objects: what is said, in the order of reading.</summary>
internal sealed class PdfTree : IDisposable
{
    private readonly PdfDocument _file;
    private readonly Dictionary<IndirectReference, int> _pages = [];
    private readonly Dictionary<(int Page, int Mark), string> _drawn = [];

    public PdfTree(byte[] bytes)
    {
        _file = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = false });
        foreach (var page in _file.GetPages())
        {
            Untagged += page.Letters.Count - page.GetMarkedContents().Sum(Letters);
            foreach (var mark in page.GetMarkedContents().SelectMany(Flat))
            {
                if (mark is { IsArtifact: false, MarkedContentIdentifier: >= 0 })
                {
                    _drawn.Add((page.Number, mark.MarkedContentIdentifier), Text(mark));
                }
            }
        }

        Catalog = _file.Structure.Catalog.CatalogDictionary;
        var pages = Dictionary(Catalog, "Pages");
        foreach (var (kid, i) in Array(pages, "Kids").Data.Cast<IndirectReferenceToken>().Select((kid, i) => (kid, i)))
        {
            _pages[kid.Data] = i + 1;
        }

        var root = Dictionary(Catalog, "StructTreeRoot");
        Root = Read(Entry(root, "K")!);
    }

    public DictionaryToken Catalog { get; }

    public Node Root { get; }

    public int Pages => _file.NumberOfPages;

    public string? Title => _file.Information.Title;

    /// <summary>How many letters stand outside every mark.</summary>
    public int Untagged { get; }

    /// <summary>The marks that no element holds.</summary>
    public IEnumerable<(int Page, int Mark)> Unowned => _drawn.Keys.Except(Root.All().SelectMany(node => node.Marks));

    public IEnumerable<Hyperlink> Links => _file.GetPages().SelectMany(page => page.GetHyperlinks());

    public IReadOnlyList<string> Words => [.. Root.Paragraphs().SelectMany(PaperWords.Split)];

    /// <summary>Every object's own words, to look for what must not be there.</summary>
    public IEnumerable<string> Keys() =>
        _file.Structure.CrossReferenceTable.ObjectOffsets.Keys.SelectMany(key =>
            Names(_file.Structure.GetObject(key).Data)
        );

    public void Dispose() => _file.Dispose();

    public DictionaryToken Dictionary(DictionaryToken of, string name) => (DictionaryToken)Entry(of, name)!;

    public static ArrayToken Array(DictionaryToken of, string name) => (ArrayToken)of.Data[name];

    private static int Letters(MarkedContentElement mark) => mark.Letters.Count + mark.Children.Sum(Letters);

    private static IEnumerable<MarkedContentElement> Flat(MarkedContentElement mark) =>
        mark.Children.SelectMany(Flat).Prepend(mark);

    // Where an accent follows its letter, the reader gives the letter, and then both as one.
    private static string Text(MarkedContentElement mark)
    {
        var letters = Flat(mark).SelectMany(part => part.Letters).OrderBy(letter => letter.TextSequence).ToList();
        return string.Concat(
            letters
                .Select(letter => letter.Value)
                .Where((value, i) => i == letters.Count - 1 || !IsAccented(letters[i + 1].Value, value))
        );
    }

    private static bool IsAccented(string value, string letter) =>
        value.Length > letter.Length
        && value.StartsWith(letter, StringComparison.Ordinal)
        && char.GetUnicodeCategory(value[^1]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static IEnumerable<string> Names(IToken token) =>
        token switch
        {
            DictionaryToken held => held.Data.Keys.Concat(held.Data.Values.SelectMany(Names)),
            ArrayToken list => list.Data.SelectMany(Names),
            NameToken name => [name.Data],
            StreamToken stream => Names(stream.StreamDictionary),
            _ => [],
        };

    private IToken? Entry(DictionaryToken of, string name) =>
        !of.Data.TryGetValue(name, out var value) ? null
        : value is IndirectReferenceToken reference ? _file.Structure.GetObject(reference.Data).Data
        : value;

    private Node Read(IToken token)
    {
        var element = (DictionaryToken)token;
        var node = new Node(
            ((NameToken)element.Data["S"]).Data,
            element.Data.TryGetValue("A", out var attributes) ? Names(attributes).ToList() : []
        );
        foreach (var kid in Array(element, "K").Data)
        {
            if (kid is IndirectReferenceToken reference)
            {
                node.Kids.Add(Read(_file.Structure.GetObject(reference.Data).Data));
            }
            else if (kid is DictionaryToken mark && mark.Data.TryGetValue("MCID", out var number))
            {
                var at = (_pages[((IndirectReferenceToken)mark.Data["Pg"]).Data], ((NumericToken)number).Int);
                node.Marks.Add(at);
                node.Kids.Add(new Node("", []) { Text = _drawn.GetValueOrDefault(at, "") });
            }
        }

        return node;
    }

    /// <summary>An element, or where it has no kind, what is drawn.</summary>
    internal sealed record Node(string Kind, IReadOnlyList<string> Attributes)
    {
        private static readonly string[] Inside = ["Span", "Link"];

        public List<Node> Kids { get; } = [];

        public List<(int Page, int Mark)> Marks { get; } = [];

        public string Text { get; init; } = "";

        public IEnumerable<Node> All() => Kids.SelectMany(kid => kid.All()).Prepend(this);

        /// <summary>What is said without a break, with the parts that are inside the line; without the marks of lists.</summary>
        public IEnumerable<string> Paragraphs()
        {
            if (Kind == "Lbl")
            {
                yield break;
            }

            var line = new StringBuilder();
            foreach (var kid in Kids)
            {
                if (kid.Kind.Length == 0 || Inside.Contains(kid.Kind))
                {
                    line.Append(kid.Kind.Length == 0 ? kid.Text : string.Concat(kid.All().Select(part => part.Text)));
                    continue;
                }

                foreach (var paragraph in kid.Paragraphs())
                {
                    yield return paragraph;
                }
            }

            yield return line.ToString();
        }

        /// <summary>The tree as lines of text.</summary>
        public string Dump(string indent = "")
        {
            var said = string.Concat(Kids.Where(kid => kid.Kind.Length == 0).Select(kid => kid.Text));
            var dump = new StringBuilder($"{indent}{Kind}{(said.Length > 0 ? $" \"{said}\"" : "")}\n");
            foreach (var kid in Kids.Where(kid => kid.Kind.Length > 0))
            {
                dump.Append(kid.Dump(indent + "  "));
            }

            return dump.ToString();
        }
    }
}
