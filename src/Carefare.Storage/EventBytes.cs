using System.Buffers.Binary;
using Carefare.Tracking;

namespace Carefare.Storage;

/// <summary>An event as it is sealed: when it was written, in ticks of UTC, and what it says.</summary>
internal static class EventBytes
{
    /// <summary>The bytes of an event that is written at a moment.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content, DateTimeOffset at)
    {
        var written = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt64BigEndian(written, at.UtcTicks);
        content.CopyTo(written.AsSpan(8));
        return written;
    }

    /// <summary>The event that they are.</summary>
    public static KeptEvent Kept(long number, byte[] written) =>
        new(number, new(BinaryPrimitives.ReadInt64BigEndian(written), TimeSpan.Zero), written.AsMemory(8));
}
