using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Routes;
using Carefare.Yaml;

namespace Carefare.Cli;

/// <summary>Opens the case file that a person named.</summary>
internal static class CaseFile
{
    private const int MostShown = 100;

    /// <summary>Reads a case; where it cannot be used, every problem stands on the error stream.</summary>
    /// <param name="path">The file as the person named it.</param>
    /// <param name="around">Takes problems, and doubts where the case can be used.</param>
    /// <returns>The case, or null; then the command ends with <see cref="Exit.BadInput"/>.</returns>
    public static Case? Open(string path, Surroundings around) => Reading(path, around)?.Case;

    /// <summary>The same with what came of the reading.</summary>
    public static CaseReading? Reading(string path, Surroundings around) =>
        Files.Read(path, around, out var text) ? Reading(path, text, around) : null;

    /// <summary>The same for a text that was read from the file before.</summary>
    public static CaseReading? Reading(string path, string text, Surroundings around)
    {
        var reading = Read(path, text);
        Show(reading.Problems, around.Err);
        if (reading.Case is null)
        {
            return null;
        }

        Show(reading.Doubts, around.Err);
        return reading;
    }

    /// <summary>Reads a case's text, and knows the ways to pay that it may name.</summary>
    public static CaseReading Read(string path, string text) => CaseReader.Read(path, text, Catalogue.Names);

    /// <summary>Writes problems, one a line.</summary>
    public static void Show(IReadOnlyList<Problem> problems, TextWriter to)
    {
        foreach (var problem in problems.Take(MostShown))
        {
            to.WriteLine(problem);
        }

        if (problems.Count > MostShown)
        {
            to.WriteLine($"and {problems.Count - MostShown} more.");
        }
    }
}
