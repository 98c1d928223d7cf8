using Carefare.Rules;
using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Serving;
using Carefare.Web.Words;
using Microsoft.AspNetCore.Http;
using Decision = Carefare.Web.Asking.Decision;

namespace Carefare.Web.Pages;

/// <summary>Every way to pay, and each alone: whether it is open, why, what would change that, and what to do.</summary>
internal static class WaysPage
{
    public static IResult Show(Visit visit) =>
        ProblemPage.Of(visit)
        ?? visit.Show(
            "Ways to pay",
            $"""
            <div class="answer"><h1>Ways to pay</h1>
            <p class="lead">Each way says whether it is open to you, and why. Nobody pays to be listed. The order is that of the kinds:
            a lower price first, then money from others, then money without tax, then borrowing, then gifts.</p></div>
            {WayParts.Groups(visit, visit.Report)}
            """
        );

    public static IResult Show(Visit visit, string id) =>
        ProblemPage.Of(visit)
        ?? (
            visit.Report.Routes.FirstOrDefault(route => route.Finding.Route == id) is { } route
                ? visit.Show("A way to pay", Body(visit, route))
                : NotFoundPage.Show(visit)
        );

    private static Markup Body(Visit visit, RouteReport route)
    {
        var finding = route.Finding;
        Markup flip =
            finding.Flip.Length == 0 ? Markup.None : $"<h2>What would change it</h2><p>{OnPages.Say(finding.Flip)}</p>";
        return $"""
            <p><a class="back" href="{visit.To("/ways")}">All ways to pay</a></p>
            <p class="caption">{Carefare.Telling.Words.Name(finding.Family)}</p>
            <h1>{route.Name}</h1>
            <p><span class="status {finding.Status.ToString().ToLowerInvariant()}">{Carefare.Telling.Words.Name(
                finding.Status
            )}</span>{WayParts.Use(route)}</p>
            <p class="lead">{OnPages.Say(finding.Why)}</p>
            {flip}
            {Steps(visit, finding)}
            {Programmes(finding)}
            {Answers(visit, finding)}
            {Sources(finding)}
            """;
    }

    private static Markup Steps(Visit visit, Finding finding) =>
        finding.Steps.Count == 0
            ? (Markup)
                $"""
                    <h2>The next step</h2>
                    <p>Nothing to do for this now. <a href="{visit.To("/plan")}">Go to what comes first</a>.</p>
                    """
            : $"""
                <h2>What to do</h2>
                <ol>{finding.Steps.Select(step =>
                    (Markup)$"<li>{OnPages.Say(step.Do)}{Papers(visit, step.Papers)}</li>\n"
                )}</ol>
                """;

    private static Markup Papers(Visit visit, IReadOnlyList<string> papers) =>
        papers.Count == 0
            ? Markup.None
            : $" <span class=\"quiet\">{papers.Select(paper => (Markup)$"<a href=\"{visit.To($"/papers/{paper}")}\">{PapersPage.Title(visit, paper)}</a> ")}</span>";

    private static Markup Programmes(Finding finding) =>
        finding.Programmes.Count == 0
            ? Markup.None
            : $"""
                <h2>Who may pay</h2>
                <ul class="routes">{finding.Programmes.Select(Programme)}</ul>
                """;

    private static Markup Programme(ProgrammeStanding one)
    {
        var start = one.Programme.Name + ": ";
        var why = OnPages.Say(one.Why);
        why = why.StartsWith(start, StringComparison.Ordinal)
            ? Carefare.Telling.Words.Capital(why[start.Length..])
            : why;
        return $"<li><b translate=\"no\">{one.Programme.Name}</b> <span class=\"quiet\">({Carefare.Telling.Words.Name(one.Status)})</span><br>{why}</li>\n";
    }

    private static Markup Answers(Visit visit, Finding finding)
    {
        var asked = finding
            .Asks.Select(ask => DecisionReader.All.FirstOrDefault(decision => decision.IsAbout(ask)))
            .OfType<Decision>()
            .DistinctBy(decision => decision.Id)
            .ToList();
        return asked.Count == 0
            ? Markup.None
            : $"""
                <h2>Answers that would help</h2>
                <ul>{asked.Select(decision =>
                    (Markup)$"<li><a href=\"{visit.To($"/tell/{decision.Id}")}\">{decision.Title}</a></li>\n"
                )}</ul>
                """;
    }

    private static Markup Sources(Finding finding) =>
        finding.Facts.Count == 0
            ? Markup.None
            : $"""
                <h2>Where this comes from</h2>
                <ul class="sources">{SourceParts.List(finding.Facts)}</ul>
                """;
}
