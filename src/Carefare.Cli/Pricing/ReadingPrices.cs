using Carefare.Prices;
using Carefare.Telling;

namespace Carefare.Cli.Pricing;

/// <summary>Reads a price file, and says in one sentence why where that fails.</summary>
internal static class ReadingPrices
{
    /// <returns>Whether the file was read.</returns>
    public static bool Try(string path, Surroundings around, Action read)
    {
        try
        {
            if (Directory.Exists(path))
            {
                around.Err.WriteLine(Tame.Text($"{path}: this is a folder. Name a file."));
                return false;
            }

            read();
            return true;
        }
        catch (PriceFileException wrong)
        {
            around.Err.WriteLine(Tame.Text($"{path}: {wrong.Message}"));
        }
        catch (FileNotFoundException)
        {
            around.Err.WriteLine(Tame.Text($"{path}: there is no such file. Look at its name."));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            around.Err.WriteLine(Tame.Text($"{path}: it cannot be read: {failed.Message}"));
        }

        return false;
    }

    /// <summary>Says what was met that is not as it should be.</summary>
    public static void Tell(string path, PriceFileSummary summary, Surroundings around)
    {
        var name = summary.Member is null ? path : $"{path}, {summary.Member}";
        foreach (var note in summary.Notes)
        {
            around.Err.WriteLine(Tame.Text($"{name}: {note}."));
        }
    }
}
