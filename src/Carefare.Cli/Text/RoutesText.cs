using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Telling;

namespace Carefare.Cli.Text;

/// <summary>The ways to pay, grouped by whether they are open.</summary>
internal sealed class RoutesText(IReadOnlyList<RouteReport> routes, Page page)
{
    /// <summary>The order in which the groups are shown.</summary>
    private static readonly Status[] Order = [Status.Open, Status.Later, Status.Unknown, Status.Closed];

    /// <summary>Each route that is not closed in a line or two, and the names of the others, as part of a plan.</summary>
    public void WriteForPlan()
    {
        foreach (var (status, group) in Groups().Where(group => group.Status != Status.Closed))
        {
            Short(status, group);
        }

        if (Groups().FirstOrDefault(group => group.Status == Status.Closed).Routes is { } closed)
        {
            page.Heading($"Closed now: {Words.Count(closed.Count, "way")} to pay");
            page.Say(string.Join("; ", closed.Select(route => route.Name)) + ".", indent: 2);
            page.Say("Why, and what would open each: carefare routes CASE", indent: 2);
        }
    }

    /// <summary>Each route with its reason and what would change it, short enough for two screens.</summary>
    public void Write()
    {
        Counted();
        foreach (var (status, group) in Groups())
        {
            Short(status, group);
        }

        page.Gap();
        page.Say("What to do, each program and the sources: --all, or --route and a name, such as --route grants.");
        End();
    }

    /// <summary>Each route with its reason, what would change it, what to do, its programmes, and the facts it rests on.</summary>
    public void WriteAll()
    {
        Counted();
        foreach (var (status, group) in Groups())
        {
            page.Heading(Words.Name(status));
            foreach (var route in group)
            {
                One(route);
            }
        }

        End();
    }

    /// <summary>One route with all that there is to say of it.</summary>
    public void WriteOne()
    {
        var route = routes[0];
        page.Say($"{Words.Name(route.Finding.Status)}", Ink.Strong);
        One(route);
        End();
    }

    private void Short(Status status, List<RouteReport> group)
    {
        page.Heading($"{Words.Name(status)}: {Words.Count(group.Count, "way")} to pay");
        foreach (var route in group)
        {
            page.Item("-", $"{Title(route)}: {Words.Sentence(route.Finding.Why)}{Flip(route)}", indent: 2);
        }
    }

    private void Counted()
    {
        var counts = Groups().Select(group => $"{group.Routes.Count} {Count(group.Status)}");
        page.Say($"{Words.Count(routes.Count, "way")} to pay: {string.Join(", ", counts)}.", Ink.Strong);
    }

    private void End()
    {
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

        foreach (var source in SourceUse.Of(OwnFacts(route.Finding)))
        {
            page.Say($"Source: {source.Title} ({source.Age}).", Ink.Quiet, indent: 4);
        }

        new ProgrammesText(route.Finding.Programmes, page).Write();
    }

    /// <summary>A programme's source stands beside the programme.</summary>
    private static IEnumerable<Citation> OwnFacts(Finding finding) =>
        finding.Facts.Where(fact => !finding.Programmes.Any(one => one.Programme.Id == fact.Fact));

    private IEnumerable<(Status Status, List<RouteReport> Routes)> Groups() =>
        Order
            .Select(status => (status, routes.Where(route => route.Finding.Status == status).ToList()))
            .Where(group => group.Item2.Count > 0);

    private static string Title(RouteReport route) =>
        !route.Used ? route.Name
        : route.Worth is { } worth && worth > Money.Zero ? $"{route.Name} (in this plan; saves {worth})"
        : $"{route.Name} (in this plan)";

    private static string Flip(RouteReport route) =>
        route.Finding.Flip.Length == 0 ? "" : $" To change it: {Words.Sentence(route.Finding.Flip)}";

    private static string Count(Status status) =>
        status switch
        {
            Status.Open => "open",
            Status.Later => "open later",
            Status.Unknown => "not known yet",
            Status.Closed => "closed",
        };
}
