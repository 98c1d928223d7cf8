using System.Buffers.Binary;
using System.Text;

namespace Carefare.Storage.Sealing;

/// <summary>Where sealed bytes belong, so that they open nowhere else: the store, the case, the kind, the number, and what stands before.</summary>
internal static class Place
{
    /// <summary>The bytes of a place.</summary>
    /// <param name="kind">What it is, in a word.</param>
    /// <param name="store">The store's id.</param>
    /// <param name="owner">The case's or the file's id; empty where it belongs to the store.</param>
    /// <param name="number">Its number among those of its kind.</param>
    /// <param name="before">The tag of the one before it; empty for none.</param>
    public static byte[] Of(
        string kind,
        ReadOnlySpan<byte> store,
        ReadOnlySpan<byte> owner,
        long number = 0,
        ReadOnlySpan<byte> before = default
    )
    {
        var words = Encoding.ASCII.GetBytes(kind);
        Span<byte> numbers = stackalloc byte[4 * 4 + 8];
        BinaryPrimitives.WriteInt32BigEndian(numbers, words.Length);
        BinaryPrimitives.WriteInt32BigEndian(numbers[4..], store.Length);
        BinaryPrimitives.WriteInt32BigEndian(numbers[8..], owner.Length);
        BinaryPrimitives.WriteInt32BigEndian(numbers[12..], before.Length);
        BinaryPrimitives.WriteInt64BigEndian(numbers[16..], number);
        return [.. numbers, .. words, .. store, .. owner, .. before];
    }
}
