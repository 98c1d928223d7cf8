using System.Security.Cryptography;

namespace Carefare.Storage.Sealing;

/// <summary>Of a store without encryption: a checksum sees damage by accident. It hides nothing, and stops nobody who means to change it.</summary>
internal sealed class CheckedSeal : ISeal
{
    public int Overhead => Seals.TagLength;

    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place) => [.. plain, .. Sum(plain, place)];

    public byte[] Unseal(ReadOnlySpan<byte> closed, ReadOnlySpan<byte> place) =>
        closed.Length >= Overhead && closed[^Seals.TagLength..].SequenceEqual(Sum(closed[..^Seals.TagLength], place))
            ? closed[..^Seals.TagLength].ToArray()
            : throw Seals.Damaged();

    public void Dispose() { }

    private static ReadOnlySpan<byte> Sum(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData(place);
        sum.AppendData(plain);
        return sum.GetHashAndReset().AsSpan(0, Seals.TagLength);
    }
}
