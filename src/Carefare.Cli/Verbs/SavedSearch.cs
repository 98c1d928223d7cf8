using Carefare.Trials.Snapshots;

namespace Carefare.Cli.Verbs;

/// <summary>The file in which an answer of the registry of studies is kept.</summary>
internal static class SavedSearch
{
    /// <summary>Where it is kept where the person names no other place: beside the case.</summary>
    public static string Beside(string caseFile) => Path.ChangeExtension(caseFile, ".trials.json");

    /// <summary>Reads one; where it cannot be used, the reason stands on the error stream.</summary>
    public static Snapshot? Open(string path, Surroundings around)
    {
        if (!Files.Read(path, around, out var text, SnapshotFile.MostLength))
        {
            return null;
        }

        var (snapshot, problem) = SnapshotFile.Read(path, text);
        if (problem is not null)
        {
            around.Err.WriteLine(problem);
        }

        return snapshot;
    }

    /// <summary>Whether one may be written there: to a new file, or in place of an earlier one, and of nothing else.</summary>
    /// <returns>Whether it may; where not, the reason stands on the error stream.</returns>
    public static bool MayBeAt(string path, Surroundings around)
    {
        if (!File.Exists(path))
        {
            return true;
        }

        if (!Files.Read(path, around, out var text, SnapshotFile.MostLength))
        {
            return false;
        }

        if (!SnapshotFile.IsOne(text))
        {
            around.Err.WriteLine(
                $"carefare trials: The file {path} is there already and is no saved search. Name another with --snapshot."
            );
            return false;
        }

        return true;
    }
}
