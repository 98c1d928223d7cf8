using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Routes;
using Carefare.Solver;
using Carefare.Trials.Matching;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare routes CASE</c>: every way to pay, whether it is open, why, and what would change that.</summary>
internal static class RoutesVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var trials = new Option<string?>("--trials")
        {
            Description = "Count on this saved search for studies, from carefare trials.",
            HelpName = "FILE",
        };
        var verb = new Command("routes", "Say which ways to pay are open, and why.")
        {
            input.File,
            json,
            trials,
            input.AsOf,
        };
        verb.SetAction(parsed =>
        {
            if (input.Read(parsed) is not { } now)
            {
                return Exit.BadInput;
            }

            var file = parsed.GetValue(trials);
            var snapshot = file is null ? null : SavedSearch.Open(file, around);
            if (file is not null && snapshot is null)
            {
                return Exit.BadInput;
            }

            using var solver = new Highs();
            var studies = snapshot is null ? null : TrialList.Of(now, snapshot, TrialsVerb.Near).Found;
            var found = new Desk(now.Knowledge, solver).Routes(now.Case, now.Today, studies);
            Show(now.Today, [.. found.Select(Named)], parsed.GetValue(json), around);
            return Exit.Answered;
        });
        return verb;
    }

    private static void Show(DateOnly asOf, IReadOnlyList<RouteReport> routes, bool json, Surroundings around)
    {
        if (json)
        {
            around.Out.Write(RoutesJson.Of(asOf, routes));
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
