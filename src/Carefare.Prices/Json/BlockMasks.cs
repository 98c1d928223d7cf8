using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Carefare.Prices.Json;

/// <summary>Marks of what stands where in 64 bytes: bit i is byte i.</summary>
internal static class BlockMasks
{
    /// <summary>Bytes in a block.</summary>
    public const int Length = 64;

    private const byte CaseBit = 0x20;

    /// <summary>The marks of a block of JSON. Opening brackets, and closing ones, of both kinds are marked alike.</summary>
    /// <param name="block">The block.</param>
    /// <param name="quotes">Quotes.</param>
    /// <param name="escapes">Backslashes.</param>
    /// <param name="opens">Brackets that open.</param>
    /// <param name="closes">Brackets that close.</param>
    /// <param name="curly">Where a bracket stands: whether it is one of an object.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void OfJson(
        byte* block,
        out ulong quotes,
        out ulong escapes,
        out ulong opens,
        out ulong closes,
        out ulong curly
    )
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.Load(block);
            // '[' and '{', ']' and '}' differ in one bit.
            var folded = bytes | Vector512.Create(CaseBit);
            quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            escapes = Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
            opens = Vector512.Equals(folded, Vector512.Create((byte)'{')).ExtractMostSignificantBits();
            closes = Vector512.Equals(folded, Vector512.Create((byte)'}')).ExtractMostSignificantBits();
            curly = Vector512.Equals(bytes, folded).ExtractMostSignificantBits();
            return;
        }

        quotes = escapes = opens = closes = curly = 0;
        for (var half = 0; half < Length; half += Vector256<byte>.Count)
        {
            var bytes = Vector256.Load(block + half);
            var folded = bytes | Vector256.Create(CaseBit);
            quotes |= (ulong)Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits() << half;
            escapes |=
                (ulong)Vector256.Equals(bytes, Vector256.Create((byte)'\\')).ExtractMostSignificantBits() << half;
            opens |= (ulong)Vector256.Equals(folded, Vector256.Create((byte)'{')).ExtractMostSignificantBits() << half;
            closes |= (ulong)Vector256.Equals(folded, Vector256.Create((byte)'}')).ExtractMostSignificantBits() << half;
            curly |= (ulong)Vector256.Equals(bytes, folded).ExtractMostSignificantBits() << half;
        }
    }

    /// <summary>The marks of a block of CSV.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void OfCsv(byte* block, out ulong quotes, out ulong commas, out ulong feeds, out ulong returns)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.Load(block);
            quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            commas = Vector512.Equals(bytes, Vector512.Create((byte)',')).ExtractMostSignificantBits();
            feeds = Vector512.Equals(bytes, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
            returns = Vector512.Equals(bytes, Vector512.Create((byte)'\r')).ExtractMostSignificantBits();
            return;
        }

        quotes = commas = feeds = returns = 0;
        for (var half = 0; half < Length; half += Vector256<byte>.Count)
        {
            var bytes = Vector256.Load(block + half);
            quotes |= (ulong)Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits() << half;
            commas |= (ulong)Vector256.Equals(bytes, Vector256.Create((byte)',')).ExtractMostSignificantBits() << half;
            feeds |= (ulong)Vector256.Equals(bytes, Vector256.Create((byte)'\n')).ExtractMostSignificantBits() << half;
            returns |=
                (ulong)Vector256.Equals(bytes, Vector256.Create((byte)'\r')).ExtractMostSignificantBits() << half;
        }
    }

    /// <summary>Bit i of the answer is whether an odd number of the marks 0 to i is set: what stands between quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Between(ulong quotes)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq
                .CarrylessMultiply(Vector128.CreateScalar(quotes), Vector128<ulong>.AllBitsSet, 0)
                .ToScalar();
        }

        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        return quotes ^ (quotes << 32);
    }

    /// <summary>The bytes that an odd run of backslashes before them escapes.</summary>
    /// <param name="escapes">The backslashes.</param>
    /// <param name="carry">1 where the last byte of the block before escapes the first of this one; that of the next on return.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Escaped(ulong escapes, ref ulong carry)
    {
        unchecked
        {
            const ulong Odd = 0xAAAA_AAAA_AAAA_AAAA;
            // An escaped backslash escapes nothing. Runs that begin at an odd place end at the other parity.
            var escaping = escapes & ~carry;
            var followed = (escaping << 1) | Odd;
            var ends = followed - escaping;
            var codes = ends ^ Odd;
            var escaped = codes ^ (escapes | carry);
            carry = (codes & escapes) >> 63;
            return escaped;
        }
    }

    /// <summary>The place of the lowest mark; there has to be one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int First(ulong marks) => BitOperations.TrailingZeroCount(marks);
}
