using System.Security.Cryptography;
using System.Text;
using Carefare.Storage.Sealing;

namespace Carefare.Storage.Keys;

/// <summary>The seals of an open store, each with a key of its own that is derived from the store's (HKDF, RFC 5869).</summary>
internal sealed class StoreSeals
{
    public StoreSeals(byte[] storeId, byte[] masterKey) => (StoreId, MasterKey) = (storeId, masterKey);

    private StoreSeals(byte[] storeId) => StoreId = storeId;

    /// <summary>The store's id.</summary>
    public byte[] StoreId { get; }

    /// <summary>The store's key; null where nothing is encrypted.</summary>
    public byte[]? MasterKey { get; }

    /// <summary>The seals of a store without encryption: they see what was damaged, and hide nothing.</summary>
    public static StoreSeals Plain(byte[] storeId) => new(storeId);

    /// <summary>The seal of what has no case: names, and the keys of cases.</summary>
    public ISeal OfStore() => Derived("store");

    /// <summary>The seal of a backup.</summary>
    public ISeal OfBackup() => Derived("backup");

    /// <summary>The seal of a case.</summary>
    /// <param name="key">The case's own key.</param>
    public ISeal OfCase(byte[] key) => MasterKey is null ? new CheckedSeal() : new AesSeal(key);

    /// <summary>A mark by which a name is found again without being read: HMAC-SHA256.</summary>
    public byte[] MarkOf(string name)
    {
        var key = MasterKey is null ? StoreId : Key("names");
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name));
    }

    private ISeal Derived(string what) => MasterKey is null ? new CheckedSeal() : new AesSeal(Key(what));

    private byte[] Key(string what) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            MasterKey!,
            StoreKey.KeyFile.Length,
            StoreId,
            Encoding.UTF8.GetBytes($"carefare {what}")
        );
}
