using System.Security.Cryptography;

namespace Carefare.Storage.Sealing;

/// <summary>AES-256-GCM (NIST SP 800-38D): a nonce of 96 random bits, what is hidden, and a tag of 128 bits.</summary>
internal sealed class AesSeal(byte[] key) : ISeal
{
    /// <summary>The length of the nonce.</summary>
    public const int NonceLength = 12;

    private readonly AesGcm _cipher = new(key, Seals.TagLength);

    public int Overhead => NonceLength + Seals.TagLength;

    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        var closed = new byte[plain.Length + Overhead];
        RandomNumberGenerator.Fill(closed.AsSpan(0, NonceLength));
        _cipher.Encrypt(
            closed.AsSpan(0, NonceLength),
            plain,
            closed.AsSpan(NonceLength, plain.Length),
            closed.AsSpan(NonceLength + plain.Length),
            place
        );
        return closed;
    }

    public byte[] Unseal(ReadOnlySpan<byte> closed, ReadOnlySpan<byte> place)
    {
        if (closed.Length < Overhead)
        {
            throw Seals.Damaged();
        }

        var plain = new byte[closed.Length - Overhead];
        try
        {
            _cipher.Decrypt(
                closed[..NonceLength],
                closed[NonceLength..^Seals.TagLength],
                closed[^Seals.TagLength..],
                plain,
                place
            );
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Seals.Damaged();
        }
    }

    public void Dispose() => _cipher.Dispose();
}
