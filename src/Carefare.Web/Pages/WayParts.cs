using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Carefare.Web.Words;

namespace Carefare.Web.Pages;

/// <summary>Ways to pay in lists.</summary>
internal static class WayParts
{
    private static readonly Status[] Order = [Status.Open, Status.Later, Status.Unknown, Status.Closed];

    /// <summary>How many are open, and how many are not.</summary>
    public static Markup Counts(PlanReport report) =>
        $"<ul class=\"counts\">{Order.Select(status => (Status: status, Count: report.Routes.Count(route => route.Finding.Status == status))).Where(one => one.Count > 0).Select(one => (Markup)$"<li><b>{one.Count}</b> {Carefare.Telling.Words.Name(one.Status)}</li>\n")}</ul>";

    /// <summary>Every way by whether it is open, each with its reason and a link.</summary>
    public static Markup Groups(Visit visit, PlanReport report) =>
        $"{Order.Select(status => Group(visit, report, status))}";

    /// <summary>What a way does in the plan.</summary>
    public static Markup Use(RouteReport route)
    {
        Markup worth = route.Worth is { } saved && saved > Money.Zero ? $", saves {saved}" : Markup.None;
        return route.Used ? $" <span class=\"tag\">in this plan{worth}</span>" : Markup.None;
    }

    private static Markup Group(Visit visit, PlanReport report, Status status)
    {
        var routes = report.Routes.Where(route => route.Finding.Status == status).ToList();
        return routes.Count == 0
            ? Markup.None
            : Part.Section(
                $"ways-{status.ToString().ToLowerInvariant()}",
                Carefare.Telling.Words.Name(status),
                $"<ul class=\"routes\">\n{routes.Select(route => One(visit, route))}</ul>"
            );
    }

    private static Markup One(Visit visit, RouteReport route) =>
        $"<li><a href=\"{visit.To($"/ways/{route.Finding.Route}")}\">{route.Name}</a>{Use(route)}<br>{OnPages.Say(route.Finding.Why)}</li>\n";
}
