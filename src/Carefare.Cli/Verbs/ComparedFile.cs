using Carefare.Cases.Reading;
using Carefare.Comparing;
using Carefare.Telling;
using Carefare.Telling.Json;

namespace Carefare.Cli.Verbs;

/// <summary>One of two files to compare: a case, or a plan that was written as JSON.</summary>
/// <param name="Path">The file as the person named it.</param>
/// <param name="Text">What is in it.</param>
/// <param name="IsPlan">Whether it is meant as a plan.</param>
internal sealed record ComparedFile(string Path, string Text, bool IsPlan)
{
    /// <summary>Opens a file; null where it cannot be read, which then stands on the error stream.</summary>
    public static ComparedFile? Open(string path, Surroundings around) =>
        Files.Read(path, around, out var text, PlanFile.MostLength) ? new(path, text, IsMeantAsPlan(path, text)) : null;

    /// <summary>The case; null where it cannot be used, of which every problem then stands on the error stream.</summary>
    public CaseReading? Case(DateOnly? day, Surroundings around) =>
        CaseFile.Reading(Path, Text, around) is { Case: { } person } reading
            ? reading with
            {
                Case = DayOption.On(person, day),
            }
            : null;

    /// <summary>The plan; null where it cannot be used, of which the first problem then stands on the error stream.</summary>
    public ComparedPlan? Plan(Surroundings around)
    {
        try
        {
            return PlanFile.Read(Text);
        }
        catch (WrongJson wrong)
        {
            around.Err.WriteLine(Tame.Text(wrong.In(Path, Text).ToString()));
            return null;
        }
    }

    private static bool IsMeantAsPlan(string path, string text) =>
        BeginsAsPlan(text) || (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !SaysVersionOfCase(text));

    private static bool BeginsAsPlan(string text) =>
        text.AsSpan().TrimStart() is ['{', .. var inner]
        && inner.TrimStart().StartsWith("\"schema\"", StringComparison.Ordinal);

    // JSON is YAML too, so a case may be written in it.
    private static bool SaysVersionOfCase(string text) =>
        text.Contains("\"carefare\"", StringComparison.Ordinal) || text.Contains("carefare:", StringComparison.Ordinal);
}
