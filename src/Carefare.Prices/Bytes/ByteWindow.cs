namespace Carefare.Prices.Bytes;

/// <summary>
/// A stretch of a stream that moves forward: readers look at <see cref="Buffer"/> from <see cref="Position"/> to
/// <see cref="End"/> and ask for more. It never holds the file; it grows only to keep what was asked to be kept.
/// </summary>
internal sealed class ByteWindow : IDisposable
{
    /// <summary>Bytes after <see cref="End"/> that are always there and zero, so that a block can be loaded whole.</summary>
    public const int Slack = 64;

    /// <summary>The most that is kept for one token or one item: 4 MiB.</summary>
    public const int Most = 1 << 22;

    private const int Usual = 1 << 18;
    private const int None = -1;

    private readonly Stream _stream;
    private int _kept = None;
    private bool _isDry;

    public ByteWindow(Stream stream, long offset = 0, int usual = Usual)
    {
        _stream = stream;
        Base = offset;
        Buffer = Rent(usual);
    }

    /// <summary>The bytes; those from <see cref="End"/> on are zero for <see cref="Slack"/> bytes.</summary>
    public byte[] Buffer { get; private set; }

    /// <summary>Where the reader stands in <see cref="Buffer"/>.</summary>
    public int Position { get; set; }

    /// <summary>Where the bytes that were read end in <see cref="Buffer"/>.</summary>
    public int End { get; private set; }

    /// <summary>The place of the reader in the file, in bytes after unpacking.</summary>
    public long Offset => Base + Position;

    /// <summary>Whether the stream has ended; asked for only when it has been read as far as it goes.</summary>
    public bool IsOver => _isDry;

    private long Base { get; set; }

    /// <summary>Keeps the bytes from a place on, until <see cref="Release"/>.</summary>
    public void Keep(int from) => _kept = from;

    /// <summary>Where the kept bytes begin now; null where they were too many to be kept.</summary>
    public int? Kept => _kept == None ? null : _kept;

    public void Release() => _kept = None;

    /// <summary>Reads on; what lies before the reader, and is not kept, goes.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool More()
    {
        if (_isDry)
        {
            return false;
        }

        MakeRoom();
        var read = _stream.Read(Buffer, End, Buffer.Length - Slack - End);
        End += read;
        Buffer.AsSpan(End, Slack).Clear();
        _isDry = read == 0;
        return !_isDry;
    }

    /// <summary>Goes forward to a place in the file.</summary>
    public void Advance(long offset)
    {
        while (Base + End < offset)
        {
            Position = End;
            if (!More())
            {
                return;
            }
        }

        Position = (int)(offset - Base);
    }

    public void Dispose() => _stream.Dispose();

    private static byte[] Rent(int length) => GC.AllocateUninitializedArray<byte>(length + Slack, pinned: true);

    private void MakeRoom()
    {
        var from = _kept == None ? Position : Math.Min(_kept, Position);
        if (from == 0 && End == Buffer.Length - Slack)
        {
            if (Buffer.Length - Slack >= Most && _kept != None && _kept < Position)
            {
                _kept = None;
                from = Position;
            }
            else
            {
                Grow();
            }
        }

        if (from > 0)
        {
            Buffer.AsSpan(from, End - from).CopyTo(Buffer);
            Base += from;
            Position -= from;
            End -= from;
            _kept = _kept == None ? None : _kept - from;
        }
    }

    private void Grow()
    {
        if (Buffer.Length - Slack >= Most)
        {
            throw new PriceFileException(
                "a single text is longer than 4 MiB",
                "Get the file again, or ask its publisher.",
                PricePlace.At(Base)
            );
        }

        var larger = Rent((Buffer.Length - Slack) * 2);
        Buffer.AsSpan(0, End).CopyTo(larger);
        Buffer = larger;
    }
}
