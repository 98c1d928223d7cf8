using System.IO.Compression;
using System.IO.Hashing;

namespace Carefare.Prices.Bytes;

/// <summary>A file within a zip archive; it has to be as long, and have the checksum, that the archive says.</summary>
internal sealed class Member(ZipArchive archive, ZipArchiveEntry entry) : ReadOnlyStream
{
    private readonly Stream _stream = entry.Open();
    private readonly Crc32 _sum = new();
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        var read = _stream.Read(buffer);
        _length += read;
        _sum.Append(buffer[..read]);
        if (_length > entry.Length)
        {
            throw new InvalidDataException("it is longer than the archive says");
        }

        if (read == 0 && (_length != entry.Length || _sum.GetCurrentHashAsUInt32() != entry.Crc32))
        {
            throw new InvalidDataException("it does not have the length or the checksum that the archive says");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        archive.Dispose();
        base.Dispose(disposing);
    }
}
