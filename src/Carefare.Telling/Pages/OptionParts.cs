using Carefare.Asking;
using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Telling.Pages;

/// <summary>What else there is: other plans, options that come out behind, ways to pay, and what is not settled.</summary>
internal static class OptionParts
{
    private const int MostOthers = 3;
    private const int MostWarnings = 3;

    private static readonly Status[] Order = [Status.Open, Status.Later, Status.Unknown, Status.Closed];

    /// <summary>Other plans that fit and are better in something.</summary>
    public static Markup Frontier(PlanReport report)
    {
        if (report.Answer.Recommended is not { } plan)
        {
            return Markup.None;
        }

        var measure = Measure.Of(report);
        var some = Alternatives.Some(report, MostOthers);
        var rest = Alternatives.All(report).Except(some).ToList();
        return some.Count == 0
            ? Markup.None
            : Part.Section(
                "others",
                "Other plans that fit",
                $"{Table(some, plan, measure)}{Rest(rest, plan, measure)}"
            );
    }

    /// <summary>Options that come out behind, with their own totals.</summary>
    public static Markup Rejected(PlanReport report) =>
        report.Answer.Rejected.Count == 0
            ? Markup.None
            : Part.Section(
                "rejected",
                Headline.Rejected(report),
                $"""
                <table class="stack" role="table">
                <caption class="hidden">{Headline.Rejected(report)}</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Option</th>{Heads(
                    Measure.Of(report)
                )}<th scope="col" role="columnheader">Why</th></tr></thead>
                <tbody role="rowgroup">
                {report.Answer.Rejected.Select(option => Option(option, Measure.Of(report)))}</tbody>
                </table>
                """
            );

    /// <summary>What a change of one figure would do to the total.</summary>
    public static Markup Worth(PlanReport report) =>
        report.Worth.Count == 0
            ? Markup.None
            : Part.Section(
                "worth",
                "What would change the price",
                $"""
                <table class="stack" role="table">
                <caption>Each change alone, with the plan made anew.</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Change</th><th scope="col" role="columnheader" class="n">{Measure.Of(
                    report
                ).Then}</th><th scope="col" role="columnheader" class="n">Beside this plan</th></tr></thead>
                <tbody role="rowgroup">
                {report.Worth.Select(worth => Change(worth, Measure.Of(report).Then))}</tbody>
                </table>
                """
            );

    /// <summary>Every way to pay, by whether it is open.</summary>
    public static Markup Routes(PlanReport report) =>
        report.Routes.Count == 0
            ? Markup.None
            : Part.Section("routes", "Ways to pay", $"{Order.Select(status => Group(report, status))}");

    /// <summary>What to be careful of: three at most, the others to be opened.</summary>
    public static Markup Warnings(PlanReport report)
    {
        if (report.Warnings.Count == 0)
        {
            return Markup.None;
        }

        var rest = report.Warnings.Skip(MostWarnings).Select(warning => (Markup)$"<li>{warning}</li>\n").ToList();
        return Part.Section(
            "warnings",
            "Watch out",
            $"""
            <ul class="care">
            {report.Warnings.Take(MostWarnings).Select(warning => (Markup)$"<li>{warning}</li>\n")}</ul>
            {(
                rest.Count == 0
                    ? Markup.None
                    : $"<details><summary>{Words.Count(rest.Count, "more", "more")}</summary><ul>{rest}</ul></details>"
            )}
            """
        );
    }

    /// <summary>What to find out next, most useful first.</summary>
    public static Markup Asks(PlanReport report) =>
        Part.Listed(
            "asks",
            "What to find out next",
            [
                .. Asked.Moving(report).Select(ask => Ask(report, ask)),
                .. Asked.Still(report) is { } still ? new[] { (Markup)$"{still}" } : [],
            ]
        );

    /// <summary>Where the figures come from, how old they are, and what was not checked.</summary>
    public static Markup Sources(PlanReport report) =>
        Part.Section(
            "sources",
            "Where the figures come from",
            $"""
            <ul class="sources">
            {SourceUse.Of(report.Facts).Select(Source)}</ul>
            <p>{Notices.NotChecked}</p>
            """
        );

    /// <summary>How far the plan can be from the best one.</summary>
    public static Markup Certainty(PlanReport report) =>
        Headline.Certainty(report) is { } certainty
            ? Part.Section(
                "sure",
                "How sure this is",
                $"<p><b>{certainty}</b></p>\n<p>{Words.Sentence(report.Answer.Certificate.Method)}</p>"
            )
            : Markup.None;

    private static IEnumerable<Markup> Heads(Measure measure) =>
        measure.Heads.Select(head => (Markup)$"<th scope=\"col\" role=\"columnheader\" class=\"n\">{head}</th>");

    private static Markup Cell(string head, Markup value) =>
        $"<td role=\"cell\" class=\"n\" data-label=\"{head}\">{value}</td>";

    private static Markup Rest(List<Plan> rest, Plan plan, Measure measure) =>
        rest.Count == 0
            ? Markup.None
            : $"<details><summary>{Words.Count(rest.Count, "more", "more")}</summary>\n{Table(rest, plan, measure)}</details>\n";

    private static Markup Table(IEnumerable<Plan> others, Plan plan, Measure measure) =>
        $"""
            <table class="stack" role="table">
            <caption>Sorted by total, lowest first. Nobody pays to be listed.</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Plan</th>{Heads(
                measure
            )}<th scope="col" role="columnheader" class="n">Highest month</th><th scope="col" role="columnheader">Starts</th><th scope="col" role="columnheader">Beside the plan above</th></tr></thead>
            <tbody role="rowgroup">
            {others.Select(other => Other(other, plan, measure))}</tbody>
            </table>

            """;

    private static Markup Other(Plan other, Plan plan, Measure measure) =>
        $"""
            <tr role="row"><th scope="row" role="rowheader">{other.Course.ClinicName}, {Words.Name(
                other.Course.Form
            )}</th>{measure.Heads.Zip(measure.Of(other), (head, amount) => Cell(head, $"{amount}"))}<td role="cell" class="n" data-label="Highest month">{other.Peak}</td><td role="cell" data-label="Starts">{Words.Day(
                other.FirstTreatment
            )}</td><td role="cell" data-label="Beside the plan above">{PlanStory.Of(
                other,
                plan
            )}</td></tr>

            """;

    private static Markup Option(RejectedOption option, Measure measure) =>
        $"""
            <tr role="row"><th scope="row" role="rowheader">{option.Option}</th>{measure.Heads.Zip(measure.Of(option), (head, amount) => Cell(head, $"{amount}"))}<td role="cell" data-label="Why">{Words.Sentence(
                Account.Why(option)
            )}</td></tr>

            """;

    private static Markup Change(ChangeWorth worth, string head) =>
        $"""
            <tr role="row"><th scope="row" role="rowheader">{Words.Capital(
                worth.Change
            )}</th><td role="cell" class="n" data-label="{head}">{worth.Total}</td><td role="cell" class="n" data-label="Beside this plan">{Account.Saved(
                worth
            )}</td></tr>

            """;

    private static Markup Group(PlanReport report, Status status)
    {
        var routes = report.Routes.Where(route => route.Finding.Status == status).ToList();
        Markup heading = $"<h3>{Words.Name(status)} <span class=\"quiet\">({routes.Count})</span></h3>";
        Markup list = $"<ul class=\"routes\">\n{routes.Select(Route)}</ul>\n";
        if (routes.Count == 0)
        {
            return Markup.None;
        }

        return status == Status.Closed
            ? $"<details><summary>{heading}</summary>{list}</details>\n"
            : (Markup)$"{heading}\n{list}\n";
    }

    private static Markup Route(RouteReport route)
    {
        Markup worth = route.Worth is { } saved && saved > Money.Zero ? $", saves {saved}" : Markup.None;
        Markup used = route.Used ? $" <span class=\"tag\">in this plan{worth}</span>" : Markup.None;
        Markup flip =
            route.Finding.Flip.Length == 0
                ? Markup.None
                : $"<br><span class=\"quiet\">What would change it: {Words.Sentence(route.Finding.Flip)}</span>";
        return $"<li><b>{route.Name}</b>{used}<br>{Words.Sentence(route.Finding.Why)}{flip}</li>\n";
    }

    private static Markup Ask(PlanReport report, OpenQuestion ask)
    {
        var script =
            ask.Script.Length == 0
                ? Markup.None
                : (Markup)$"<details><summary>What to say</summary><p>{ask.Script}</p></details>";
        return $"{ask.Question} {Asked.Who(ask)} <span class=\"quiet\">{Asked.Moves(report, ask)}</span>{script}";
    }

    private static Markup Source(SourceUse source)
    {
        var linked =
            source.Address.StartsWith("https://", StringComparison.Ordinal)
            || source.Address.StartsWith("http://", StringComparison.Ordinal);
        Markup title = linked
            ? $"<a href=\"{source.Address}\" rel=\"noreferrer\" translate=\"no\">{source.Title}</a>"
            : (Markup)$"<span translate=\"no\">{source.Title}</span>";
        return $"<li>{title} <span class=\"quiet\">({Words.Count(source.Figures.Count, "figure")}, {source.Age})</span></li>\n";
    }
}
