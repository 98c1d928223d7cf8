using Carefare.Asking;
using Carefare.Papers;
using Carefare.Quantities;
using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Serving;
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
        return told.IsReady ? visit.Show("Plan", Body(visit, visit.Report)) : NotYet(visit, told);
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
            {OptionParts.Frontier(report)}
            {Compared(visit, report)}
            {Ways(visit, report)}
            {OptionParts.Warnings(report)}
            {Papers(visit)}
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
                $"<p>{Carefare.Telling.Words.Sentence(report.Routes[0].Finding.Why)}</p>"
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

        var (was, now) = (Span.Of(visit.ReportOn(before)), Span.Of(report));
        return $"<p class=\"saved\" role=\"status\"><b>Saved.</b> {now.Beside(was)}</p>";
    }

    private static Markup Narrowing(Visit visit, PlanReport report)
    {
        var told = new Told(visit.Case);
        var weighed = report.Asks.SelectMany(ask =>
            DecisionReader
                .All.Where(one => one.IsAbout(ask.Key))
                .Take(1)
                .Select(one => (Ask: (OpenQuestion?)ask, Decision: one))
        );
        var open = DecisionReader
            .All.Where(one => told.IsDue(one) && !told.IsTaken(one))
            .Select(one => (Ask: (OpenQuestion?)null, Decision: one));
        var some = weighed.Concat(open).DistinctBy(one => one.Decision.Id).Take(MostNarrowing).ToList();
        return some.Count == 0
            ? Markup.None
            : Part.Section(
                "narrow",
                "What would make this more certain",
                $"""
                <ul class="narrow">{some.Select(one =>
                    (Markup)
                        $"<li><a class=\"usa-button usa-button--outline\" href=\"{visit.To(Address(one.Decision, told))}\">{one.Decision.Title}</a> {Moves(one.Ask)}</li>\n"
                )}</ul>
                <p><a href="{visit.To("/check")}">All questions and your answers</a></p>
                """
            );
    }

    private static Markup Moves(OpenQuestion? ask) =>
        ask?.Worth is { } worth && worth > Money.Zero
            ? $"<span class=\"quiet\">This could move the total by up to {worth}.</span>"
            : Markup.None;

    private static string Address(Decision decision, Told told) =>
        decision.IsRows ? $"/tell/{decision.Id}/{told.Rows(decision.Rows)}" : $"/tell/{decision.Id}";

    private static Markup Compared(Visit visit, PlanReport report) =>
        report.Answer.Recommended is null || report.Frontier.Count < 2
            ? Markup.None
            : $"<p class=\"more\"><a href=\"{visit.To("/plan/compare")}\">Compare the plans side by side</a></p>";

    private static Markup Ways(Visit visit, PlanReport report) =>
        Part.Section(
            "ways",
            "Ways to pay",
            $"""
            {WayParts.Counts(report)}
            <p><a href="{visit.To("/ways")}">See every way to pay, with its reason</a></p>
            """
        );

    private static Markup Papers(Visit visit)
    {
        var ready = PapersPage.Of(visit).Where(paper => paper.State != PaperState.OfNoUse).ToList();
        return Part.Section(
            "papers",
            "Papers that you can make now",
            $"""
            <ul>{ready.Take(MostPapers).Select(paper =>
                (Markup)$"<li><a href=\"{visit.To($"/papers/{paper.Id}")}\">{paper.Title}</a></li>\n"
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
