namespace Carefare.Storage;

/// <summary>What opens a store.</summary>
public abstract record StoreKey
{
    private StoreKey() { }

    /// <summary>A passphrase that the person remembers.</summary>
    /// <param name="Words">The passphrase, as it was typed.</param>
    public sealed record Passphrase(string Words) : StoreKey
    {
        /// <summary>Never the passphrase.</summary>
        public override string ToString() => nameof(Passphrase);
    }

    /// <summary>The content of a key file: 32 random bytes.</summary>
    /// <param name="Key">The bytes.</param>
    public sealed record KeyFile(ReadOnlyMemory<byte> Key) : StoreKey
    {
        /// <summary>How many bytes a key file has.</summary>
        public const int Length = 32;

        /// <summary>Never the key.</summary>
        public override string ToString() => nameof(KeyFile);
    }

    /// <summary>Nothing is encrypted: whoever can read the files can read all that is in them.</summary>
    public sealed record None : StoreKey;
}
