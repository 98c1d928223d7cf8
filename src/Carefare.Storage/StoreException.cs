namespace Carefare.Storage;

/// <summary>Why a store could not be used, as sentences for people: what it is, and how to mend it.</summary>
/// <param name="reason">What kind of reason it is.</param>
/// <param name="message">The sentences.</param>
/// <param name="cause">What failed below; null for none.</param>
public sealed class StoreException(StoreFault reason, string message, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>What kind of reason it is.</summary>
    public StoreFault Reason => reason;
}

/// <summary>Kinds of reasons why a store cannot be used.</summary>
public enum StoreFault
{
    /// <summary>There is no store, or there is one already.</summary>
    Place,

    /// <summary>The passphrase or the key file does not fit.</summary>
    Key,

    /// <summary>Something in it is not as it was written.</summary>
    Damaged,

    /// <summary>A newer version of Carefare wrote it.</summary>
    Newer,

    /// <summary>The disk is full, or gives errors.</summary>
    Disk,

    /// <summary>Another program holds it for too long.</summary>
    Busy,
}
