using System.Diagnostics;
using Carefare.Storage;

namespace Carefare.Tests.Storage;

/// <summary>A writer that is killed, or for which the disk fills up, loses nothing that was acknowledged.</summary>
public sealed class KillTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("CAREFARE_LONG") == "1" ? 2000 : 50;

    [Fact]
    public void A_writer_that_is_killed_at_any_moment_loses_nothing_that_it_told()
    {
        using var shop = new Shop(Shop.KeyFileAt(Path.GetTempFileName()).Key);
        var (keyFile, _) = Shop.KeyFileAt(shop.Path("key"));
        var chance = new Random(11);
        var (events, files) = (0L, new HashSet<string>(StringComparer.Ordinal));
        for (var round = 0; round < Rounds; round++)
        {
            using var writer = Process.Start(Shop.Writer(shop.Folder, keyFile, "theo", int.MaxValue))!;
            // Some acknowledged events, then a little while into the next ones.
            for (var told = chance.Next(1, 12); told > 0 && writer.StandardOutput.ReadLine() is { } line; told--)
            {
                Note(line);
            }

            Thread.Sleep(chance.Next(0, 4));
            writer.Kill();
            while (writer.StandardOutput.ReadLine() is { } line)
            {
                Note(line);
            }

            writer.WaitForExit();
            Hold();
        }

        Assert.True(events >= Rounds, "The writer was killed before it wrote anything.");

        void Note(string line)
        {
            if (line.StartsWith("event ", StringComparison.Ordinal))
            {
                events = long.Parse(line["event ".Length..], System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                files.Add(line["file ".Length..]);
            }
        }

        void Hold()
        {
            var kept = shop.Reopen().Read("theo");
            Assert.True(kept.Count >= events, $"{events} events were told, and {kept.Count} are there.");
            Assert.Subset(shop.Store.FilesOf("theo").ToHashSet(), files);
            Assert.Empty(Verification.Of(shop.Store).Damages);
            events = kept.Count;
        }
    }

    [Fact]
    public void Where_the_disk_is_full_the_writer_says_so_and_nothing_is_lost()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var shop = new Shop(Shop.KeyFileAt(Path.GetTempFileName()).Key);
        var (keyFile, _) = Shop.KeyFileAt(shop.Path("key"));
        var writer = Shop.Writer(shop.Folder, keyFile, "theo", 4000);
        // No file may grow beyond 600 KB: the write that would is refused by the system, as on a full disk.
        var inner = string.Join(' ', writer.ArgumentList.Select(word => $"'{word}'"));
        var limited = new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f 600; exec dotnet {inner}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The runtime would keep the code that it compiles in a file without a name, to which the limit applies too.
        limited.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(limited)!;
        var told = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("stopped Disk: The disk", told[^1], StringComparison.Ordinal);
        var events = told.Count(line => line.StartsWith("event ", StringComparison.Ordinal));
        Assert.True(events > 10, $"Only {events} events were written before.");
        Assert.Equal(events, shop.Reopen().Read("theo").Count);
        Assert.Empty(Verification.Of(shop.Store).Damages);
        shop.Store.Append("theo", events, Shop.Events("there is room again"), Shop.Now);
    }
}
