using Carefare.Cli.Telling;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Cli.Text;

/// <summary>The ways to pay, grouped by whether they are open.</summary>
internal sealed class RoutesText(IReadOnlyList<RouteReport> routes, Page page)
{
    /// <summary>The order in which the groups are shown.</summary>
    private static readonly Status[] Order = [Status.Open, Status.Later, Status.Unknown, Status.Closed];

    /// <summary>Each route in a line or two, as part of a plan.</summary>
    public void WriteShort()
    {
        foreach (var (status, group) in Groups())
        {
            page.Heading($"{Words.Name(status)}: {Words.Count(group.Count, "way")} to pay");
            foreach (var route in group)
            {
                page.Item("-", $"{Title(route)}: {Words.Sentence(route.Finding.Why)}{Flip(route)}", indent: 2);
            }
        }
    }

    /// <summary>Each route with its reason, what would change it, and the facts it rests on.</summary>
    public void Write()
    {
        var counts = Groups().Select(group => $"{group.Routes.Count} {Count(group.Status)}");
        page.Say($"{Words.Count(routes.Count, "way")} to pay: {string.Join(", ", counts)}.", Ink.Strong);
        foreach (var (status, group) in Groups())
        {
            page.Heading(Words.Name(status));
            foreach (var route in group)
            {
                One(route);
            }
        }

        page.Gap();
        page.Say(Notices.NotAdvice);
        page.Gap();
        page.Say(Notices.Crisis);
    }

    private void One(RouteReport route)
    {
        page.Say($"{route.Name} ({Words.Name(route.Finding.Family)})", Ink.Strong, indent: 2);
        page.Say(Words.Sentence(route.Finding.Why), indent: 4);
        if (route.Finding.Flip.Length > 0)
        {
            page.Say($"What would change it: {Words.Sentence(route.Finding.Flip)}", indent: 4);
        }

        foreach (var step in route.Finding.Steps)
        {
            page.Item("-", $"By {Words.Deadline(step.By)}: {Words.Sentence(step.Do)}", indent: 4);
        }

        foreach (var source in SourceUse.Of(route.Finding.Facts))
        {
            page.Say($"Source: {source.Title} ({source.Age}).", Ink.Quiet, indent: 4);
        }
    }

    private IEnumerable<(Status Status, List<RouteReport> Routes)> Groups() =>
        Order
            .Select(status => (status, routes.Where(route => route.Finding.Status == status).ToList()))
            .Where(group => group.Item2.Count > 0);

    private static string Title(RouteReport route) =>
        !route.Used ? route.Name
        : route.Worth is { } worth && worth > Money.Zero ? $"{route.Name} (in this plan; saves {worth})"
        : $"{route.Name} (in this plan)";

    private static string Flip(RouteReport route) =>
        route.Finding.Flip.Length == 0 ? "" : $" What would change it: {Words.Sentence(route.Finding.Flip)}";

    private static string Count(Status status) =>
        status switch
        {
            Status.Open => "open",
            Status.Later => "open later",
            Status.Unknown => "not known yet",
            Status.Closed => "closed",
        };
}
