using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Serving;
using Carefare.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>The plan: the answer in one sentence, what to do first, and then everything that explains it.</summary>
internal static class PlanPage
{
    private const int MostNarrowing = 2;
    private const int MostPapers = 5;

    public static IResult Show(Visit visit)
    {
        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        var told = new Told(visit.Case);
        return told.IsReady ? visit.Show("Plan", Body(visit, visit.Brief)) : NotYet(visit, told);
    }

    private static IResult NotYet(Visit visit, Told told) =>
        visit.Show(
            "Plan",
            $"""
            <h1>A few answers are missing for a first plan</h1>
            <ul>{told.Missing.Select(decision =>
                (Markup)$"<li><a href=\"{visit.To($"/tell/{decision.Id}")}\">{decision.Title}</a></li>"
            )}</ul>
            <p>Each of them takes "I'm not sure".</p>
            """
        );

    private static Markup Body(Visit visit, PlanReport report) =>
        $"""
            {Changed(visit, report)}
            {AnswerParts.Answer(report)}
            {Narrowing(visit, report)}
            {(report.Answer.Recommended is null ? Nothing(report) : Markup.None)}
            {AnswerParts.Steps(
                report,
                id => $"<a href=\"{visit.To($"/papers/{id}")}\" data-made>{PapersPage.Title(visit, id)}</a>"
            )}
            {(report.Answer.Recommended is { } plan ? Months(visit, report, plan) : Markup.None)}
            <div id="more">{More(visit, report)}</div>
            {Ways(visit, report)}
            {OptionParts.Warnings(report)}
            {Papers(visit, report)}
            {Dates(visit)}
            {OptionParts.Sources(report)}
            {OptionParts.Certainty(report)}
            """;

    /// <summary>What the course costs all the same, and what would make a plan fit.</summary>
    private static Markup Nothing(PlanReport report) =>
        $"""
            {Part.Section(
                "cost",
                "What it costs",
                $"<p>{OnPages.Say(report.Routes[0].Finding.Why)}</p>"
            )}
            {AnswerParts.Relax(report)}
            {OptionParts.Rejected(report)}
            """;

    private static Markup Months(Visit visit, PlanReport report, Planning.Plan plan) =>
        $"""
            {OutlookPart.Of(plan)}
            {MonthsPart.Of(report, plan)}
            <p class="more"><a href="{visit.To("/plan/months")}">Every month and every movement of money</a> ·
            <a href="{visit.To("/plan/months.csv")}">Save the table (CSV)</a> ·
            <a href="{visit.To("/plan/one-page")}">Print it on one page</a> ·
            <a href="{visit.To("/plan/what-if")}">What if something changes?</a></p>
            {MoneyParts.Total(report, plan)}
            {MoneyParts.Debts(report, plan)}
            """;

    /// <summary>What the last answer did to the total.</summary>
    private static Markup Changed(Visit visit, PlanReport report)
    {
        if (
            !visit.Context.Request.Query.ContainsKey("after")
            || visit.Memory.Before is not { Reading.Case: not null } before
            || before.Mark == visit.Case.Mark
            || !new Told(before).IsReady
        )
        {
            return Markup.None;
        }

        var (was, now) = (Span.Of(visit.BriefOn(before)), Span.Of(report));
        return $"<p class=\"saved\" role=\"status\"><b>Saved.</b> {now.Beside(was)}</p>";
    }

    /// <summary>The answers that are open and matter most to the ways to pay.</summary>
    private static Markup Narrowing(Visit visit, PlanReport report)
    {
        var told = new Told(visit.Case);
        var asked = report.Asks.SelectMany(ask => DecisionReader.All.Where(one => one.IsAbout(ask.Key)).Take(1));
        var open = DecisionReader.All.Where(one => told.IsDue(one) && !told.IsTaken(one));
        var some = asked.Where(told.IsDue).Concat(open).DistinctBy(one => one.Id).Take(MostNarrowing).ToList();
        return some.Count == 0
            ? Markup.None
            : Part.Section(
                "narrow",
                "What would make this more certain",
                $"""
                <ul class="narrow">{some.Select(one =>
                    (Markup)
                        $"<li><a class=\"usa-button usa-button--outline\" href=\"{visit.To(Address(one, told))}\">{one.Title}</a></li>\n"
                )}</ul>
                <p><a href="{visit.To("/check")}">All questions and your answers</a></p>
                """
            );
    }

    private static string Address(Decision decision, Told told) =>
        decision.IsRows ? $"/tell/{decision.Id}/{told.Rows(decision.Rows)}" : $"/tell/{decision.Id}";

    // Other plans take longer to find than the plan, so they have a page of their own; a script brings it in here.
    private static Markup More(Visit visit, PlanReport report) =>
        report.Answer.Recommended is null
            ? Markup.None
            : Part.Section(
                "others",
                "Other plans",
                $"<p><a class=\"usa-button usa-button--outline\" href=\"{visit.To("/plan/more")}\" data-more>See other plans, and what would change this one</a></p>"
            );

    private static Markup Ways(Visit visit, PlanReport report) =>
        Part.Section(
            "ways",
            "Ways to pay",
            $"""
            {WayParts.Counts(report)}
            <p><a href="{visit.To("/ways")}">See every way to pay, with its reason</a></p>
            """
        );

    private static Markup Papers(Visit visit, PlanReport report)
    {
        var named = report.Steps.SelectMany(step => step.Papers).Distinct(StringComparer.Ordinal).Take(MostPapers);
        return Part.Section(
            "papers",
            "Papers that you can make now",
            $"""
            <ul>{named.Select(id =>
                (Markup)
                    $"<li><a href=\"{visit.To($"/papers/{id}")}\" data-made>{PapersPage.Title(visit, id)}</a></li>\n"
            )}</ul>
            <p><a href="{visit.To("/papers")}">All papers</a></p>
            """
        );
    }

    private static Markup Dates(Visit visit)
    {
        var next = TrackPage.Dates(visit).Take(3).ToList();
        return next.Count == 0
            ? Markup.None
            : Part.Section(
                "dates",
                "Dates that matter",
                $"<ul>{next.Select(TrackPage.Line)}</ul>\n<p><a href=\"{visit.To("/track")}\">All dates, and a calendar file</a></p>"
            );
    }
}
