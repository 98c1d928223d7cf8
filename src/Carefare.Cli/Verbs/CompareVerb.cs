using System.CommandLine;
using Carefare.Cases.Reading;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Solver;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare compare FIRST SECOND</c>: how the plans for two cases differ, and which answer moved what.</summary>
internal static class CompareVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var first = new Argument<string>("FIRST") { Description = "The case file that is compared with." };
        var second = new Argument<string>("SECOND") { Description = "The case file that says something else." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        var verb = new Command("compare", "Say how the plans for two cases differ, and which answer moved what.")
        {
            first,
            second,
            json,
            asOf,
        };
        verb.SetAction(parsed =>
        {
            if (knowledge.Whole() is not { } known)
            {
                return Exit.BadInput;
            }

            // Both are read before either is given up, so that all that is wrong is said at once.
            var day = parsed.GetValue(asOf);
            var (one, other) = (
                Read(parsed.GetRequiredValue(first), day, around),
                Read(parsed.GetRequiredValue(second), day, around)
            );
            if (one is null || other is null)
            {
                return Exit.BadInput;
            }

            using var solver = new Highs();
            return Show(new Desk(known, solver).Compare(one, other, around.Today), parsed.GetValue(json), around);
        });
        return verb;
    }

    private static CaseReading? Read(string path, DateOnly? day, Surroundings around) =>
        CaseFile.Reading(path, around) is { Case: { } person } reading
            ? reading with
            {
                Case = DayOption.On(person, day),
            }
            : null;

    private static int Show(PlanComparison compared, bool asJson, Surroundings around)
    {
        if (asJson)
        {
            around.Out.Write(ComparisonJson.Of(compared));
        }
        else
        {
            new ComparisonText(compared, new(around.Out, around.Width, around.Colour)).Write();
        }

        return compared.Plans is null ? Exit.NothingFits : Exit.Answered;
    }
}
