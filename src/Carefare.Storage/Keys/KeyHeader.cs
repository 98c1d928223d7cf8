using System.Buffers.Binary;
using System.Security.Cryptography;
using Carefare.Storage.Sealing;

namespace Carefare.Storage.Keys;

/// <summary>How a store is locked: its id, with what, and the store's key in the lock. It can be read by anyone, and changed by none unnoticed.</summary>
internal sealed class KeyHeader
{
    private const int Format = 1;
    private const int IdLength = 16;
    private const int SaltLength = 16;

    /// <summary>Format, kind and costs in a byte or four each, then id and salt.</summary>
    private const int FixedLength = 2 + 3 * 4 + IdLength + SaltLength;

    private readonly byte[] _fixed;
    private readonly byte[] _wrapped;

    private KeyHeader(byte[] @fixed, byte[] wrapped) => (_fixed, _wrapped) = (@fixed, wrapped);

    /// <summary>The store's id.</summary>
    public ReadOnlySpan<byte> StoreId => _fixed.AsSpan(2 + 3 * 4, IdLength);

    /// <summary>What locks it.</summary>
    public StoreLock Kind => (StoreLock)_fixed[1];

    private ReadOnlySpan<byte> Salt => _fixed.AsSpan(2 + 3 * 4 + IdLength, SaltLength);

    private KeyCost Cost =>
        new(
            BinaryPrimitives.ReadInt32BigEndian(_fixed.AsSpan(2)),
            BinaryPrimitives.ReadInt32BigEndian(_fixed.AsSpan(6)),
            BinaryPrimitives.ReadInt32BigEndian(_fixed.AsSpan(10))
        );

    /// <summary>A new store's header and key.</summary>
    public static (KeyHeader Header, StoreSeals Seals) Make(StoreKey key, KeyCost cost) =>
        With(
            RandomNumberGenerator.GetBytes(IdLength),
            RandomNumberGenerator.GetBytes(StoreKey.KeyFile.Length),
            key,
            cost
        );

    /// <summary>The header as bytes.</summary>
    public byte[] ToBytes() => [.. _fixed, .. _wrapped];

    /// <summary>Reads a header.</summary>
    /// <exception cref="StoreException">It is none, or a newer one.</exception>
    public static KeyHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] > Format)
        {
            throw Newer();
        }

        if (bytes.Length < FixedLength || bytes[0] != Format || bytes[1] > (byte)StoreLock.None)
        {
            throw Damaged();
        }

        var header = new KeyHeader(bytes[..FixedLength].ToArray(), bytes[FixedLength..].ToArray());
        return header.Kind != StoreLock.Passphrase || header.Cost.IsSane ? header : throw Damaged();
    }

    /// <summary>Opens the lock.</summary>
    /// <exception cref="StoreException">The key does not fit, or the header was changed.</exception>
    public StoreSeals Open(StoreKey key)
    {
        if (Kind == StoreLock.None)
        {
            return StoreSeals.Plain(StoreId.ToArray());
        }

        using var seal = new AesSeal(LockOf(key, Kind, Salt.ToArray(), Cost));
        try
        {
            return new(StoreId.ToArray(), seal.Unseal(_wrapped, _fixed));
        }
        catch (StoreException wrong) when (wrong.Reason == StoreFault.Damaged)
        {
            throw new StoreException(
                StoreFault.Key,
                Kind == StoreLock.Passphrase
                    ? "The passphrase does not open this store. Type it again; capital letters and spaces count."
                    : "The key file does not open this store. Name the one that it was made with.",
                wrong
            );
        }
    }

    /// <summary>The same store in another lock: its own key, and so all that is kept, stays as it is.</summary>
    public KeyHeader Relock(StoreKey old, StoreKey next, KeyCost cost)
    {
        var seals = Open(old);
        return seals.MasterKey is { } master && next is not StoreKey.None
            ? With(StoreId.ToArray(), master, next, cost).Header
            : throw new StoreException(
                StoreFault.Key,
                "A store without encryption has no lock to change. Make an encrypted one, and restore a backup into it."
            );
    }

    private static (KeyHeader Header, StoreSeals Seals) With(byte[] id, byte[] master, StoreKey key, KeyCost cost)
    {
        var kind = key switch
        {
            StoreKey.Passphrase => StoreLock.Passphrase,
            StoreKey.KeyFile => StoreLock.KeyFile,
            _ => StoreLock.None,
        };
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var head = new byte[FixedLength];
        (head[0], head[1]) = (Format, (byte)kind);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(2), cost.MemoryKiB);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(6), cost.Passes);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(10), cost.Lanes);
        id.CopyTo(head, 2 + 3 * 4);
        salt.CopyTo(head, 2 + 3 * 4 + IdLength);
        if (kind == StoreLock.None)
        {
            return (new(head, []), StoreSeals.Plain(id));
        }

        using var seal = new AesSeal(LockOf(key, kind, salt, cost));
        return (new(head, seal.Seal(master, head)), new(id, master));
    }

    private static byte[] LockOf(StoreKey key, StoreLock kind, byte[] salt, KeyCost cost) =>
        (kind, key) switch
        {
            (StoreLock.Passphrase, StoreKey.Passphrase words) => cost.KeyOf(words.Words, salt),
            (StoreLock.KeyFile, StoreKey.KeyFile { Key.Length: StoreKey.KeyFile.Length } file) => HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                file.Key.ToArray(),
                StoreKey.KeyFile.Length,
                salt,
                "carefare store lock"u8.ToArray()
            ),
            (StoreLock.KeyFile, StoreKey.KeyFile) => throw new StoreException(
                StoreFault.Key,
                $"This is no key file: it has to hold {StoreKey.KeyFile.Length} bytes."
            ),
            (StoreLock.Passphrase, _) => throw new StoreException(
                StoreFault.Key,
                "This store opens with a passphrase. Type it, or name a file that holds it with --passphrase-file."
            ),
            _ => throw new StoreException(StoreFault.Key, "This store opens with a key file. Name it with --key-file."),
        };

    private static StoreException Newer() =>
        new(StoreFault.Newer, "A newer version of Carefare wrote this store. Use that version, or a newer one.");

    private static StoreException Damaged() =>
        new(StoreFault.Damaged, "The lock of this store is damaged. Restore a backup.");
}
