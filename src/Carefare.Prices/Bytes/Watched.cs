namespace Carefare.Prices.Bytes;

/// <summary>A stream that tells how far it was read.</summary>
internal sealed class Watched(Stream stream, Action<long> progress) : ReadOnlyStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        _read += read;
        progress(_read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }
}
