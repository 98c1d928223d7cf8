using System.Security.Cryptography;
using System.Text;

namespace Carefare.Web.Guarding;

/// <summary>The key in the link that the program prints when it starts: it opens one session in one browser, once.</summary>
/// <remarks>A page of another site, or another user of the machine, can call a port, but does not know the key.</remarks>
public sealed class LaunchKey
{
    private const int Bytes = 32;
    private readonly byte[] _session = Encoding.ASCII.GetBytes(Random());
    private byte[]? _key;

    /// <summary>Makes a key that nobody has used.</summary>
    public LaunchKey()
    {
        Key = Random();
        _key = Encoding.ASCII.GetBytes(Key);
    }

    /// <summary>The key, to be put into the link.</summary>
    public string Key { get; }

    /// <summary>Exchanges the key for the session's secret.</summary>
    /// <returns>The secret; null where the key is another, or was used before.</returns>
    public string? Exchange(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var expected = _key;
        return
            expected is not null
            && CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(key))
            && Interlocked.CompareExchange(ref _key, null, expected) == expected
            ? Encoding.ASCII.GetString(_session)
            : null;
    }

    /// <summary>Whether a secret is the session's.</summary>
    public bool Opens(string? secret) =>
        secret is not null && CryptographicOperations.FixedTimeEquals(_session, Encoding.UTF8.GetBytes(secret));

    /// <summary>The secret, for a program on this machine that asks the API; the command prints it where that is wished.</summary>
    public string Secret => Encoding.ASCII.GetString(_session);

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
