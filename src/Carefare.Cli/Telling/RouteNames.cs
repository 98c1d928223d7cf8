using Carefare.Rules;

namespace Carefare.Cli.Telling;

/// <summary>The names of routes for people.</summary>
internal sealed class RouteNames(IEnumerable<RouteReport> routes)
{
    private readonly HashSet<string> _prices = routes
        .Where(route => route.Finding.Family == Family.Price)
        .Select(route => route.Finding.Route)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>How money leaves by a route, in a word or two. What a price route asks for is paid to the clinic.</summary>
    public string Of(string route) =>
        _prices.Contains(route)
            ? "to the clinic"
            : route switch
            {
                "hsa" => "HSA",
                "fsa" => "FSA",
                _ => route.Replace('-', ' ').Replace('_', ' '),
            };
}
