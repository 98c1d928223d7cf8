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
        var file = new Argument<string>("CASE") { Description = "The case file." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("cost", "Say what the course costs at each clinic, and what stopping early costs.")
        {
            file,
            json,
        };
        verb.SetAction(parsed =>
            knowledge.Load(parsed) is { } known && CaseFile.Open(parsed.GetRequiredValue(file), around) is { } person
                ? Show(CourseQuotes.Of(new(person, known, person.AsOf.Or(around.Today))), parsed.GetValue(json), around)
                : Exit.BadInput
        );
        return verb;
    }

    private static int Show(CourseQuotes quotes, bool asJson, Surroundings around)
    {
        if (asJson)
        {
            around.Out.WriteLine(CostJson.Text(quotes));
        }
        else
        {
            new CostText(quotes, new Page(around.Out, around.Width, around.Colour)).Write();
        }

        return Exit.Answered;
    }
}
