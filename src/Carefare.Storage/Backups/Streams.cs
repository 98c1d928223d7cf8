namespace Carefare.Storage.Backups;

/// <summary>A stream that is only read forward.</summary>
internal abstract class Forward : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public abstract override int Read(Span<byte> buffer);

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Streams one after another, each opened when its turn comes.</summary>
internal sealed class Joined(IEnumerable<Func<Stream>> parts) : Forward
{
    private readonly IEnumerator<Func<Stream>> _next = parts.GetEnumerator();
    private Stream? _now;

    public override int Read(Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_now is null)
            {
                if (!_next.MoveNext())
                {
                    return 0;
                }

                _now = _next.Current();
            }

            if (_now.Read(buffer) is var read and > 0)
            {
                return read;
            }

            _now.Dispose();
            _now = null;
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        _now?.Dispose();
        _next.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Pieces of bytes as one stream.</summary>
internal sealed class Pieces(IEnumerable<byte[]> pieces) : Forward
{
    private readonly IEnumerator<byte[]> _pieces = pieces.GetEnumerator();
    private ReadOnlyMemory<byte> _left;

    public override int Read(Span<byte> buffer)
    {
        while (_left.Length == 0)
        {
            if (!_pieces.MoveNext())
            {
                return 0;
            }

            _left = _pieces.Current;
        }

        var read = int.Min(buffer.Length, _left.Length);
        _left.Span[..read].CopyTo(buffer);
        _left = _left[read..];
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        _pieces.Dispose();
        base.Dispose(disposing);
    }
}
