using System.CommandLine;
using Carefare.Cli.Text;
using Carefare.Routes;
using Carefare.Rules;
using Carefare.Solver;
using Carefare.Telling;
using Carefare.Telling.Json;
using Carefare.Trials.Matching;
using Carefare.Yaml;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare routes CASE</c>: every way to pay, whether it is open, why, and what would change that.</summary>
internal static class RoutesVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var all = new Option<bool>("--all") { Description = "Also what to do, each program, and the sources." };
        var only = new Option<string?>("--route")
        {
            Description = "One way to pay, with all that there is to say of it.",
            HelpName = "ID",
        };
        var trials = new Option<string?>("--trials")
        {
            Description = "Count on this saved search for studies, from carefare trials.",
            HelpName = "FILE",
        };
        var verb = new Command("routes", "Say which ways to pay are open, and why.")
        {
            input.File,
            only,
            all,
            json,
            trials,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            IsKnown(parsed.GetValue(only), around)
            && input.Read(parsed) is { } now
            && Studies(now, parsed.GetValue(trials), around, out var studies)
                ? Answer(
                    now,
                    studies,
                    parsed.GetValue(only),
                    parsed.GetValue(json) ? Detail.Json
                        : parsed.GetValue(only) is not null ? Detail.One
                        : parsed.GetValue(all) ? Detail.All
                        : Detail.Short,
                    around
                )
                : Exit.BadInput
        );
        return verb;
    }

    private static int Answer(Situation now, FoundTrials? studies, string? only, Detail detail, Surroundings around)
    {
        using var solver = new Highs();
        var found = new Desk(now.Knowledge, solver).Routes(now.Case, now.Today, studies);
        var shown = found.Where(finding => only is null || finding.Route == only);
        Show(now.Today, [.. shown.Select(Named)], detail, around);
        return Exit.Answered;
    }

    /// <summary>The studies of a saved search; none where no search is named.</summary>
    /// <returns>Whether the search, if any is named, could be read.</returns>
    private static bool Studies(Situation now, string? file, Surroundings around, out FoundTrials? studies)
    {
        var snapshot = file is null ? null : SavedSearch.Open(file, around);
        studies = snapshot is null ? null : TrialList.Of(now, snapshot, TrialsVerb.Near).Found;
        return file is null || snapshot is not null;
    }

    private static bool IsKnown(string? route, Surroundings around)
    {
        var known = Catalogue.All.Select(one => one.Id).ToList();
        if (route is null || known.Contains(route, StringComparer.Ordinal))
        {
            return true;
        }

        var mend = Nearest.To(route, known) is { } near
            ? $"Did you mean {near}?"
            : $"Use one of: {string.Join(", ", known)}.";
        around.Err.WriteLine(Tame.Text($"carefare routes: --route: There is no way to pay \"{route}\". {mend}"));
        return false;
    }

    private static void Show(DateOnly asOf, IReadOnlyList<RouteReport> routes, Detail detail, Surroundings around)
    {
        var text = new RoutesText(routes, new(around.Out, around.Width, around.Colour));
        switch (detail)
        {
            case Detail.Json:
                around.Out.Write(RoutesJson.Of(asOf, routes));
                break;
            case Detail.One:
                text.WriteOne();
                break;
            case Detail.All:
                text.WriteAll();
                break;
            case Detail.Short:
                text.Write();
                break;
        }
    }

    private enum Detail
    {
        Short,
        All,
        One,
        Json,
    }

    // Whether a plan uses it, and what it is worth there, is what "carefare plan" works out.
    private static RouteReport Named(Rules.Finding finding) =>
        new(Catalogue.All.First(route => route.Id == finding.Route).Name, finding, Used: false, Worth: null);
}
