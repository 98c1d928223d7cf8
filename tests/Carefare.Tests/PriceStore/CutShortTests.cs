using System.Diagnostics;
using System.Text;
using Carefare.PriceStore;
using Carefare.Tests.Cli;

namespace Carefare.Tests.PriceStore;

/// <summary>An import that is killed, or for which the disk fills up, leaves the store as it was; the next one goes on.</summary>
public sealed class CutShortTests : IDisposable
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("CAREFARE_LONG") == "1" ? 300 : 12;
    private static readonly string Valley = Tree.Path("examples", "price-files", "valley-hospital.csv");
    private readonly Terminal _terminal = new();

    private string Store => _terminal.File("store");

    [Fact]
    public void An_import_that_is_killed_at_any_moment_is_in_the_store_whole_or_not_at_all()
    {
        Assert.Equal(0, _terminal.Run("", "prices", "import", Valley, "--folder", Store));
        var chance = new Random(7);
        var cut = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (before, cash) = (Cash(), 700m + round);
            var newer = _terminal.Write("newer.csv", Newer(cash));
            using var import = Process.Start(Import(newer))!;
            Thread.Sleep(chance.Next(100, 1400));
            import.Kill();
            import.WaitForExit();
            var after = Cash();
            Assert.True(after == before || after == cash, $"round {round}: {after}");
            cut += after == before ? 1 : 0;
        }

        Assert.True(cut > 0, "Every import was done before it was killed.");
        var last = _terminal.Write("last.csv", Newer(999m));
        Assert.Equal(0, _terminal.Run("", "prices", "import", last, "--folder", Store));
        Assert.Equal(999m, Cash());
        Assert.False(Directory.Exists(Path.Combine(Store, ".work")));
        Assert.Equal(
            new KeptPrices(Store).Files.Sum(file => file.Files.Count),
            Directory.GetFiles(Path.Combine(Store, "prices"), "*", SearchOption.AllDirectories).Length
        );
    }

    [Fact]
    public void Where_the_disk_is_full_the_import_says_so_and_the_store_is_as_it_was()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Assert.Equal(0, _terminal.Run("", "prices", "import", Valley, "--folder", Store));
        var newer = _terminal.Write("newer.csv", Newer(700m));
        // No file may grow beyond 12 KB: the write that would is refused by the system, as on a full disk.
        var words = string.Join(' ', Import(newer).ArgumentList.Select(word => $"'{word}'"));
        var limited = new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f 12; exec dotnet {words}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The runtime would keep the code that it compiles in a file without a name, to which the limit applies too.
        limited.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var import = Process.Start(limited)!;
        var told = import.StandardError.ReadToEnd();
        import.WaitForExit();
        Assert.Equal(2, import.ExitCode);
        Assert.Contains("The disk ", told, StringComparison.Ordinal);
        Assert.Equal(588m, Cash());
        Assert.Equal(0, _terminal.Run("", "prices", "import", newer, "--folder", Store));
        Assert.Equal(700m, Cash());
    }

    public void Dispose() => _terminal.Dispose();

    // The hospital's file with another cash price, and with enough rows to take a while.
    private static string Newer(decimal cash)
    {
        var text = new StringBuilder(
            File.ReadAllText(Valley).Replace("588.00", $"{cash}.00", StringComparison.Ordinal)
        );
        for (var row = 0; row < 4000; row++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Visit {row},9921{2 + (row % 4)},CPT,510,RC,,outpatient,professional,,,240.00,144.00,Plan {row},PPO,{100 + (row % 97)}.{row % 100:00},,,,,,,fee schedule,1,999,\n"
            );
        }

        return text.ToString();
    }

    private decimal? Cash() => new KeptPrices(Store).Search(new PriceQuestion(["96365"])).Groups.Single().Cash?.Lowest;

    private ProcessStartInfo Import(string file) =>
        new("dotnet", [typeof(Carefare.Cli.Exit).Assembly.Location, "prices", "import", file, "--folder", Store])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
