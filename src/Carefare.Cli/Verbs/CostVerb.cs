using System.CommandLine;
using Carefare.Cli.Text;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Telling.Json;

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
            input.Read(parsed) is { } now ? Show(now, parsed.GetValue(json), around) : Exit.BadInput
        );
        return verb;
    }

    private static int Show(Situation now, bool asJson, Surroundings around)
    {
        var quotes = CourseQuotes.Of(now);
        var codes = CourseCodes.Of(now, quotes);
        List<SafetyList> safety =
        [
            .. quotes.Clinics.Where(one => one.Quote is not null).Select(one => SafetyList.Of(now, one.Quote!)),
        ];
        if (asJson)
        {
            around.Out.Write(CostJson.Text(quotes, codes, safety));
        }
        else
        {
            // Who has no insurer has nobody to name a code to.
            var named = now.Case.Coverage is { IsKnown: true, Value.Count: 0 } ? [] : codes;
            new CostText(quotes, named, safety, new Page(around.Out, around.Width, around.Colour)).Write();
        }

        return Exit.Answered;
    }
}
