using System.CommandLine;
using Carefare.Cli.Importing;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare import BUNDLE</c>: what an insurer's record of a person says for the case.</summary>
internal static class ImportVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var bundle = new Argument<string>("BUNDLE")
        {
            Description = "Your record from the insurer: a FHIR R4 bundle in JSON.",
        };
        var into = new Option<string?>("--into")
        {
            Description = "Put the answers into this case; what it says otherwise stays.",
            HelpName = "CASE",
        };
        var replace = new Option<bool>("--replace")
        {
            Description = "With --into: replace what the case says otherwise.",
        };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        var verb = new Command("import", "Read your own record from an insurer, and propose answers for a case.")
        {
            bundle,
            into,
            replace,
            json,
            asOf,
        };
        verb.SetAction(parsed =>
            Run(
                new(
                    parsed.GetRequiredValue(bundle),
                    parsed.GetValue(into),
                    parsed.GetValue(replace),
                    parsed.GetValue(json),
                    parsed.GetValue(asOf)
                ),
                knowledge,
                around
            )
        );
        return verb;
    }

    private static int Run(ImportRequest request, KnowledgeFolder knowledge, Surroundings around)
    {
        if (request.Replace && request.Into is null)
        {
            around.Err.WriteLine("carefare import: --replace goes with --into. Add --into CASE.");
            return Exit.BadInput;
        }

        return knowledge.Whole() is { } known ? new Import(request, known, around).Run() : Exit.BadInput;
    }
}

/// <summary>What is asked of the command.</summary>
/// <param name="Bundle">The record's file.</param>
/// <param name="Into">The case's file; null where answers are only shown.</param>
/// <param name="Replace">Whether answers that the case gives otherwise are replaced.</param>
/// <param name="AsJson">Whether programs read the answer.</param>
/// <param name="AsOf">The day; null where the case or the calendar names it.</param>
internal sealed record ImportRequest(string Bundle, string? Into, bool Replace, bool AsJson, DateOnly? AsOf);
