using Carefare.Prices.Bytes;
using Microsoft.Win32.SafeHandles;

namespace Carefare.Prices.Spooling;

/// <summary>
/// Bytes that are written once and then read once, from their start: in memory while they are few, and else in a
/// temporary file.
/// </summary>
internal sealed class Spool : Stream
{
    /// <summary>The most bytes that can be written in one piece.</summary>
    public const int Most = 1 << 16;

    private const int Piece = 1 << 18;
    private readonly byte[] _piece = new byte[Piece];
    private SafeFileHandle? _file;
    private long _written;
    private int _filled;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => _written + _filled;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, Most);
            buffer[..taken].CopyTo(Room(taken));
            Fill(taken);
            buffer = buffer[taken..];
        }
    }

    /// <summary>Room for at most <see cref="Most"/> bytes; how many of them were filled, <see cref="Fill"/> says.</summary>
    public Span<byte> Room(int length)
    {
        if (_filled + length > Piece)
        {
            _file ??= TemporaryFile.Open();
            TemporaryFile.Write(_file, _piece.AsSpan(0, _filled), _written);
            _written += _filled;
            _filled = 0;
        }

        return _piece.AsSpan(_filled, length);
    }

    public void Fill(int length) => _filled += length;

    /// <summary>What was written, from its start; nothing is written after this.</summary>
    public Stream Reread() => new Rereading(this);

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _file?.Dispose();
        base.Dispose(disposing);
    }

    private sealed class Rereading(Spool spool) : ReadOnlyStream
    {
        private long _place;

        public override int Read(Span<byte> buffer)
        {
            int read;
            if (_place < spool._written)
            {
                var wanted = (int)Math.Min(buffer.Length, spool._written - _place);
                read = RandomAccess.Read(spool._file!, buffer[..wanted], _place);
            }
            else
            {
                var from = (int)(_place - spool._written);
                read = Math.Min(buffer.Length, spool._filled - from);
                spool._piece.AsSpan(from, read).CopyTo(buffer);
            }

            _place += read;
            return read;
        }
    }
}
