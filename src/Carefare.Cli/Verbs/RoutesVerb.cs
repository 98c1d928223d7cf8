using System.CommandLine;
using Carefare.Cases;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Routes;
using Carefare.Solver;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare routes CASE</c>: every way to pay, whether it is open, why, and what would change that.</summary>
internal static class RoutesVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var file = new Argument<string>("CASE") { Description = "The case file." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        var verb = new Command("routes", "Say which ways to pay are open, and why.") { file, json, asOf };
        verb.SetAction(parsed =>
        {
            if (
                knowledge.Load(parsed) is not { } known
                || CaseFile.Open(parsed.GetRequiredValue(file), around) is not { } person
            )
            {
                return Exit.BadInput;
            }

            using var solver = new Highs();
            var then = DayOption.Apply(person, parsed.GetValue(asOf));
            Show(
                then,
                [.. new Desk(known, solver).Routes(then, around.Today).Select(Named)],
                parsed.GetValue(json),
                around
            );
            return Exit.Answered;
        });
        return verb;
    }

    private static void Show(Case person, IReadOnlyList<RouteReport> routes, bool json, Surroundings around)
    {
        if (json)
        {
            around.Out.Write(RoutesJson.Of(person.AsOf.Or(around.Today), routes));
        }
        else
        {
            new RoutesText(routes, new(around.Out, around.Width, around.Colour)).Write();
        }
    }

    // Whether a plan uses it, and what it is worth there, is what "carefare plan" works out.
    private static RouteReport Named(Rules.Finding finding) =>
        new(Catalogue.All.First(route => route.Id == finding.Route).Name, finding, Used: false, Worth: null);
}
