using System.Text;
using Carefare.Telling.Pages;
using Carefare.Tracking;
using Carefare.Tracking.Exports;
using Carefare.Web.Asking;
using Carefare.Web.Keeping;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>The dates that matter, who acts next, and a calendar file that names no illness.</summary>
internal static class TrackPage
{
    public static IResult Show(Visit visit) => Shown(visit, "");

    /// <summary>Notes what was done or paid, where a store keeps the case.</summary>
    public static IResult Take(Visit visit, IFormCollection form)
    {
        if (visit.Keeper is not LedgerKeeper keeper)
        {
            return visit.Go("/track");
        }

        var problem = TrackedParts.Take(visit, keeper, form);
        return problem.Length == 0 ? visit.Go("/track") : Shown(visit, problem);
    }

    private static IResult Shown(Visit visit, string refused)
    {
        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        var kept = (visit.Keeper as LedgerKeeper)?.Track;
        // What was taken over from the plan stands below with its buttons.
        var dates = kept is { ToDo.Count: > 0 } ? [] : Dates(visit).ToList();
        return visit.Show(
            "Dates",
            $"""
            <div class="answer"><h1>Dates that matter</h1>
            <p class="lead">What has to happen by when, and who acts next.</p></div>
            {(
                kept is { ToDo.Count: > 0 } ? Markup.None
                : dates.Count == 0
                    ? (Markup)$"<p>There is no date to keep yet.</p>"
                    : $"<ul class=\"routes\">{dates.Select(Line)}</ul>"
            )}
            <p><a class="usa-button usa-button--outline" href="{visit.To(
                "/track/dates.ics"
            )}">Save a calendar file</a></p>
            <p class="quiet">The titles in the calendar are neutral. They name no illness, clinic or insurer.</p>
            {(kept is null ? ElsewhereToo : TrackedParts.Of(visit, kept, refused))}
            <p>The command <code translate="no">carefare track</code> keeps receipts, claims and promises in an encrypted store.</p>
            """,
            refused.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }

    private static Markup ElsewhereToo =>
        $"""
            <h2>Keep payments and tasks too</h2>
            <p>Start the pages with <code translate="no">carefare serve --kept NAME</code>, and this page also keeps what you did and paid.</p>
            """;

    public static IResult Calendar(Visit visit)
    {
        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        var deadlines = Dates(visit)
            .Select(
                (one, i) =>
                    new Deadline(i + 1, one.Id, one.What, one.Title, one.Who, [new(one.By, visit.Today, "")], null, "")
            )
            .ToList();
        var text = new CalendarFile(visit.Case.Mark, withDetails: false).Text(deadlines, visit.Clock);
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "dates.ics");
    }

    /// <summary>The dates to keep, the nearest first.</summary>
    public static IEnumerable<ProposedDeadline> Dates(Visit visit)
    {
        if (!new Told(visit.Case).IsReady)
        {
            return [];
        }

        var plan = new PlanTracking(visit.Brief);
        return plan.Deadlines(visit.Now, Track.Empty)
            .Where(one => !one.IsDone && one.By >= visit.Today)
            .Concat(
                plan.Tasks.Select(
                    (task, i) =>
                        new ProposedDeadline($"step-{i + 1}", task.What, "Next step", Actor.You, task.By, false)
                )
            )
            .OrderBy(one => one.By);
    }

    /// <summary>One date.</summary>
    public static Markup Line(ProposedDeadline one) =>
        $"<li><b>By <time datetime=\"{one.By.ToString("O")}\">{Carefare.Telling.Words.Deadline(one.By)}</time></b> <span class=\"quiet\">({Who(one.Who)})</span><br>{Carefare.Telling.Words.Sentence(Carefare.Telling.Words.Capital(one.What))}</li>\n";

    /// <summary>Who has to act, in words.</summary>
    public static string Who(Actor who) =>
        who switch
        {
            Actor.You => "you act next",
            Actor.Clinic => "the clinic acts next",
            Actor.Insurer => "the insurer acts next",
            Actor.Employer => "the employer acts next",
            _ => "somebody else acts next",
        };
}
