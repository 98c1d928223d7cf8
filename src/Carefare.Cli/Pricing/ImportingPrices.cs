using System.Globalization;
using Carefare.Prices;
using Carefare.PriceStore;
using Carefare.PriceStore.Downloading;
using Carefare.Telling;

namespace Carefare.Cli.Pricing;

/// <summary>Puts price files into the store, as many at once as there are processors, and tells how far it is.</summary>
/// <param name="folder">The store's folder.</param>
/// <param name="codes">The codes whose prices are kept.</param>
/// <param name="options">How the files are read.</param>
/// <param name="around">Takes what came of each file.</param>
internal sealed class ImportingPrices(string folder, CodeSet codes, PriceFileOptions options, Surroundings around)
{
    private static readonly string[] Endings = [".json", ".csv", ".gz", ".zip"];
    private readonly Lock _telling = new();
    private bool _failed;

    /// <summary>Puts all of them in; one that cannot be read does not keep the others out.</summary>
    public int Run(IReadOnlyList<string> named, CancellationToken stop)
    {
        if (Sources(named, stop) is not { } sources)
        {
            return Exit.BadInput;
        }

        var size = sources.Sum(source => new FileInfo(source.Path).Length);
        using var progress = new ProgressLine(around, size);
        try
        {
            using var import = new KeptPrices(folder).BeginImport();
            Parallel.ForEach(
                sources,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop },
                source => Put(import, source.Path, source.Named, progress)
            );
        }
        catch (Exception failed) when (failed is PriceStoreException or IOException or UnauthorizedAccessException)
        {
            Fail(failed.Message);
        }

        return _failed ? Exit.BadInput : Exit.Answered;
    }

    private void Put(PriceImport import, string path, string named, ProgressLine progress)
    {
        var before = 0L;
        var read = options with
        {
            Progress = come =>
            {
                // A stretch that is read a second time counts once.
                if (come > before)
                {
                    progress.Add(come - before);
                    before = come;
                }
            },
        };
        var isRead = false;
        try
        {
            isRead = ReadingPrices.Try(
                named,
                around,
                () =>
                {
                    var imported = import.Put(path, named, codes, around.Today, read);
                    progress.Aside(() => Tell(named, imported));
                }
            );
        }
        catch (PriceStoreException failed)
        {
            Fail(failed.Message);
        }

        lock (_telling)
        {
            _failed |= !isRead;
        }
    }

    private void Tell(string named, Imported imported)
    {
        lock (_telling)
        {
            foreach (var summary in imported.Summaries)
            {
                ReadingPrices.Tell(named, summary, around);
            }

            var whose = string.Join(
                ", ",
                imported.File.Parts.Select(part => part.Publisher).OfType<string>().Distinct()
            );
            var what = imported.WasThere
                ? "it was there already"
                : string.Create(CultureInfo.InvariantCulture, $"{imported.File.Prices:N0} prices");
            around.Out.WriteLine(Tame.Text($"{named}: {what}{(whose.Length > 0 ? $", {whose}" : "")}"));
        }
    }

    private void Fail(string why)
    {
        lock (_telling)
        {
            _failed = true;
            around.Err.WriteLine(Tame.Text($"carefare prices import: {why}"));
        }
    }

    private List<(string Path, string Named)>? Sources(IReadOnlyList<string> named, CancellationToken stop)
    {
        List<(string, string)> sources = [];
        foreach (var one in named)
        {
            if (Download.IsAddress(one))
            {
                if (Fetch(one, stop) is not { } path)
                {
                    return null;
                }

                sources.Add((path, one));
            }
            else if (Directory.Exists(one))
            {
                sources.AddRange(
                    Directory
                        .EnumerateFiles(one, "*", SearchOption.AllDirectories)
                        .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                        .Order(StringComparer.Ordinal)
                        .Select(file => (file, file))
                );
            }
            else if (File.Exists(one))
            {
                sources.Add((one, one));
            }
            else
            {
                Fail($"{one}: there is no such file or folder. Look at its name.");
                return null;
            }
        }

        return sources;
    }

    private string? Fetch(string address, CancellationToken stop)
    {
        using var progress = new ProgressLine(around, null);
        var before = 0L;
        try
        {
            using var download = new Download(Path.Combine(folder, "downloads"));
            return download
                .FetchAsync(
                    address,
                    (come, all) =>
                    {
                        progress.Of(all);
                        progress.Add(come - before);
                        before = come;
                    },
                    stop
                )
                .GetAwaiter()
                .GetResult();
        }
        catch (Exception failed) when (failed is PriceStoreException or HttpRequestException or IOException)
        {
            var later = failed is PriceStoreException ? "" : " What has come is kept: run the command again to go on.";
            Fail($"{failed.Message}{later}");
            return null;
        }
    }
}
