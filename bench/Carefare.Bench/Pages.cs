using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Carefare.Bench;

/// <summary>
/// The pages as a person meets them: how long from the command to the first page, how much the plan page weighs, and how long it
/// takes while it is asked for fifty times a second, each time after an answer has changed, so that it is planned anew.
/// </summary>
internal static partial class Pages
{
    private const int ASecond = 50;
    private const int Seconds = 20;
    private static readonly string[] People = ["maria-uninsured", "sam-hsa", "vera-denied"];

    public static void Print() => PrintAsync().GetAwaiter().GetResult();

    private static async Task PrintAsync()
    {
        Console.WriteLine(
            "| person | first page, ms | plan page, bytes | p50, ms | p99, ms | most, ms | not in time |"
        );
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var person in People)
        {
            await One(person);
        }
    }

    private static async Task One(string person)
    {
        var folder = Directory.CreateTempSubdirectory("carefare-").FullName;
        var file = Path.Combine(folder, "case.yaml");
        var text = await File.ReadAllTextAsync(Path.Combine(Root, "examples", person + ".yaml"));
        await File.WriteAllTextAsync(file, text);
        var clock = Stopwatch.StartNew();
        using var served = Start(file);
        try
        {
            using var client = await Opened(served);
            await client.GetStringAsync("/");
            var first = clock.ElapsedMilliseconds;
            var bytes = await Weight(client);
            // The runtime compiles what is asked for often: a server that has run for a while has that behind it.
            await Load(client, file, text, 10);
            var times = await Load(client, file, text, Seconds);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {person} | {first} | {bytes:N0} | {times[times.Count / 2]:0.0} | {times[times.Count * 99 / 100]:0.0} | {times[^1]:0.0} | {times.Count(time => time > 100)} |"
                )
            );
        }
        finally
        {
            served.Kill(entireProcessTree: true);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string file) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(Root, "artifacts/bin/Carefare.Cli/release/Carefare.Cli.dll"),
                    "serve",
                    file,
                    "--no-open",
                    "--token",
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;

    private static async Task<HttpClient> Opened(Process served)
    {
        var said = "";
        while (
            !said.Contains("Token", StringComparison.Ordinal) && await served.StandardOutput.ReadLineAsync() is { } line
        )
        {
            said += line + "\n";
        }

        var client = new HttpClient { BaseAddress = new(Address().Match(said).Value) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token().Match(said).Value);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return client;
    }

    /// <summary>What goes over the wire for the plan page with its style and its script.</summary>
    private static async Task<long> Weight(HttpClient client)
    {
        using var plain = new HttpClient { BaseAddress = client.BaseAddress };
        plain.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        var page = await plain.GetStringAsync("/plan");
        var parts = Asset().Matches(page).Select(match => match.Value).Prepend("/plan");
        var sum = 0L;
        foreach (var part in parts)
        {
            sum += (await client.GetByteArrayAsync(part)).Length;
        }

        return sum;
    }

    // A request counts from the moment at which it was due, so that one that waits for another is not flattered.
    private static async Task<List<double>> Load(HttpClient client, string file, string text, int seconds)
    {
        var clock = Stopwatch.StartNew();
        var asked = new List<Task<double>>();
        for (var i = 0; i < seconds * ASecond; i++)
        {
            var due = TimeSpan.FromSeconds(1.0 / ASecond * i);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            asked.Add(Ask(client, file, text, i, due, clock));
        }

        return [.. (await Task.WhenAll(asked)).Order()];
    }

    private static async Task<double> Ask(
        HttpClient client,
        string file,
        string text,
        int number,
        TimeSpan due,
        Stopwatch clock
    )
    {
        var changed = Monthly().Replace(text, $"monthly: {400 + number % 389}");
        var part = $"{file}.{number}";
        await File.WriteAllTextAsync(part, changed);
        File.Move(part, file, overwrite: true);
        using var response = await client.GetAsync("/plan");
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return (clock.Elapsed - due).TotalMilliseconds;
    }

    private static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Carefare.slnx")) ? from : FindRoot(Path.GetDirectoryName(from)!);

    [GeneratedRegex(@"http://[0-9.:]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=programs: )\w+")]
    private static partial Regex Token();

    [GeneratedRegex("(?<=\")/look/[^\"]+")]
    private static partial Regex Asset();

    [GeneratedRegex(@"monthly: \d+")]
    private static partial Regex Monthly();
}
