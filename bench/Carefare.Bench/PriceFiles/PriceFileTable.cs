using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;

namespace Carefare.Bench.PriceFiles;

/// <summary>
/// How fast price files are read, beside other readers that do the same on the same file, one after another on one
/// processor: each in a process of its own, once to warm up and then as often as asked, of which the median counts.
/// </summary>
internal static class PriceFileTable
{
    private const string One = "--price-file";
    private const int Times = 5;
    private static readonly string[] Json = ["Carefare", "Carefare --strict", "System.Text.Json Utf8JsonReader"];
    private static readonly string[] Csv = ["Carefare", "Sylvan.Data.Csv", "DuckDB read_csv"];

    /// <summary>Makes the files, and writes the table.</summary>
    /// <param name="megabytes">How large each file is.</param>
    public static void Print(int megabytes)
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(Path.GetTempPath(), $"carefare-price-files-{megabytes}"))
            .FullName;
        var peers = Peers.Build(folder);
        Console.WriteLine(
            "| file | reader | MB/s, median | least | most | peak MB | prices and sum | times Carefare's |"
        );
        Console.WriteLine("|---|---|---:|---:|---:|---:|---|---:|");
        foreach (var layout in MadeFile.Layouts.Keys)
        {
            var path = Path.Combine(folder, layout);
            var truth = MadeFile.Make(path, layout, megabytes * 1_000_000L);
            var isJson = layout.EndsWith(".json", StringComparison.Ordinal);
            Rows(layout, path, truth, isJson ? [.. Json.Select(Self), .. peers] : [.. Csv.Select(Self)], one: true);
            if (layout is "insurer.json" or "hospital-wide.csv")
            {
                Packed(path);
                Rows(layout + ".gz", path + ".gz", truth, [Self("GZipStream alone"), Self("Carefare")], one: true);
                Rows(
                    layout + ".gz, two processors",
                    path + ".gz",
                    truth,
                    [Self("GZipStream alone"), Self("Carefare")],
                    one: false
                );
                File.Delete(path + ".gz");
            }

            File.Delete(path);
        }
    }

    /// <summary>Reads a file a few times in this process, and says how long each took.</summary>
    public static void Measure(string way, string path)
    {
        var read = Reading.Ways[way];
        var truth = read(path);
        for (var time = 0; time < Times; time++)
        {
            var clock = Stopwatch.GetTimestamp();
            read(path);
            Console.WriteLine(Stopwatch.GetElapsedTime(clock).TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
        }

        Console.WriteLine($"{truth.Rows} {truth.Cents}");
    }

    private static (string Name, ProcessStartInfo Start) Self(string way) =>
        (way, new ProcessStartInfo(Environment.ProcessPath!, [typeof(PriceFileTable).Assembly.Location, One, way]));

    private static void Rows(
        string file,
        string path,
        Truth truth,
        IReadOnlyList<(string Name, ProcessStartInfo Start)> readers,
        bool one
    )
    {
        // What is packed counts as long as it is unpacked.
        var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path;
        var megabytes = new FileInfo(plain).Length / 1e6;
        double? ours = null;
        foreach (var (name, start) in readers)
        {
            var (seconds, told, peak) = Run(start, path, one);
            var median = megabytes / seconds[seconds.Count / 2];
            ours ??= name == "Carefare" ? median : null;
            var isRight =
                name == "GZipStream alone" ? ""
                : told == $"{truth.Rows} {truth.Cents}" ? "equal"
                : $"{told}, not {truth.Rows} {truth.Cents}";
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {file} | {name} | {median:N0} | {megabytes / seconds[^1]:N0} | {megabytes / seconds[0]:N0} | {peak:N0} | {isRight} | {(ours is { } fast ? median / fast : 0):0.00} |"
                )
            );
        }
    }

    private static (List<double> Seconds, string Told, double Peak) Run(ProcessStartInfo reader, string path, bool one)
    {
        string[] words = [reader.FileName, .. reader.ArgumentList, path];
        var start =
            OperatingSystem.IsLinux() && one
                ? new ProcessStartInfo("taskset", ["-c", "0", .. words])
                : new ProcessStartInfo(words[0], words[1..]);
        start.RedirectStandardOutput = true;
        // A command is compiled well at once, as the program's own is.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        using var process = Process.Start(start)!;
        var peak = 0L;
        using var watch = new Timer(
            _ =>
            {
                try
                {
                    process.Refresh();
                    peak = Math.Max(peak, process.PeakWorkingSet64);
                }
                catch (InvalidOperationException)
                {
                    // It has ended.
                }
            },
            null,
            0,
            20
        );
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        var seconds = lines[..^1].Select(line => double.Parse(line, CultureInfo.InvariantCulture)).Order().ToList();
        return (seconds, lines[^1], peak / 1048576.0);
    }

    private static void Packed(string path)
    {
        using var from = File.OpenRead(path);
        using var to = new GZipStream(File.Create(path + ".gz"), CompressionLevel.Optimal);
        from.CopyTo(to);
    }
}
