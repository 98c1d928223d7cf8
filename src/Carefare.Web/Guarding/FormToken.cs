using System.Security.Cryptography;

namespace Carefare.Web.Guarding;

/// <summary>What a form has to bring back, so that no page of another site can send one in the person's name.</summary>
/// <remarks>A random half and its code under a key of this run; every page has another, so nothing can be learnt from its size.</remarks>
internal sealed class FormToken
{
    /// <summary>The name of the field.</summary>
    public const string Field = "form";

    private const int Half = 32;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(Half);

    /// <summary>A token for one page.</summary>
    public string Make()
    {
        var random = RandomNumberGenerator.GetBytes(Half);
        return Convert.ToHexStringLower([.. random, .. HMACSHA256.HashData(_key, random)]);
    }

    /// <summary>Whether a token was made here.</summary>
    public bool IsOurs(string? token)
    {
        Span<byte> bytes = stackalloc byte[2 * Half];
        return token is { Length: 4 * Half }
            && Convert.FromHexString(token, bytes, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == 2 * Half
            && CryptographicOperations.FixedTimeEquals(bytes[Half..], HMACSHA256.HashData(_key, bytes[..Half]));
    }
}
