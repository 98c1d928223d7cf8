using Carefare.Storage.Database;

namespace Carefare.Storage;

/// <summary>What a walk through all of a store found.</summary>
/// <param name="Cases">How many cases were read.</param>
/// <param name="Events">How many events.</param>
/// <param name="Files">How many files.</param>
/// <param name="Damages">What is not as it was written; none where all is well.</param>
/// <param name="Unnamed">Files that no case names: a writer was stopped between two steps. They do no harm.</param>
public sealed record Verified(int Cases, long Events, int Files, IReadOnlyList<Damage> Damages, int Unnamed);

/// <summary>Something that is not as it was written.</summary>
/// <param name="Case">The case's name; empty where it is of none, or the name cannot be read.</param>
/// <param name="What">What it is, as a sentence.</param>
public sealed record Damage(string Case, string What);

/// <summary>Reads everything that a store keeps, and holds it against its seals.</summary>
public sealed class Verification
{
    private readonly CaseStore _store;
    private readonly Action<long, long> _progress;
    private readonly List<Damage> _damages = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private int _cases;
    private int _files;
    private long _events;

    private Verification(CaseStore store, Action<long, long> progress) => (_store, _progress) = (store, progress);

    /// <summary>Walks through a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="progress">Is told how many cases are done, and how many there are.</param>
    /// <exception cref="StoreException">The database itself cannot be read.</exception>
    public static Verified Of(CaseStore store, Action<long, long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new Verification(store, progress ?? ((_, _) => { })).Run();
    }

    private Verified Run()
    {
        if (StoreFaults.Told(() => _store.File.Value("PRAGMA integrity_check")) is not "ok")
        {
            _damages.Add(new("", "The database's own check fails. Restore a backup."));
        }

        var rows = _store.File.Read(transaction =>
        {
            using var command = _store.File.Command("SELECT id FROM cases ORDER BY id", transaction);
            using var reader = command.ExecuteReader();
            var ids = new List<long>();
            while (reader.Read())
            {
                ids.Add(reader.GetInt64(0));
            }

            return ids;
        });
        foreach (var (place, id) in rows.Index())
        {
            Walk(id);
            _progress(place + 1, rows.Count);
        }

        return new(_cases, _events, _files, _damages, _store.Shelf.All.Count(file => !_named.Contains(file)));
    }

    private void Walk(long id)
    {
        var name = "";
        try
        {
            using var row = _store.File.Read(transaction =>
                CaseRow.ById(_store.File, _store.SealsOfStore, id, transaction)
            );
            if (row is null)
            {
                return;
            }

            (name, _cases) = (row.Name, _cases + 1);
            _events += _store.File.Read(transaction => row.Read(_store.File, transaction).LongCount());
            foreach (var file in _store.Files(row))
            {
                _named.Add(file.File);
                Walk(row, file);
            }
        }
        catch (StoreException damaged) when (damaged.Reason == StoreFault.Damaged)
        {
            _damages.Add(
                new(
                    name,
                    name.Length > 0
                        ? "Its events are damaged: one was changed, moved or taken away."
                        : "A case cannot be read at all: its name or its key is damaged."
                )
            );
        }
    }

    private void Walk(CaseRow row, (string File, byte[] Hash, long Length) file)
    {
        try
        {
            var hash = _store.Shelf.Copy(file.File, row.Seal, Stream.Null);
            _files++;
            if (!hash.AsSpan().SequenceEqual(file.Hash))
            {
                _damages.Add(new(row.Name, $"The file {file.File} holds something else than it did."));
            }
        }
        catch (StoreException damaged) when (damaged.Reason == StoreFault.Damaged)
        {
            _damages.Add(new(row.Name, $"The file {file.File} is damaged or gone."));
        }
    }
}
