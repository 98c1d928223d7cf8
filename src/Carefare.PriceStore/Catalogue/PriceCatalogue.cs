using System.Text.Json;

namespace Carefare.PriceStore.Catalogue;

/// <summary>
/// What is in the store: a small file for each price file that was put in. It is written last, in one step, so that
/// prices whose import was cut short are not in the store; and what one replaces is out of it in the same step.
/// </summary>
internal sealed class PriceCatalogue(string folder)
{
    private const string Ending = ".json";
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly string _folder = Path.Combine(folder, "catalogue");

    /// <summary>The files whose prices are in the store, by source.</summary>
    public IReadOnlyList<StoredFile> Read()
    {
        var all = Directory.Exists(_folder)
            ? Directory.EnumerateFiles(_folder, "*" + Ending).Select(ReadOne).ToList()
            : [];
        var replaced = all.SelectMany(file => file.Replaces ?? []).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.Where(file => !replaced.Contains(Mark(file)))
                .OrderBy(file => file.Source, StringComparer.Ordinal)
                .ThenBy(file => file.Sha256, StringComparer.Ordinal),
        ];
    }

    /// <summary>What tells an entry from every other.</summary>
    public static string Mark(StoredFile file) => $"{file.Sha256[..16]}-{file.Codes}";

    public void Add(StoredFile file)
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, Mark(file) + Ending);
        var part = path + ".part";
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, file, Layout);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>Takes out the entries that others replaced.</summary>
    public void Sweep(IReadOnlyList<StoredFile> kept)
    {
        var marks = kept.Select(file => Mark(file) + Ending).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.Exists(_folder) ? Directory.GetFiles(_folder) : [])
        {
            if (!marks.Contains(Path.GetFileName(path)))
            {
                File.Delete(path);
            }
        }
    }

    private static StoredFile ReadOne(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<StoredFile>(stream, Layout)
                ?? throw new JsonException("The entry is empty.");
        }
        catch (JsonException wrong)
        {
            throw new PriceStoreException(
                $"{path}: this entry of the store cannot be read. Delete it, and import its file again.",
                wrong
            );
        }
    }
}
