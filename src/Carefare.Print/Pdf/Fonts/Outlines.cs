using System.Buffers.Binary;

namespace Carefare.Print.Pdf.Fonts;

/// <summary>Copies outlines into a smaller font: without hints, and with the numbers that their parts have there.</summary>
/// <remarks>OpenType 1.9, table glyf.</remarks>
internal static class Outlines
{
    private const int MorePartsFollow = 0x0020;
    private const int HasHints = 0x0100;

    /// <summary>The glyphs of which a glyph is put together; none for most.</summary>
    public static IEnumerable<int> PartsOf(FontFile font, int glyph)
    {
        var parts = new List<int>();
        var outline = font.Outline(glyph);
        if (IsPutTogether(outline))
        {
            for (var at = 10; at > 0; at = Next(outline, at))
            {
                parts.Add(Unsigned(outline, at + 2));
            }
        }

        return parts;
    }

    /// <summary>The outline without hints.</summary>
    /// <param name="numberOf">The number that a part has in the smaller font.</param>
    public static byte[] Copy(ReadOnlySpan<byte> outline, Func<int, int> numberOf) =>
        outline.IsEmpty ? []
        : IsPutTogether(outline) ? PutTogether(outline, numberOf)
        : Simple(outline);

    private static bool IsPutTogether(ReadOnlySpan<byte> outline) =>
        !outline.IsEmpty && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    private static byte[] Simple(ReadOnlySpan<byte> outline)
    {
        var hints = 10 + (2 * BinaryPrimitives.ReadInt16BigEndian(outline));
        return [.. outline[..hints], 0, 0, .. outline[(hints + 2 + Unsigned(outline, hints))..]];
    }

    private static byte[] PutTogether(ReadOnlySpan<byte> outline, Func<int, int> numberOf)
    {
        var copy = outline.ToArray();
        var end = 10;
        for (var at = 10; at > 0; at = Next(outline, at))
        {
            end = at + SizeOf(outline, at);
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)(Unsigned(outline, at) & ~HasHints));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), (ushort)numberOf(Unsigned(outline, at + 2)));
        }

        return copy[..end];
    }

    private static int Next(ReadOnlySpan<byte> outline, int at) =>
        (Unsigned(outline, at) & MorePartsFollow) == 0 ? 0 : at + SizeOf(outline, at);

    // Two numbers, the place of the part in bytes or words, and how it is stretched.
    private static int SizeOf(ReadOnlySpan<byte> outline, int at)
    {
        var flags = Unsigned(outline, at);
        var stretch =
            (flags & 0x0008) != 0 ? 2
            : (flags & 0x0040) != 0 ? 4
            : (flags & 0x0080) != 0 ? 8
            : 0;
        return 4 + ((flags & 0x0001) != 0 ? 4 : 2) + stretch;
    }

    private static int Unsigned(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
