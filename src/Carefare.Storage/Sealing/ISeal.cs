namespace Carefare.Storage.Sealing;

/// <summary>Closes bytes so that a change is seen, and, but for <see cref="CheckedSeal"/>, that nobody reads them.</summary>
internal interface ISeal : IDisposable
{
    /// <summary>How many bytes a sealed text is longer than it.</summary>
    int Overhead { get; }

    /// <summary>Closes bytes.</summary>
    /// <param name="plain">The bytes.</param>
    /// <param name="place">Where they belong: they open in no other place.</param>
    byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place);

    /// <summary>Opens them.</summary>
    /// <exception cref="StoreException">They, or their place, are not what they were.</exception>
    byte[] Unseal(ReadOnlySpan<byte> closed, ReadOnlySpan<byte> place);
}

/// <summary>What is common to seals.</summary>
internal static class Seals
{
    /// <summary>The length of the tag at the end of what is sealed.</summary>
    public const int TagLength = 16;

    /// <summary>The tag at the end of what is sealed: it stands for all of it.</summary>
    public static ReadOnlySpan<byte> TagOf(ReadOnlySpan<byte> closed) => closed[^TagLength..];

    public static StoreException Damaged() =>
        new(
            StoreFault.Damaged,
            "Something in the store is not as it was written. Run carefare verify, and restore a backup."
        );
}
