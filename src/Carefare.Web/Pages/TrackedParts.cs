using System.Globalization;
using Carefare.Cases.Asking;
using Carefare.Quantities;
using Carefare.Telling.Pages;
using Carefare.Tracking;
using Carefare.Web.Asking;
using Carefare.Web.Keeping;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;
using CommitmentStatus = Carefare.Cases.CommitmentStatus;

namespace Carefare.Web.Pages;

/// <summary>What has been done, paid and promised, of a case that a store keeps; and the forms that add to it.</summary>
internal static class TrackedParts
{
    private const string Address = "/track";

    private static readonly (Purse By, string Label)[] Purses =
    [
        (Purse.Own, "My own money"),
        (Purse.Credit, "A card, a loan or a clinic's plan"),
        (Purse.Hsa, "The HSA"),
        (Purse.Fsa, "The FSA"),
        (Purse.Others, "Somebody else paid"),
    ];

    /// <summary>All of it.</summary>
    /// <param name="problem">Why the last form was not taken; empty where it was.</param>
    public static Markup Of(Visit visit, Track track, string problem) =>
        $"""
            {Form.Refused(problem)}
            {Progress(visit, track)}
            {Tasks(visit, track)}
            {LastDays(visit, track)}
            {Others(track)}
            {Payments(visit, track)}
            """;

    /// <summary>Takes one of the forms.</summary>
    /// <returns>Empty, or why nothing was saved.</returns>
    public static string Take(Visit visit, LedgerKeeper keeper, IFormCollection form)
    {
        var (done, met) = (form["done"].ToString(), form["met"].ToString());
        return done.Length > 0 ? keeper.Add(_ => ([new CaseEvent.TaskDone(visit.CalendarDay, done)], ""))
            : met.Length > 0 ? keeper.Add(_ => ([new CaseEvent.DeadlineMet(visit.CalendarDay, met)], ""))
            : form.ContainsKey("renew") ? keeper.Add(track => (Renewed(visit, track), ""))
            : Pay(visit, keeper, form);
    }

    private static IReadOnlyList<CaseEvent> Renewed(Visit visit, Track track)
    {
        if (!new Told(visit.Case).IsReady || visit.Case.Reading.Case is null)
        {
            return [];
        }

        var plan = new PlanTracking(visit.Brief);
        return Renewal.Events(track, plan.Deadlines(visit.Now, track), plan.Tasks, visit.CalendarDay);
    }

    private static string Pay(Visit visit, LedgerKeeper keeper, IFormCollection form)
    {
        var to = form["to"].ToString().Trim();
        if (Amount(form["amount"].ToString()) is not { } amount || amount <= Money.Zero)
        {
            return "Enter how much was paid in dollars, like 450.";
        }

        if (to.Length is 0 or > 200)
        {
            return "Enter to whom it was paid, like the name of the clinic.";
        }

        var by = Purses.Where(purse => Spelled.Of(purse.By) == form["by"].ToString()).ToList();
        return by.Count == 0
            ? "Choose what it was paid with."
            : keeper.Add(track =>
                (
                    [
                        new CaseEvent.Expense(
                            visit.CalendarDay,
                            track.NextId<CaseEvent.Expense>('p'),
                            "treatment",
                            to,
                            amount,
                            by[0].By
                        ),
                    ],
                    ""
                )
            );
    }

    // Read as every amount that is asked for is.
    private static Money? Amount(string typed) =>
        Interview.Find("money.cash_now")?.Understand(typed.Trim()) is { } written
        && decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var dollars)
            ? Money.Of(dollars)
            : null;

    // Two numbers and a sentence say it: a gauge would say no more.
    private static Markup Progress(Visit visit, Track track)
    {
        var flow = MoneyFlow.Of(track);
        var plan =
            new Told(visit.Case).IsReady && visit.Case.Reading.Case is not null ? visit.Brief.Answer.Recommended : null;
        Markup planned = plan is null
            ? Markup.None
            : $"<div><dt>The plan costs in all</dt><dd>{plan.Counted}</dd></div>";
        Markup coming =
            flow.ToCome.Count == 0
                ? Markup.None
                : $"<p>Still to come from others: {Money.Sum(flow.ToCome.Select(one => one.Amount ?? Money.Zero))}.</p>";
        return Part.Section(
            "progress",
            "Where you stand",
            $"""
            <dl class="figures"><div><dt>Paid so far</dt><dd>{flow.Paid}</dd></div>
            <div><dt>Come back so far</dt><dd>{flow.Back}</dd></div>{planned}</dl>
            {coming}
            """
        );
    }

    private static Markup Tasks(Visit visit, Track track)
    {
        var open = track.ToDo.Where(task => task.IsOpen).OrderBy(task => task.By ?? DateOnly.MaxValue).ToList();
        var closed = track.ToDo.Where(task => task.DoneOn is not null).ToList();
        Markup done =
            closed.Count == 0
                ? Markup.None
                : $"<details><summary>Done so far</summary><ul>{closed.Select(task => (Markup)$"<li><span>{Carefare.Telling.Words.Sentence(task.What)}</span> <span class=\"quiet\">(done on {Carefare.Telling.Words.Day(task.DoneOn!.Value)})</span></li>\n")}</ul></details>";
        return Part.Section(
            "to-do",
            "To do",
            $"""
            {(
                open.Count == 0
                    ? (Markup)$"<p>Nothing is open.</p>"
                    : $"<ul class=\"routes\">{open.Select(task => Task(visit, task))}</ul>"
            )}
            {done}
            {Form.Of(visit, Address, Form.Button("Take over what the plan says now", "renew", "yes"))}
            """
        );
    }

    private static Markup Task(Visit visit, TrackedTask task)
    {
        Markup by = task.By is { } day
            ? $"<b>By <time datetime=\"{day.ToString("O")}\">{Carefare.Telling.Words.Deadline(day)}</time></b> "
            : Markup.None;
        return $"""
            <li>{by}<span class="quiet">({TrackPage.Who(task.Who)})</span><br>{Carefare.Telling.Words.Sentence(
                task.What
            )}
            {Form.Of(visit, Address, Form.Button("Done", "done", task.Id), "small")}</li>

            """;
    }

    private static Markup LastDays(Visit visit, Track track)
    {
        var open = track.ByDay.Where(one => one.IsOpen).ToList();
        return open.Count == 0
            ? Markup.None
            : Part.Section(
                "last-days",
                "Last days",
                $"<ul class=\"routes\">{open.Select(one => LastDay(visit, one))}</ul>"
            );
    }

    private static Markup LastDay(Visit visit, Deadline one) =>
        $"""
            <li><b>By <time datetime="{one.By.ToString("O")}">{Carefare.Telling.Words.Deadline(one.By)}</time></b>
            <span class="quiet">({TrackPage.Who(one.Who)})</span><br><span id="by-{one.Id}">{Carefare.Telling.Words.Sentence(
                Carefare.Telling.Words.Capital(one.What)
            )}</span>
            {Form.Of(visit, Address, Form.Button("It was met", "met", one.Id, $"by-{one.Id}"), "small")}</li>

            """;

    private static Markup Others(Track track) =>
        track.Givers.Count == 0
            ? Markup.None
            : Part.Section(
                "others",
                "Money from others",
                $"<ul>{track.Givers.Select(one => (Markup)$"<li><span translate=\"no\">{one.From}</span>: <span>{Step(one.Status)}</span>{(one.Amount is { } amount ? (Markup)$", {amount}" : Markup.None)}</li>\n")}</ul>"
            );

    private static string Step(CommitmentStatus status) =>
        status switch
        {
            CommitmentStatus.Asked => "asked, not answered yet",
            CommitmentStatus.Promised => "promised",
            CommitmentStatus.Sent => "sent",
            CommitmentStatus.Received => "received",
            CommitmentStatus.Unused => "not used",
        };

    private static Markup Payments(Visit visit, Track track)
    {
        Markup paid =
            track.Paid.Count == 0
                ? $"<p>No payment is noted yet.</p>"
                : (Markup)
                    $"""
                        <table class="stack" role="table"><caption>What was paid</caption>
                        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Day</th><th scope="col" role="columnheader">To</th><th scope="col" role="columnheader" class="n">Amount</th></tr></thead>
                        <tbody role="rowgroup">{track.Paid.Select(one =>
                            (Markup)
                                $"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">{Carefare.Telling.Words.Day(one.On)}</th><td role=\"cell\" data-label=\"To\"><span translate=\"no\">{one.To}</span></td><td role=\"cell\" class=\"n\" data-label=\"Amount\">{one.Amount}</td></tr>\n"
                        )}</tbody></table>
                        """;
        var choices = Purses.Select(
            (purse, i) =>
                (Markup)
                    $"<div class=\"usa-radio\"><input class=\"usa-radio__input\" type=\"radio\" id=\"by-{i}\" name=\"by\" value=\"{Spelled.Of(purse.By)}\"><label class=\"usa-radio__label\" for=\"by-{i}\">{purse.Label}</label></div>"
        );
        return Part.Section(
            "payments",
            "Payments",
            $"""
            {paid}
            {Form.Of(
                visit,
                Address,
                $"<fieldset class=\"usa-fieldset\"><legend class=\"usa-legend\">Note a payment of today</legend><label class=\"usa-label\" for=\"amount\">Dollars paid</label><input class=\"usa-input short\" id=\"amount\" name=\"amount\" inputmode=\"decimal\"><label class=\"usa-label\" for=\"to\">Paid to</label><input class=\"usa-input\" id=\"to\" name=\"to\"></fieldset><fieldset class=\"usa-fieldset\"><legend class=\"usa-legend\">Paid with</legend>{choices}</fieldset><div class=\"buttons\">{Form.Button("Save the payment")}</div>"
            )}
            <p class="quiet">Saved is not sent: Carefare sends nothing and pays nothing.</p>
            """
        );
    }
}
