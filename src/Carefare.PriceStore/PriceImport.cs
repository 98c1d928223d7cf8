using System.Security.Cryptography;
using Carefare.Prices;
using Carefare.PriceStore.Catalogue;
using Carefare.PriceStore.Rows;
using DuckDB.NET.Data;

namespace Carefare.PriceStore;

/// <summary>What came of putting a file in.</summary>
/// <param name="File">The entry.</param>
/// <param name="WasThere">Whether it was in the store already; then nothing was done.</param>
/// <param name="Summaries">What was met while it was read; none where it was there.</param>
public sealed record Imported(StoredFile File, bool WasThere, IReadOnlyList<PriceFileSummary> Summaries);

/// <summary>Puts files into a store: several at once, each whole or not at all.</summary>
public sealed class PriceImport : IDisposable
{
    private readonly PriceCatalogue _catalogue;
    private readonly string _prices;
    private readonly string _work;
    private readonly FileStream _turn;
    private readonly Lock _one = new();

    internal PriceImport(string folder, PriceCatalogue catalogue, string prices)
    {
        (_catalogue, _prices, _work) = (catalogue, prices, Path.Combine(folder, ".work"));
        Directory.CreateDirectory(folder);
        _turn = Turn(folder);
        Sweep();
    }

    /// <summary>
    /// Puts the prices of a file in. The same file is put in once; a newer one of the same source, or of the same
    /// hospital, takes the place of the older.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="source">How the person named it: the file, or the address it came from.</param>
    /// <param name="codes">The codes whose prices are kept.</param>
    /// <param name="today">The day.</param>
    /// <param name="options">How to read; null for the usual.</param>
    /// <exception cref="PriceFileException">The file is damaged, ends early, or is no price file.</exception>
    /// <exception cref="PriceStoreException">The store cannot be written.</exception>
    /// <exception cref="IOException">The file cannot be read, or the store cannot be written.</exception>
    public Imported Put(string path, string source, CodeSet codes, DateOnly today, PriceFileOptions? options = null)
    {
        var sha = Sha256(path);
        if (_catalogue.Read().FirstOrDefault(file => file.Sha256 == sha && file.Codes == codes.Mark) is { } same)
        {
            return new Imported(same, WasThere: true, []);
        }

        var work = Directory.CreateDirectory(Path.Combine(_work, Path.GetRandomFileName())).FullName;
        try
        {
            using var rows = new PriceRows(work, sha);
            var summaries = Read(path, codes, rows, options);
            var file = new StoredFile
            {
                Sha256 = sha,
                Source = source,
                Codes = codes.Mark,
                ImportedOn = today,
                Bytes = new FileInfo(path).Length,
                Prices = rows.Count,
                Parts = [.. summaries.Select(Parts.Of)],
                Files = [],
            };
            return new Imported(Commit(file, rows, Path.Combine(work, "prices")), WasThere: false, summaries);
        }
        catch (DuckDBException failed)
        {
            throw new PriceStoreException(
                $"The prices cannot be written: {failed.Message.Split('\n')[0]} The store is as before.",
                failed
            );
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Takes away what was replaced, and lets others put files in.</summary>
    public void Dispose()
    {
        Sweep();
        _turn.Dispose();
    }

    private static IReadOnlyList<PriceFileSummary> Read(
        string path,
        CodeSet codes,
        PriceRows rows,
        PriceFileOptions? options
    )
    {
        var parts = new Dictionary<PriceFileSummary, StoredPart>();
        return PriceFile.Read(
            path,
            codes,
            (summary, price) =>
            {
                if (!parts.TryGetValue(summary, out var part))
                {
                    part = Parts.Of(summary);
                    parts.Add(summary, part);
                }

                rows.Add(part, price);
            },
            options
        );
    }

    private StoredFile Commit(StoredFile file, PriceRows rows, string staged)
    {
        if (rows.Count > 0)
        {
            rows.Write(staged, PriceCatalogue.Mark(file));
        }

        lock (_one)
        {
            file = file with { Files = Move(staged), Replaces = Replaced(file, _catalogue.Read()) };
            _catalogue.Add(file);
            return file;
        }
    }

    private static string[]? Replaced(StoredFile file, IReadOnlyList<StoredFile> there)
    {
        var replaced = there
            .Where(other => PriceCatalogue.Mark(other) != PriceCatalogue.Mark(file) && Parts.AreOfTheSame(file, other))
            .Select(PriceCatalogue.Mark)
            .ToArray();
        return replaced.Length > 0 ? replaced : null;
    }

    private string[] Move(string staged)
    {
        if (!Directory.Exists(staged))
        {
            return [];
        }

        var files = Directory
            .EnumerateFiles(staged, "*.parquet", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(staged, path))
            .Order(StringComparer.Ordinal)
            .ToArray();
        foreach (var file in files)
        {
            var to = Path.Combine(_prices, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(Path.Combine(staged, file), to, overwrite: true);
        }

        return files;
    }

    // Takes away what no entry names: the remains of imports that were cut short, and what was replaced.
    private void Sweep()
    {
        if (Directory.Exists(_work))
        {
            Directory.Delete(_work, recursive: true);
        }

        var kept = _catalogue.Read();
        _catalogue.Sweep(kept);
        var named = kept.SelectMany(file => file.Files).ToHashSet(StringComparer.Ordinal);
        foreach (
            var path in Directory.Exists(_prices) ? Directory.GetFiles(_prices, "*", SearchOption.AllDirectories) : []
        )
        {
            if (!named.Contains(Path.GetRelativePath(_prices, path)))
            {
                File.Delete(path);
            }
        }
    }

    private static FileStream Turn(string folder)
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, ".lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException taken)
        {
            throw new PriceStoreException($"{folder}: another import is at work. Wait until it is done.", taken);
        }
    }

    private static string Sha256(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
