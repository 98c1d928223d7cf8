using System.Security.Cryptography;
using Carefare.Storage.Keys;
using Carefare.Storage.Sealing;

namespace Carefare.Storage.Files;

/// <summary>The folder with the sealed files of all cases; which is whose stands in the database.</summary>
/// <param name="folder">The store's folder.</param>
/// <param name="seals">The open store's seals.</param>
internal sealed class Shelf(string folder, StoreSeals seals)
{
    private const string Unfinished = ".part";
    private const int IdLength = 16;

    /// <summary>The folder of the files.</summary>
    public string Folder { get; } = Path.Combine(folder, "files");

    /// <summary>The names of all files that are finished.</summary>
    public IEnumerable<string> All =>
        Directory
            .EnumerateFiles(Folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(Unfinished, StringComparison.Ordinal));

    /// <summary>Seals a stream into a new file; it is on the disk when this returns.</summary>
    /// <returns>The file's name, and the SHA-256 and length of what it holds.</returns>
    public (string File, byte[] Hash, long Length) Put(Stream content, ISeal seal)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength));
        var part = PathOf(name) + Unfinished;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        try
        {
            using (var file = Folders.NewFile(part))
            {
                SealedStream.Write(
                    content,
                    file,
                    seal,
                    seals.StoreId,
                    OwnerOf(name),
                    piece =>
                    {
                        hash.AppendData(piece.Span);
                        length += piece.Length;
                    }
                );
                file.Flush(flushToDisk: true);
            }

            File.Move(part, PathOf(name));
            Folders.Flush(Folder);
            return (name, hash.GetHashAndReset(), length);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Writes what a file holds; what is written before damage is seen is not to be used.</summary>
    /// <returns>The SHA-256 of what it holds.</returns>
    /// <exception cref="StoreException">It is damaged or gone.</exception>
    public byte[] Copy(string name, ISeal seal, Stream to)
    {
        if (!File.Exists(PathOf(name)))
        {
            throw new StoreException(
                StoreFault.Damaged,
                "A file that was kept is gone from the store. Restore a backup."
            );
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = File.OpenRead(PathOf(name));
        foreach (var piece in SealedStream.Read(file, seal, seals.StoreId, OwnerOf(name)))
        {
            hash.AppendData(piece);
            to.Write(piece);
        }

        return file.Position == file.Length ? hash.GetHashAndReset() : throw Seals.Damaged();
    }

    /// <summary>Takes a file away; of a store without encryption it is overwritten first.</summary>
    public void Remove(string name)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
        {
            return;
        }

        if (seals.MasterKey is null)
        {
            Overwrite(path);
        }

        File.Delete(path);
    }

    /// <summary>Takes away what was never finished, and files that no case names: a writer was stopped in between.</summary>
    public void Sweep(IReadOnlySet<string> named)
    {
        foreach (var path in Directory.EnumerateFiles(Folder))
        {
            if (!named.Contains(Path.GetFileName(path)))
            {
                File.Delete(path);
            }
        }
    }

    private static void Overwrite(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        var nothing = new byte[SealedStream.PieceLength];
        for (var left = file.Length; left > 0; left -= nothing.Length)
        {
            file.Write(nothing.AsSpan(0, (int)long.Min(left, nothing.Length)));
        }

        file.Flush(flushToDisk: true);
    }

    private static byte[] OwnerOf(string name) => Convert.FromHexString(name);

    private string PathOf(string name) => Path.Combine(Folder, name);
}
