namespace Carefare.Print.Pdf.Structure;

/// <summary>A part of what the document says, for those who hear it or let it flow anew: a paragraph, a row, a link.</summary>
/// <remarks>ISO 32000-1, 14.7. It takes its place among its parent's parts when something of it is first drawn.</remarks>
internal sealed class Element
{
    private readonly List<Part> _parts = [];
    private bool _placed;

    /// <param name="kind">A standard type, for example "P" or "TH".</param>
    public Element(string kind, Element? parent) => (Kind, Parent, _placed) = (kind, parent, parent is null);

    public string Kind { get; }

    public Element? Parent { get; }

    /// <summary>What is read in place of what is drawn; null for the same.</summary>
    public string? ActualText { get; init; }

    /// <summary>The entries of its attributes, for example "/O /Table /Scope /Column"; null for none.</summary>
    public string? Attributes { get; init; }

    /// <summary>What it is made of, in the order of reading.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>A new part of this.</summary>
    public Element Child(string kind) => new(kind, this);

    /// <summary>Puts it, and what it is in, in their places.</summary>
    public void Place()
    {
        if (!_placed)
        {
            _placed = true;
            Parent!.Place();
            Parent._parts.Add(new Part.Inner(this));
        }
    }

    /// <summary>Adds what is drawn on a page, under a number.</summary>
    public void Draw(int page, int mark)
    {
        Place();
        _parts.Add(new Part.Drawn(page, mark));
    }

    /// <summary>Adds a link's place on a page.</summary>
    public void Link(int page, int annotation)
    {
        Place();
        _parts.Add(new Part.Linked(page, annotation));
    }

    /// <summary>What an element is made of.</summary>
    internal abstract record Part
    {
        private Part() { }

        internal sealed record Inner(Element Element) : Part;

        internal sealed record Drawn(int Page, int Mark) : Part;

        internal sealed record Linked(int Page, int Annotation) : Part;
    }
}
