using System.CommandLine;
using Carefare.Rules;

namespace Carefare.Cli.Verbs;

/// <summary>What every command that answers for a case takes: the case and the day, and with the figures the situation.</summary>
/// <param name="around">Takes what is wrong, and says which day it is.</param>
/// <param name="knowledge">The figures.</param>
internal sealed class CaseInput(Surroundings around, KnowledgeFolder knowledge)
{
    /// <summary>The case file.</summary>
    public Argument<string> File { get; } = new("CASE") { Description = "The case file." };

    /// <summary>The day to answer for.</summary>
    public Option<DateOnly?> AsOf { get; } = DayOption.Make();

    /// <summary>The situation on the day that the option, the case or the calendar names, in this order.</summary>
    /// <returns>Null where the case or the figures cannot be used; their problems stand on the error stream, and the command ends with <see cref="Exit.BadInput"/>.</returns>
    public Situation? Read(ParseResult parsed) =>
        knowledge.Whole() is { } known && CaseFile.Open(parsed.GetRequiredValue(File), around) is { } told
            ? DayOption.Situation(told, known, parsed.GetValue(AsOf), around)
            : null;
}
