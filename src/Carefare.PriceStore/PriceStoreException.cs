namespace Carefare.PriceStore;

/// <summary>Why the store cannot be written or asked; the message says what to do.</summary>
public sealed class PriceStoreException : Exception
{
    internal PriceStoreException(string message, Exception? cause = null)
        : base(message, cause) { }
}
