using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare cost CASE</c>: the course at each clinic in every price form, and what stopping early costs.</summary>
internal static class CostVerb
{
    public static Command Make(Surroundings around)
    {
        var file = new Argument<string>("CASE") { Description = "The case file." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("cost", "Say what the course costs at each clinic, and what stopping early costs.")
        {
            file,
            json,
        };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), around));
        return verb;
    }

    private static int Run(string path, bool asJson, Surroundings around)
    {
        if (CaseFile.Open(path, around) is not { } person)
        {
            return Exit.BadInput;
        }

        var today = person.AsOf.Or(around.Today);
        var quotes = CourseQuotes.Of(new Situation(person, KnowledgeBase.Embedded, today));
        if (asJson)
        {
            around.Out.WriteLine(CostJson.Text(quotes, today));
        }
        else
        {
            new CostText(quotes, new Page(around.Out, around.Width, around.Colour)).Write();
        }

        return Exit.Answered;
    }
}
