namespace Carefare.Storage;

/// <summary>What a store is locked with.</summary>
public enum StoreLock : byte
{
    /// <summary>A passphrase.</summary>
    Passphrase,

    /// <summary>A key file.</summary>
    KeyFile,

    /// <summary>Nothing: it is not encrypted.</summary>
    None,
}
