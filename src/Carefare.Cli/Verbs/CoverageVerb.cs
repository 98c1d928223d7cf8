using System.CommandLine;
using Carefare.Cli.Text;
using Carefare.Rules.Policies;
using Carefare.Solver;
using Carefare.Telling.Json;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare coverage CASE</c>: what each health plan's policy says, and what it asks for against what was tried.</summary>
internal static class CoverageVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("coverage", "Say what your insurer's policy asks for, and what of it you meet.")
        {
            input.File,
            json,
            input.AsOf,
        };
        verb.SetAction(parsed =>
        {
            if (input.Read(parsed) is not { } now)
            {
                return Exit.BadInput;
            }

            using var solver = new Highs();
            Show(new Desk(now.Knowledge, solver).Coverage(now.Case, now.Today), parsed.GetValue(json), around);
            return Exit.Answered;
        });
        return verb;
    }

    private static void Show(CoverageReport report, bool json, Surroundings around)
    {
        if (json)
        {
            around.Out.Write(CoverageJson.Of(report));
        }
        else
        {
            new CoverageText(report, new(around.Out, around.Width, around.Colour)).Write();
        }
    }
}
