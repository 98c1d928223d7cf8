namespace Carefare.Prices.Spooling;

/// <summary>
/// Holds what was read until it is known that the file is whole: in memory while it is little, and else in a temporary
/// file that goes when it is closed.
/// </summary>
internal sealed class Spool : Stream
{
    private const int InMemory = 1 << 21;
    private Stream _stream = new MemoryStream();

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Length => _stream.Length;

    public override long Position
    {
        get => _stream.Position;
        set => _stream.Position = value;
    }

    public override void Flush() => _stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => _stream.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _stream.Read(buffer);

    public override int ReadByte() => _stream.ReadByte();

    public override long Seek(long offset, SeekOrigin origin) => _stream.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_stream is MemoryStream memory && memory.Length + buffer.Length > InMemory)
        {
            MoveToDisk(memory);
        }

        _stream.Write(buffer);
    }

    public override void WriteByte(byte value) => Write([value]);

    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        base.Dispose(disposing);
    }

    private void MoveToDisk(MemoryStream memory)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose,
                BufferSize = 1 << 16,
                UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }
        );
        memory.Position = 0;
        memory.CopyTo(file);
        memory.Dispose();
        _stream = file;
    }
}
