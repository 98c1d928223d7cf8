using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Carefare.Storage;

namespace Carefare.Tests.Storage.PowerLoss;

/// <summary>Power may fail after any write: what was told before is there afterwards, and nothing is damaged.</summary>
/// <remarks>
/// A process that is killed keeps what the system holds for it, so only this sees a flush that is missing. The recording is of the
/// writes that the system saw; the explicit test makes it anew, after any change of how the store writes.
/// </remarks>
public sealed class PowerLossTests
{
    private const int Events = 12;
    private static readonly string Recorded = Tree.Path("tests", "Carefare.Tests", "Storage", "PowerLoss", "recorded");

    [Fact]
    public void After_any_write_a_loss_of_power_loses_nothing_that_was_told()
    {
        var root = Directory.CreateTempSubdirectory("carefare-power").FullName;
        try
        {
            var lost = Losses(root, Steps(), dropNoSync: false);
            Assert.Null(lost);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>That the test above can fail: without its flushes the same store loses what it told.</summary>
    [Fact]
    public void Without_its_flushes_the_store_would_lose_what_it_told()
    {
        var root = Directory.CreateTempSubdirectory("carefare-power").FullName;
        try
        {
            Assert.NotNull(Losses(root, Steps(), dropNoSync: true));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact(Explicit = true)]
    public void The_writes_of_the_store_are_recorded()
    {
        if (Directory.Exists(Recorded))
        {
            Directory.Delete(Recorded, recursive: true);
        }

        Directory.CreateDirectory(Recorded);
        var root = Directory.CreateTempSubdirectory("carefare-trace").FullName;
        var (keyFile, key) = Shop.KeyFileAt(Path.Combine(root, "key"));
        var store = Path.Combine(root, "store");
        CaseStore.Create(store, key, Shop.Cheap).Dispose();
        File.Copy(Path.Combine(store, "store.db"), Path.Combine(Recorded, "store.db"));
        var writer = Shop.Writer(store, keyFile, "theo", Events);
        var log = Path.Combine(root, "log");
        string[] trace =
        [
            "-f",
            "-y",
            "-xx",
            "-s",
            "1000000",
            "-o",
            log,
            "-e",
            "trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,renameat,renameat2",
            writer.FileName,
            .. writer.ArgumentList,
        ];
        using (
            var traced = Process.Start(
                new ProcessStartInfo("strace", trace) { UseShellExecute = false, RedirectStandardOutput = true }
            )!
        )
        {
            traced.StandardOutput.ReadToEnd();
            traced.WaitForExit();
            Assert.Equal(0, traced.ExitCode);
        }

        using var file = File.Create(Path.Combine(Recorded, "steps.gz"));
        using var packed = new StreamWriter(new GZipStream(file, CompressionLevel.SmallestSize));
        foreach (var step in new Traced(store).Read(File.ReadLines(log)))
        {
            packed.Write(step.ToLine() + "\n");
        }
    }

    private static List<DiskStep> Steps()
    {
        using var file = File.OpenRead(Path.Combine(Recorded, "steps.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var steps = new List<DiskStep>();
        while (reader.ReadLine() is { } line)
        {
            steps.Add(DiskStep.Of(line));
        }

        Assert.Equal(
            Events,
            steps.OfType<DiskStep.Told>().Count(told => told.Line.StartsWith("event ", StringComparison.Ordinal))
        );
        return steps;
    }

    /// <summary>The first thing that a loss of power would lose, or damage; null where there is none.</summary>
    private static string? Losses(string root, IReadOnlyList<DiskStep> steps, bool dropNoSync)
    {
        var first = Path.Combine(root, "first");
        Directory.CreateDirectory(first);
        File.Copy(Path.Combine(Recorded, "store.db"), Path.Combine(first, "store.db"));
        var (_, key) = Shop.KeyFileAt(Path.Combine(root, "key"));
        var (disk, events, files) = (new FallenDisk(first), 0, new List<string>());
        foreach (var (number, step) in steps.Index())
        {
            if (!dropNoSync || step is not (DiskStep.Sync or DiskStep.SyncFolder))
            {
                disk.Do(step);
            }

            if (step is DiskStep.Told { Line: var line })
            {
                events = line.StartsWith("event ", StringComparison.Ordinal)
                    ? int.Parse(line["event ".Length..], CultureInfo.InvariantCulture)
                    : events;
                files.AddRange(line.StartsWith("file ", StringComparison.Ordinal) ? [line["file ".Length..]] : []);
            }

            foreach (var chance in new[] { null, new Random(number), new Random(-number) })
            {
                var folder = Path.Combine(root, "fallen");
                disk.Fall(folder, chance);
                var lost = LostIn(folder, key, events, files);
                Directory.Delete(folder, recursive: true);
                if (lost is not null)
                {
                    return $"After step {number}, {step}: {lost}";
                }
            }
        }

        return null;
    }

    private static string? LostIn(string folder, StoreKey key, int events, List<string> files)
    {
        try
        {
            using var store = CaseStore.Open(folder, key);
            var kept = store.Read("theo").Count;
            var there = kept == 0 ? [] : store.FilesOf("theo");
            return kept < events ? $"{events} events were told, and {kept} are there."
                : files.Except(there).FirstOrDefault() is { } gone ? $"The file {gone} is gone."
                : Verification.Of(store).Damages is [var damage, ..] ? damage.What
                : null;
        }
        catch (StoreException broken)
        {
            return broken.Message;
        }
    }
}
