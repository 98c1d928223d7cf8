namespace Carefare.Cli.Tracking;

/// <summary>Reads another stream, and shows on the error stream of a terminal how far it is; gone when it ends.</summary>
/// <param name="inner">The stream.</param>
/// <param name="around">Takes the bar, where it is a terminal.</param>
/// <param name="what">What is read.</param>
internal sealed class ProgressStream(Stream inner, Surroundings around, string what) : Stream
{
    private const int Columns = 30;

    /// <summary>Files of fewer bytes are read before anybody could see a bar.</summary>
    private const long Least = 4 << 20;

    private long _read;
    private int _shown = -1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    private bool IsShown => around.Colour && inner.Length >= Least;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        if (IsShown)
        {
            Show(read == 0);
        }

        return read;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Show(bool isEnd)
    {
        var filled = (int)(_read * Columns / long.Max(1, inner.Length));
        if (isEnd)
        {
            around.Err.Write($"\r{new string(' ', Columns + what.Length + 8)}\r");
        }
        else if (filled > _shown)
        {
            _shown = filled;
            around.Err.Write(
                $"\r{what} {new string('█', filled)}{new string('░', Columns - filled)} {filled * 100 / Columns, 3} %"
            );
        }
    }
}
