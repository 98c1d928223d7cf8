namespace Carefare.Telling;

/// <summary>The names of routes for people.</summary>
/// <param name="prices">The routes by which a clinic is paid what it asks.</param>
internal sealed class RouteNames(IReadOnlySet<string> prices)
{
    /// <summary>How money leaves by a route, in a word or two. What a price route asks for is paid to the clinic.</summary>
    public string Of(string route) =>
        prices.Contains(route)
            ? "to the clinic"
            : route switch
            {
                "hsa" => "HSA",
                "fsa" => "FSA",
                _ => route.Replace('-', ' ').Replace('_', ' '),
            };
}
