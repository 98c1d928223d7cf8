using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling.Pages;

/// <summary>One kind of column in the chart of months: a route, or all the smaller ones together.</summary>
/// <param name="Number">Its number, from 1; each has its own colour and pattern.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Routes">The routes that it stands for.</param>
internal sealed record Series(int Number, string Name, IReadOnlyList<string> Routes)
{
    private const int Most = 4;

    /// <summary>The routes of a plan, the largest first; at most four, of which the last may stand for the rest.</summary>
    public static IReadOnlyList<Series> Of(Plan plan, RouteNames names)
    {
        var routes = plan
            .Months.SelectMany(month => month.By)
            .GroupBy(part => part.Route, part => part.Amount, StringComparer.Ordinal)
            .OrderByDescending(Money.Sum)
            .ThenBy(route => route.Key, StringComparer.Ordinal)
            .Select(route => route.Key)
            .ToList();
        var alone = routes.Count <= Most ? routes.Count : Most - 1;
        IEnumerable<Series> series = routes
            .Take(alone)
            .Select((route, i) => new Series(i + 1, names.Of(route), [route]));
        return
        [
            .. series,
            .. alone < routes.Count ? [new Series(Most, "other ways", routes[alone..])] : Array.Empty<Series>(),
        ];
    }

    /// <summary>What leaves by it in a month; negative where more comes back.</summary>
    public Money In(PlanMonth month) =>
        Money.Sum(month.By.Where(part => Routes.Contains(part.Route)).Select(part => part.Amount));
}
