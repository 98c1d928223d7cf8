using System.IO.Compression;
using System.Text;

namespace Carefare.Prices.Bytes;

/// <summary>
/// A price file as UTF-8 bytes: unpacked, and turned from UTF-16 where it is that. It can be opened as often as needed,
/// from any place on.
/// </summary>
internal sealed class Unpacked(string path, string? member, Func<Stream, Stream> watch)
{
    private const int Sniffed = 4;

    /// <summary>The names and lengths of an archive's files; null where the file is no zip archive.</summary>
    public static IReadOnlyList<(string Name, long Length)>? Members(string path)
    {
        using var file = File.OpenRead(path);
        if (!StartsWith(file, "PK"u8))
        {
            return null;
        }

        file.Position = 0;
        using var archive = OpenZip(file);
        return
        [
            .. archive.Entries.Where(entry => entry.Name.Length > 0).Select(entry => (entry.FullName, entry.Length)),
        ];
    }

    /// <summary>Opens the file at a place in its bytes after unpacking.</summary>
    public ByteWindow Open(long offset)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        try
        {
            var (stream, isAsItIs) = Unpack(file);
            if (offset > 0 && isAsItIs)
            {
                file.Position = offset;
                return new ByteWindow(watch(file), offset);
            }

            var window = new ByteWindow(stream);
            if (offset > 0)
            {
                window.Advance(offset);
            }

            return window;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The unpacked bytes as they are, a mark of their order included.</summary>
    public Stream OpenRaw() => Unzipped(watch(File.OpenRead(path))).Stream;

    private (Stream Stream, bool IsAsItIs) Unpack(FileStream file)
    {
        var (stream, isPacked) = Unzipped(watch(file));
        var head = Head(stream);
        var wide = WideEncoding(head.Span);
        var joined = new Joined(head, stream);
        return wide is null
            ? (joined, !isPacked)
            : (Encoding.CreateTranscodingStream(joined, wide, Encoding.UTF8), false);
    }

    private (Stream Stream, bool IsPacked) Unzipped(Stream file)
    {
        if (member is not null)
        {
            // An archive's table is at its end: it is read from the file itself.
            file.Dispose();
            var archive = OpenZip(File.OpenRead(path));
            file = watch(new Refusing(new Member(archive, archive.GetEntry(member)!)));
        }

        var head = Head(file);
        Stream joined = new Joined(head, file);
        var isGzip = head.Span.StartsWith<byte>([0x1F, 0x8B]);
        var isPacked = isGzip || member is not null;
        joined = isGzip ? new Refusing(new GZipStream(joined, CompressionMode.Decompress)) : joined;
        return (isPacked ? Ahead.Of(joined) : joined, isPacked);
    }

    private static ZipArchive OpenZip(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw new PriceFileException("the zip archive is damaged or incomplete", "Get the file again.");
        }
    }

    private static bool StartsWith(FileStream file, ReadOnlySpan<byte> start) => Head(file).Span.StartsWith(start);

    private static ReadOnlyMemory<byte> Head(Stream stream)
    {
        var head = new byte[Sniffed];
        var read = stream.ReadAtLeast(head, Sniffed, throwOnEndOfStream: false);
        return head.AsMemory(0, read);
    }

    private static Encoding? WideEncoding(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, 0, 0] => Encoding.UTF32,
            [0xFF, 0xFE, ..] or [(byte)'{', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'{', ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
}
