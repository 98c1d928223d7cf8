using System.Buffers.Binary;
using System.Text;

namespace Carefare.Print.Pdf.Fonts;

/// <summary>A font file with no more glyphs than a document uses.</summary>
/// <remarks>OpenType 1.9; ISO 32000-1, 9.9: a font of CIDFontType2 needs head, hhea, hmtx, maxp, loca and glyf.</remarks>
internal static class Subset
{
    /// <summary>The font file. The glyph of each number has that number; glyphs that others are put together from follow.</summary>
    public static byte[] Of(UsedFont used)
    {
        var font = used.Outlines;
        List<int?> glyphs = [.. used.Slots.Select(slot => slot.Glyph)];
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i] is { } glyph)
            {
                numbers.TryAdd(glyph, i);
                glyphs.AddRange(
                    Outlines
                        .PartsOf(font, glyph)
                        .Distinct()
                        .Where(part => !glyphs.Contains(part))
                        .Select(part => (int?)part)
                );
            }
        }

        var (drawn, offsets) = Drawn(font, glyphs, numbers);
        return File([
            ("glyf", drawn),
            ("head", Head(font)),
            ("hhea", With(font.Table("hhea"), 34, glyphs.Count)),
            ("hmtx", Widths(font, glyphs)),
            ("loca", offsets),
            ("maxp", Most(font, glyphs.Count)),
        ]);
    }

    private static (byte[] Drawn, byte[] Offsets) Drawn(FontFile font, List<int?> glyphs, Dictionary<int, int> numbers)
    {
        using var drawn = new MemoryStream();
        var offsets = new byte[4 * (glyphs.Count + 1)];
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i] is { } glyph)
            {
                drawn.Write(Outlines.Copy(font.Outline(glyph), part => numbers[part]));
                drawn.Write(new byte[-drawn.Length & 3]);
            }

            BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan(4 * (i + 1)), (uint)drawn.Length);
        }

        return (drawn.ToArray(), offsets);
    }

    private static byte[] Widths(FontFile font, List<int?> glyphs)
    {
        var widths = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i] is { } glyph)
            {
                BinaryPrimitives.WriteUInt16BigEndian(widths.AsSpan(4 * i), (ushort)font.AdvanceOf(glyph));
                BinaryPrimitives.WriteInt16BigEndian(widths.AsSpan((4 * i) + 2), (short)font.BearingOf(glyph));
            }
        }

        return widths;
    }

    // Offsets of four bytes; the sum over the file is not given.
    private static byte[] Head(FontFile font)
    {
        var head = With(font.Table("head"), 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    // No hints: nothing is needed to run them.
    private static byte[] Most(FontFile font, int glyphs)
    {
        var most = With(font.Table("maxp"), 4, glyphs);
        most.AsSpan(14, 14).Clear();
        most[15] = 1;
        return most;
    }

    private static byte[] With(ReadOnlySpan<byte> table, int at, int number)
    {
        var changed = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(at), (ushort)number);
        return changed;
    }

    private static byte[] File(IReadOnlyList<(string Name, byte[] Data)> tables)
    {
        using var file = new MemoryStream();
        var log = (int)Math.Log2(tables.Count);
        file.Write([0, 1, 0, 0]);
        Number(file, (uint)tables.Count, 2);
        Number(file, 16u << log, 2);
        Number(file, (uint)log, 2);
        Number(file, (uint)((tables.Count * 16) - (16 << log)), 2);
        var start = 12 + (16 * tables.Count);
        foreach (var (name, data) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            Number(file, Sum(data), 4);
            Number(file, (uint)start, 4);
            Number(file, (uint)data.Length, 4);
            start += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in tables)
        {
            file.Write(data);
            file.Write(new byte[-data.Length & 3]);
        }

        return file.ToArray();
    }

    private static uint Sum(byte[] data)
    {
        var sum = 0u;
        for (var at = 0; at < data.Length; at++)
        {
            sum = unchecked(sum + ((uint)data[at] << (24 - (8 * (at & 3)))));
        }

        return sum;
    }

    private static void Number(MemoryStream file, uint number, int bytes)
    {
        for (var shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        {
            file.WriteByte((byte)((number >> shift) & 0xFF));
        }
    }
}
