using System.Buffers.Binary;
using System.Text;
using Carefare.Storage.Sealing;

namespace Carefare.Storage.Backups;

/// <summary>Several files one after another in a stream: for each its name and length, then what it holds; a name without letters ends it.</summary>
internal static class Archive
{
    private const int LongestName = 200;

    /// <summary>The archive of some files as streams to be read one after another.</summary>
    public static IEnumerable<Func<Stream>> Of(IEnumerable<(string Name, string Path)> files)
    {
        foreach (var (name, path) in files)
        {
            yield return () => new MemoryStream(Head(name, new FileInfo(path).Length));
            yield return () => File.OpenRead(path);
        }

        yield return () => new MemoryStream(Head("", 0));
    }

    /// <summary>Takes the files out of an archive.</summary>
    /// <param name="from">The archive.</param>
    /// <param name="open">Opens the place of a file by its name.</param>
    /// <exception cref="StoreException">It is none.</exception>
    public static void Unpack(Stream from, Func<string, Stream> open)
    {
        var head = new byte[12];
        while (true)
        {
            from.ReadExactly(head);
            var (nameLength, left) = (
                BinaryPrimitives.ReadInt32BigEndian(head),
                BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(4))
            );
            if (nameLength == 0)
            {
                return;
            }

            if (nameLength is < 0 or > LongestName || left < 0)
            {
                throw Seals.Damaged();
            }

            var name = new byte[nameLength];
            from.ReadExactly(name);
            using var to = open(Encoding.UTF8.GetString(name));
            var piece = new byte[SealedStream.PieceLength];
            for (; left > 0; )
            {
                var part = piece.AsSpan(0, (int)long.Min(left, piece.Length));
                from.ReadExactly(part);
                to.Write(part);
                left -= part.Length;
            }

            (to as FileStream)?.Flush(flushToDisk: true);
        }
    }

    private static byte[] Head(string name, long length)
    {
        var words = Encoding.UTF8.GetBytes(name);
        var head = new byte[12 + words.Length];
        BinaryPrimitives.WriteInt32BigEndian(head, words.Length);
        BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(4), length);
        words.CopyTo(head, 12);
        return head;
    }
}
