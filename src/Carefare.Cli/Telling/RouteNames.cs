namespace Carefare.Cli.Telling;

/// <summary>The names of routes for people.</summary>
internal sealed class RouteNames(IEnumerable<RouteReport> routes)
{
    private readonly Dictionary<string, string> _names = routes
        .DistinctBy(route => route.Finding.Route, StringComparer.Ordinal)
        .ToDictionary(route => route.Finding.Route, route => route.Name, StringComparer.Ordinal);

    /// <summary>The route's name; its identifier in words where it is none of the report's.</summary>
    public string Of(string route) => _names.GetValueOrDefault(route) ?? Spell(route);

    /// <summary>The route in a word or two, for narrow columns.</summary>
    public static string Short(string route) =>
        route switch
        {
            "hsa" => "HSA",
            "fsa" => "FSA",
            _ => route.Replace('-', ' ').Replace('_', ' '),
        };

    private static string Spell(string route) =>
        route.Length == 0 ? "Other" : char.ToUpperInvariant(route[0]) + route[1..].Replace('-', ' ').Replace('_', ' ');
}
