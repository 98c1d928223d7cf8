using System.CommandLine;
using Carefare.Cli.Text;
using Carefare.Solver;
using Carefare.Telling;
using Carefare.Telling.Json;
using Carefare.Telling.Pages;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare plan CASE</c>: the cheapest safe plan month by month.</summary>
internal static class PlanVerb
{
    /// <summary>How the plan is to be shown.</summary>
    /// <param name="Json">For programs.</param>
    /// <param name="Page">Where to write it as a page; null for nowhere.</param>
    /// <param name="Baseline">Only what it is compared with.</param>
    /// <param name="Frontier">Only the plans to choose from.</param>
    internal sealed record Wish(bool Json, string? Page, bool Baseline, bool Frontier);

    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var html = new Option<string?>("--html")
        {
            Description = "Write the plan as one page to this file, to read, print or keep.",
            HelpName = "FILE",
        };
        var baseline = new Option<bool>("--baseline") { Description = "Only what the plan is compared with." };
        var frontier = new Option<bool>("--frontier") { Description = "Only the other plans to choose from." };
        var verb = new Command("plan", "Find the cheapest safe plan, month by month.")
        {
            input.File,
            json,
            html,
            input.AsOf,
            baseline,
            frontier,
        };
        verb.SetAction(parsed =>
        {
            if (
                (parsed.GetValue(html) is { } page && !Files.MayHoldPage(page, around))
                || input.Read(parsed) is not { } now
            )
            {
                return Exit.BadInput;
            }

            using var solver = new Highs();
            var report = new Desk(now.Knowledge, solver).Plan(now.Case, now.Today);
            return Show(
                report,
                new(parsed.GetValue(json), parsed.GetValue(html), parsed.GetValue(baseline), parsed.GetValue(frontier)),
                around
            );
        });
        return verb;
    }

    /// <summary>Shows a report in the way that is wished.</summary>
    public static int Show(PlanReport report, Wish wish, Surroundings around)
    {
        if (wish.Page is { } page)
        {
            if (!Files.Write(page, PlanPage.Of(report), around))
            {
                return Exit.BadInput;
            }

            around.Err.WriteLine($"carefare: The page is in {page}. It stays on this computer unless you send it.");
        }

        if (wish.Json)
        {
            around.Out.Write(PlanJson.Of(report));
        }
        else
        {
            Write(report, wish, around);
        }

        return report.Answer.Recommended is null ? Exit.NothingFits : Exit.Answered;
    }

    private static void Write(PlanReport report, Wish wish, Surroundings around)
    {
        var page = new Page(around.Out, around.Width, around.Colour);
        var text = new PlanText(report, page);
        if (wish.Baseline || wish.Frontier || wish.Page is not null)
        {
            page.Say(Headline.Of(report), Ink.Strong);
        }
        else
        {
            text.Write();
        }

        if (wish.Baseline)
        {
            text.Baseline();
        }

        if (wish.Frontier)
        {
            text.Frontier(int.MaxValue);
        }
    }
}
