using System.Buffers.Binary;
using System.Text;

namespace Carefare.Print.Pdf.Fonts;

/// <summary>A TrueType font as its file tells it: which glyph draws a character, how wide it is, and its outline.</summary>
/// <remarks>OpenType 1.9, tables head, hhea, hmtx, maxp, loca, glyf, cmap (format 4), OS/2.</remarks>
internal sealed class FontFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _widths;
    private readonly bool _longOffsets;

    private FontFile(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < Unsigned(4); i++)
        {
            var row = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(bytes, row, 4)] = (Whole(row + 8), Whole(row + 12));
        }

        UnitsPerEm = Unsigned(At("head") + 18);
        Box = [.. Enumerable.Range(0, 4).Select(side => (int)Signed(At("head") + 36 + (2 * side)))];
        _longOffsets = Unsigned(At("head") + 50) == 1;
        Ascent = Signed(At("hhea") + 4);
        Descent = Signed(At("hhea") + 6);
        _widths = Unsigned(At("hhea") + 34);
        CapitalHeight = Signed(At("OS/2") + 88);
        ReadCharacters();
    }

    /// <summary>How many units of the outlines make the size of the font.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Left, bottom, right and top of all outlines, in units.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>How far the letters reach up, in units.</summary>
    public int Ascent { get; }

    /// <summary>How far they reach below the line, in units: negative.</summary>
    public int Descent { get; }

    /// <summary>The height of a capital letter, in units.</summary>
    public int CapitalHeight { get; }

    /// <summary>The characters that the font can draw.</summary>
    public IReadOnlyCollection<int> Characters => _glyphs.Keys;

    /// <summary>Reads a font of this program.</summary>
    /// <exception cref="InvalidOperationException">It is not in the program.</exception>
    public static FontFile Embedded(string name)
    {
        using var stream =
            typeof(FontFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes);
    }

    /// <summary>The glyph of a character; 0, the box for what is missing, where the font has none.</summary>
    public int GlyphOf(int character) => _glyphs.GetValueOrDefault(character);

    /// <summary>How far the next letter stands, in units.</summary>
    public int AdvanceOf(int glyph) => Unsigned(At("hmtx") + (4 * int.Min(glyph, _widths - 1)));

    /// <summary>The space left of the outline, in units.</summary>
    public int BearingOf(int glyph) =>
        glyph < _widths
            ? Signed(At("hmtx") + (4 * glyph) + 2)
            : Signed(At("hmtx") + (4 * _widths) + (2 * (glyph - _widths)));

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = (Offset(glyph), Offset(glyph + 1));
        return _bytes.AsSpan(At("glyf") + from, to - from);
    }

    /// <summary>A table as it stands in the file.</summary>
    public ReadOnlySpan<byte> Table(string name) => _bytes.AsSpan(_tables[name].Start, _tables[name].Length);

    private int Offset(int glyph) =>
        _longOffsets ? Whole(At("loca") + (4 * glyph)) : 2 * Unsigned(At("loca") + (2 * glyph));

    private void ReadCharacters()
    {
        var start = At("cmap");
        var table = Enumerable
            .Range(0, Unsigned(start + 2))
            .Select(i => start + 4 + (8 * i))
            .Where(row => Unsigned(row) == 3 && Unsigned(row + 2) == 1)
            .Select(row => start + Whole(row + 4))
            .First();
        var segments = Unsigned(table + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var ends = table + 14 + (2 * i);
            var starts = ends + 2 + (2 * segments);
            var offset = starts + (4 * segments);
            for (var code = Unsigned(starts); code <= Unsigned(ends) && code != 0xFFFF; code++)
            {
                var from = Unsigned(offset);
                var glyph = from == 0 ? code : Unsigned(offset + from + (2 * (code - Unsigned(starts))));
                if (from == 0 || glyph != 0)
                {
                    _glyphs[code] = (glyph + Signed(starts + (2 * segments))) & 0xFFFF;
                }
            }
        }
    }

    private int At(string table) => _tables[table].Start;

    private int Unsigned(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private short Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));

    private int Whole(int at) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));
}
