using System.Buffers.Binary;
using System.Security.Cryptography;
using Carefare.Storage.Database;
using Carefare.Storage.Files;
using Carefare.Storage.Keys;
using Carefare.Storage.Sealing;
using Microsoft.Data.Sqlite;

namespace Carefare.Storage.Backups;

/// <summary>One file that holds a whole store, sealed with the store's key to its last byte.</summary>
public static class Backup
{
    private const int IdLength = 16;
    private const int LongestHeader = 4096;
    private const string Beside = ".part";

    private static ReadOnlySpan<byte> Magic => "CAREFARE BACKUP\u0001"u8;

    /// <summary>Writes a backup while the store may be used by others; it is on the disk when this returns.</summary>
    /// <param name="store">The store.</param>
    /// <param name="path">The new file.</param>
    /// <param name="progress">Is told how many bytes are done.</param>
    /// <exception cref="StoreException">There is such a file already, or the disk refuses.</exception>
    public static void Write(CaseStore store, string path, Action<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (Path.Exists(path))
        {
            throw new StoreException(StoreFault.Place, $"There is a file {path} already. Name a new one.");
        }

        var (part, copy) = (path + Beside, Path.Combine(store.Folder, $"backup{Beside}"));
        try
        {
            StoreFaults.Told(() =>
            {
                var files = Copied(store, copy);
                using (var to = Folders.NewFile(part))
                {
                    Pack(store, files, to, progress);
                    to.Flush(flushToDisk: true);
                }

                File.Move(part, path);
                Folders.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
                return 0;
            });
        }
        finally
        {
            File.Delete(part);
            File.Delete(copy);
        }
    }

    /// <summary>Makes a store again from a backup, reads all of it, and only then gives it its name.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="folder">The new folder.</param>
    /// <param name="key">The key that the store had.</param>
    /// <param name="progress">Is told how many cases are read again, and how many there are.</param>
    /// <returns>What was found in it.</returns>
    /// <exception cref="StoreException">It is no backup, is damaged, the key does not fit, or there is something in the folder.</exception>
    public static Verified Restore(string path, string folder, StoreKey key, Action<long, long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Path.Exists(folder))
        {
            throw new StoreException(StoreFault.Place, $"There is something at {folder} already. Name a new folder.");
        }

        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var part = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}.{mark}{Beside}";
        try
        {
            return StoreFaults.Told(() =>
            {
                using (var from = File.OpenRead(path))
                {
                    Unpack(from, part, key);
                }

                var found = Verify(part, key, progress);
                Directory.Move(part, folder);
                Folders.Flush(Path.GetDirectoryName(Path.GetFullPath(folder))!);
                return found;
            });
        }
        finally
        {
            Remove(part);
        }
    }

    /// <summary>What a backup is locked with.</summary>
    /// <exception cref="StoreException">It is no backup.</exception>
    public static StoreLock LockOf(string path) =>
        StoreFaults.Told(() =>
        {
            using var from = File.OpenRead(path);
            return HeaderOf(from).Kind;
        });

    /// <summary>A copy of the database of one moment, with the files that it names.</summary>
    private static List<(string Name, string Path)> Copied(CaseStore store, string copy)
    {
        File.Delete(copy);
        Folders.NewFile(copy).Dispose();
        using (
            var to = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString()
            )
        )
        {
            to.Open();
            store.File.Connection.BackupDatabase(to);
        }

        using var file = StoreFile.Open(copy);
        var names = file.Read(transaction =>
        {
            using var command = file.Command("SELECT file FROM files ORDER BY file", transaction);
            using var rows = command.ExecuteReader();
            var all = new List<string>();
            while (rows.Read())
            {
                all.Add(rows.GetString(0));
            }

            return all;
        });
        file.Run("PRAGMA journal_mode = DELETE");
        return
        [
            (StoreFile.Name, copy),
            .. names.Select(name => ($"files/{name}", Path.Combine(store.Shelf.Folder, name))),
        ];
    }

    private static void Pack(CaseStore store, IEnumerable<(string, string)> files, Stream to, Action<long>? progress)
    {
        var (header, owner, length) = (store.Header.ToBytes(), RandomNumberGenerator.GetBytes(IdLength), new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        to.Write(Magic);
        to.Write(length);
        to.Write(header);
        to.Write(owner);
        var seals = store.SealsOfStore;
        using var seal = seals.OfBackup();
        using var from = new Joined(Archive.Of(files));
        var done = 0L;
        SealedStream.Write(from, to, seal, seals.StoreId, owner, piece => progress?.Invoke(done += piece.Length));
    }

    private static KeyHeader HeaderOf(Stream from)
    {
        var magic = new byte[Magic.Length];
        var length = new byte[4];
        if (
            from.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length
            || !magic.AsSpan().SequenceEqual(Magic)
        )
        {
            throw new StoreException(
                StoreFault.Place,
                "This is no backup of Carefare. Name a file that carefare backup wrote."
            );
        }

        from.ReadExactly(length);
        var size = BinaryPrimitives.ReadInt32BigEndian(length);
        if (size is < 0 or > LongestHeader)
        {
            throw Seals.Damaged();
        }

        var header = new byte[size];
        from.ReadExactly(header);
        return KeyHeader.Read(header);
    }

    private static void Unpack(Stream from, string folder, StoreKey key)
    {
        var seals = HeaderOf(from).Open(key);
        var owner = new byte[IdLength];
        from.ReadExactly(owner);
        Folders.Make(folder);
        Folders.Make(Path.Combine(folder, "files"));
        using var seal = seals.OfBackup();
        using var archive = new Pieces(SealedStream.Read(from, seal, seals.StoreId, owner));
        Archive.Unpack(archive, name => Folders.NewFile(Path.Combine(folder, Allowed(name))));
        if (archive.ReadByte() >= 0 || from.ReadByte() >= 0)
        {
            throw Seals.Damaged();
        }

        Folders.Flush(Path.Combine(folder, "files"));
        Folders.Flush(folder);
    }

    /// <summary>A name that a backup may have: the database, or a file by its id. Nothing else can be written.</summary>
    private static string Allowed(string name) =>
        name == StoreFile.Name
        || (
            name.StartsWith("files/", StringComparison.Ordinal)
            && name["files/".Length..] is { Length: 2 * IdLength } id
            && id.All(char.IsAsciiHexDigitLower)
        )
            ? name
            : throw Seals.Damaged();

    private static Verified Verify(string folder, StoreKey key, Action<long, long>? progress)
    {
        using var store = CaseStore.Open(folder, key);
        var found = Verification.Of(store, progress);
        return found.Damages.Count == 0 ? found : throw Seals.Damaged();
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
