using System.Buffers.Binary;
using System.Security.Cryptography;
using Carefare.Storage.Database;
using Carefare.Storage.Files;
using Carefare.Storage.Keys;
using Carefare.Storage.Sealing;
using Carefare.Tracking;

namespace Carefare.Storage;

/// <summary>Keeps cases in a folder: events in SQLite, files beside it, all encrypted but where the person chose otherwise.</summary>
/// <remarks>One object may be used by one thread at a time; any number of programs may have the same store open.</remarks>
public sealed class CaseStore : ICaseLedger, IDisposable
{
    private readonly StoreFile _file;
    private readonly StoreSeals _seals;
    private readonly Shelf _shelf;

    private CaseStore(string folder, StoreFile file, KeyHeader header, StoreSeals seals)
    {
        (Folder, _file, Header, _seals) = (folder, file, header, seals);
        _shelf = new(folder, seals);
    }

    /// <summary>The store's folder.</summary>
    public string Folder { get; }

    /// <summary>Whether all that is kept is encrypted.</summary>
    public bool IsEncrypted => _seals.MasterKey is not null;

    internal KeyHeader Header { get; private set; }

    internal StoreFile File => _file;

    internal StoreSeals SealsOfStore => _seals;

    internal Shelf Shelf => _shelf;

    /// <summary>Whether a folder holds a store.</summary>
    public static bool IsAt(string folder) => System.IO.File.Exists(Path.Combine(folder, StoreFile.Name));

    /// <summary>Makes a store in a new or empty folder.</summary>
    /// <exception cref="StoreException">There is something already, or the disk refuses.</exception>
    public static CaseStore Create(string folder, StoreKey key) => Create(folder, key, KeyCost.Usual);

    /// <summary>Opens a store.</summary>
    /// <exception cref="StoreException">There is none, the key does not fit, or it is damaged.</exception>
    public static CaseStore Open(string folder, StoreKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!IsAt(folder))
        {
            throw new StoreException(
                StoreFault.Place,
                $"There is no store in {folder}. Make one with carefare store init, or name another folder with --store."
            );
        }

        var file = StoreFile.Open(Path.Combine(folder, StoreFile.Name));
        try
        {
            var header = KeyHeader.Read(StoreFaults.Told(() => file.Value("SELECT header FROM lock")) as byte[] ?? []);
            return new(folder, file, header, header.Open(key));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    internal static CaseStore Create(string folder, StoreKey key, KeyCost cost)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new StoreException(
                StoreFault.Place,
                $"There is something in {folder} already. Name a folder that is new or empty."
            );
        }

        var (header, seals) = KeyHeader.Make(key, cost);
        return StoreFaults.Told(() =>
        {
            Folders.Make(folder);
            Folders.Make(Path.Combine(folder, "files"));
            // The database takes its mode from the file that is there, and gives it to its own files beside it.
            Folders.NewFile(Path.Combine(folder, StoreFile.Name)).Dispose();
            var file = StoreFile.Open(Path.Combine(folder, StoreFile.Name));
            file.Run("INSERT INTO lock (id, header) VALUES (1, @1)", null, header.ToBytes());
            Folders.Flush(folder);
            return new CaseStore(folder, file, header, seals);
        });
    }

    /// <summary>What a store is locked with: whether a passphrase has to be asked for.</summary>
    /// <exception cref="StoreException">There is none, or it is damaged.</exception>
    public static StoreLock LockOf(string folder)
    {
        using var file = StoreFile.Open(Path.Combine(folder, StoreFile.Name));
        return KeyHeader.Read(file.Value("SELECT header FROM lock") as byte[] ?? []).Kind;
    }

    /// <summary>Changes the passphrase or the key file; what is kept stays as it is.</summary>
    /// <exception cref="StoreException">The old key does not fit, or nothing is encrypted.</exception>
    public void Relock(StoreKey old, StoreKey next) => Relock(old, next, KeyCost.Usual);

    internal void Relock(StoreKey old, StoreKey next, KeyCost cost)
    {
        var header = Header.Relock(old, next, cost);
        _file.Write(transaction =>
        {
            _file.Run("UPDATE lock SET header = @1 WHERE id = 1", transaction, header.ToBytes());
            return 0;
        });
        _file.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        Header = header;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Cases() =>
        _file.Read(transaction =>
        {
            var names = new List<string>();
            foreach (var row in CaseRow.All(_file, _seals, transaction))
            {
                using (row)
                {
                    names.Add(row.Name);
                }
            }

            return names.Order(StringComparer.Ordinal).ToList();
        });

    /// <inheritdoc/>
    public IReadOnlyList<KeptEvent> Read(string name) =>
        _file.Read(transaction =>
        {
            using var row = CaseRow.Find(_file, _seals, name, transaction);
            return row is null
                ? []
                : row.Read(_file, transaction).Select((content, place) => EventBytes.Kept(place + 1, content)).ToList();
        });

    /// <inheritdoc/>
    public long Append(string name, long version, IReadOnlyList<ReadOnlyMemory<byte>> events, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfZero(events.Count, nameof(events));
        return _file.Write(transaction =>
        {
            using var row =
                CaseRow.Find(_file, _seals, name, transaction)
                ?? (version == 0 ? CaseRow.Add(_file, _seals, name, transaction) : null);
            if (row is null || row.Events != version)
            {
                throw new LedgerConflictException(name, version, row?.Events ?? 0);
            }

            row.Append(_file, [.. events.Select(content => EventBytes.Of(content.Span, at))], transaction);
            return row.Events;
        });
    }

    /// <inheritdoc/>
    public string KeepFile(string name, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var row = Need(name);
        var (file, hash, length) = StoreFaults.Told(() => _shelf.Put(content, row.Seal));
        var isNew = _file.Write(transaction =>
        {
            var mark = MarkOf(row, hash);
            if (
                _file.Value("SELECT file FROM files WHERE case_id = @1 AND mark = @2", transaction, row.Id, mark)
                is not null
            )
            {
                return false;
            }

            var record = new byte[8 + hash.Length];
            BinaryPrimitives.WriteInt64BigEndian(record, length);
            hash.CopyTo(record, 8);
            var closed = row.Seal.Seal(record, RecordPlace(row, file));
            _file.Run(
                "INSERT INTO files (case_id, mark, file, record) VALUES (@1, @2, @3, @4)",
                transaction,
                row.Id,
                mark,
                file,
                closed
            );
            return true;
        });
        if (!isNew)
        {
            _shelf.Remove(file);
        }

        return Convert.ToHexStringLower(hash);
    }

    /// <inheritdoc/>
    public void CopyFile(string name, string hash, Stream to)
    {
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentNullException.ThrowIfNull(to);
        using var row = Need(name);
        var file = Files(row).FirstOrDefault(one => Convert.ToHexStringLower(one.Hash) == hash).File;
        if (file is null)
        {
            throw new KeyNotFoundException($"The case {name} has no file {hash}.");
        }

        var found = StoreFaults.Told(() => _shelf.Copy(file, row.Seal, to));
        if (Convert.ToHexStringLower(found) != hash)
        {
            throw Sealing.Seals.Damaged();
        }
    }

    /// <summary>The hashes of a case's files, in order.</summary>
    /// <exception cref="KeyNotFoundException">There is no such case.</exception>
    public IReadOnlyList<string> FilesOf(string name)
    {
        using var row = Need(name);
        return [.. Files(row).Select(file => Convert.ToHexStringLower(file.Hash)).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        using var row = Need(name);
        List<string> files = [.. Files(row).Select(one => one.File)];
        _file.Write(transaction =>
        {
            _file.Run("UPDATE cases SET leaving = 1 WHERE id = @1", transaction, row.Id);
            _file.Run("DELETE FROM events WHERE case_id = @1", transaction, row.Id);
            _file.Run("DELETE FROM files WHERE case_id = @1", transaction, row.Id);
            _file.Run("DELETE FROM cases WHERE id = @1", transaction, row.Id);
            return 0;
        });
        StoreFaults.Told(() =>
        {
            files.ForEach(_shelf.Remove);
            Folders.Flush(_shelf.Folder);
            // What was deleted stands in no file afterwards: pages are overwritten, and the log is emptied.
            _file.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            _file.Run("VACUUM");
            _file.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            return 0;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>The files of a case with the hash of what each holds.</summary>
    internal IReadOnlyList<(string File, byte[] Hash, long Length)> Files(CaseRow row) =>
        _file.Read(transaction =>
        {
            using var command = _file.Command(
                "SELECT file, record, mark FROM files WHERE case_id = @1 ORDER BY file",
                transaction,
                row.Id
            );
            using var rows = command.ExecuteReader();
            var files = new List<(string, byte[], long)>();
            while (rows.Read())
            {
                var file = rows.GetString(0);
                var record = row.Seal.Unseal((byte[])rows[1], RecordPlace(row, file));
                var hash = record[8..];
                files.Add(
                    MarkOf(row, hash).AsSpan().SequenceEqual((byte[])rows[2])
                        ? (file, hash, BinaryPrimitives.ReadInt64BigEndian(record))
                        : throw Sealing.Seals.Damaged()
                );
            }

            return files;
        });

    private CaseRow Need(string name) =>
        _file.Read(transaction => CaseRow.Find(_file, _seals, name, transaction))
        ?? throw new KeyNotFoundException($"There is no case {name}.");

    private byte[] MarkOf(CaseRow row, byte[] hash) =>
        HMACSHA256.HashData(_seals.MarkOf("files"), (byte[])[.. row.PublicId, .. hash]);

    private byte[] RecordPlace(CaseRow row, string file) =>
        Place.Of("file", _seals.StoreId, [.. row.PublicId, .. Convert.FromHexString(file)]);
}
