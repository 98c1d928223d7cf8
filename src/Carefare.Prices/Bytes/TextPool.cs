using System.Buffers.Binary;
using System.Text;

namespace Carefare.Prices.Bytes;

/// <summary>Short texts that come again and again: each is made once, as long as no other takes its place.</summary>
internal sealed class TextPool
{
    private const int Places = 512;
    private const int Longest = 64;
    private readonly string?[] _texts = new string?[Places];

    /// <summary>The text; bytes that are no UTF-8 are read as Windows-1252.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > Longest)
        {
            return bytes.Length == 0 ? "" : Texts.Of(bytes);
        }

        ref var text = ref _texts[PlaceOf(bytes)];
        return text is not null && Ascii.Equals(bytes, text) ? text : text = Texts.Of(bytes);
    }

    // By the length, the first eight bytes and the last eight.
    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        const int Word = sizeof(ulong);
        unchecked
        {
            var hash = (ulong)bytes.Length;
            if (bytes.Length >= Word)
            {
                hash ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes) * 0x9E37_79B9_7F4A_7C15;
                hash ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes[^Word..]);
            }
            else
            {
                foreach (var b in bytes)
                {
                    hash = (hash << 8) ^ b;
                }
            }

            return (int)((hash * 0x9E37_79B9_7F4A_7C15) >> 55);
        }
    }
}
