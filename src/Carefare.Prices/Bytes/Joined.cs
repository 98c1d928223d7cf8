namespace Carefare.Prices.Bytes;

/// <summary>Bytes that were read to see what a stream is, and then the stream.</summary>
internal sealed class Joined(ReadOnlyMemory<byte> first, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _first = first;

    public override int Read(Span<byte> buffer)
    {
        if (_first.Length == 0)
        {
            return rest.Read(buffer);
        }

        var taken = Math.Min(buffer.Length, _first.Length);
        _first.Span[..taken].CopyTo(buffer);
        _first = _first[taken..];
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        rest.Dispose();
        base.Dispose(disposing);
    }
}
