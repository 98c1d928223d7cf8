using System.Text;

namespace Carefare.Print.Pdf.Fonts;

/// <summary>A font with those of its characters that a document uses, each with a number of its own.</summary>
/// <remarks>
/// Two characters that one glyph draws have two numbers, and so has every character that the font lacks and draws as a box: from the
/// numbers a reader of the file gets the very characters back.
/// </remarks>
internal sealed class UsedFont
{
    private const int Absent = 0;

    private readonly Dictionary<Rune, int> _codes = [];
    private readonly List<Slot> _slots = [new(Absent, null)];

    /// <param name="outlines">Where the outlines are from.</param>
    /// <param name="name">What the font is called.</param>
    /// <param name="stem">How thick its upright strokes are, in thousandths of its size.</param>
    public UsedFont(FontFile outlines, string name, int stem) => (Outlines, Name, Stem) = (outlines, name, stem);

    public FontFile Outlines { get; }

    public string Name { get; }

    public int Stem { get; }

    /// <summary>The numbers in use, from 0: the glyph that draws each, and the character that it stands for; null for the box itself.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>The characters that are asked for and that the font lacks, in the order of their numbers in Unicode.</summary>
    public IEnumerable<Rune> Missing => _codes.Keys.Where(Lacks).Order();

    /// <summary>Whether the font has no picture of a character.</summary>
    public bool Lacks(Rune character) => !IsUnseen(character) && Outlines.GlyphOf(character.Value) == Absent;

    /// <summary>The number of a character in the document.</summary>
    public int CodeOf(Rune character)
    {
        if (!_codes.TryGetValue(character, out var code))
        {
            _codes[character] = code = _slots.Count;
            _slots.Add(new(IsUnseen(character) ? null : Outlines.GlyphOf(character.Value), character));
        }

        return code;
    }

    /// <summary>How far the next letter stands, in thousandths of the size.</summary>
    public double WidthOf(Rune character) =>
        IsUnseen(character) ? 0 : Thousandths(Outlines.AdvanceOf(Outlines.GlyphOf(character.Value)));

    /// <summary>Units of the outlines in thousandths of the size.</summary>
    public double Thousandths(int units) => units * 1000.0 / Outlines.UnitsPerEm;

    // Soft hyphen, joiners, and choosers of a picture: they change their neighbors and are not seen themselves.
    private static bool IsUnseen(Rune character) =>
        character.Value
            is 0xAD
                or 0x34F
                or 0x200C
                or 0x200D
                or 0x2060
                or (>= 0x180B and <= 0x180F)
                or (>= 0xFE00 and <= 0xFE0F)
                or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>A number in use.</summary>
    /// <param name="Glyph">What draws it; null for nothing.</param>
    /// <param name="Character">What it stands for; null for the box that every font begins with.</param>
    internal readonly record struct Slot(int? Glyph, Rune? Character);
}
