using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Rules.Courses;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare cost CASE</c>: the course at each clinic in every price form, and what stopping early costs.</summary>
internal static class CostVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("cost", "Say what the course costs at each clinic, and what stopping early costs.")
        {
            input.File,
            json,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            input.Read(parsed) is { } now ? Show(CourseQuotes.Of(now), parsed.GetValue(json), around) : Exit.BadInput
        );
        return verb;
    }

    private static int Show(CourseQuotes quotes, bool asJson, Surroundings around)
    {
        if (asJson)
        {
            around.Out.Write(CostJson.Text(quotes));
        }
        else
        {
            new CostText(quotes, new Page(around.Out, around.Width, around.Colour)).Write();
        }

        return Exit.Answered;
    }
}
