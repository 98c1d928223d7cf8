using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Yaml;

namespace Carefare.Tests.Routes;

/// <summary>A worked person of a route, from the route's <c>examples.yaml</c>.</summary>
/// <param name="Sentence">What it shows.</param>
/// <param name="On">The day.</param>
/// <param name="Case">The person.</param>
/// <param name="Then">The status that must come out: open, closed, later or unknown.</param>
/// <param name="Why">A part of the reason; never empty.</param>
/// <param name="Asks">Every key that is asked for; null where they are not looked at.</param>
internal sealed record RouteExample(
    string Sentence,
    DateOnly On,
    Case Case,
    string Then,
    string Why,
    IReadOnlyList<string>? Asks
);

/// <summary>Reads the worked people of a route.</summary>
internal static class RouteExamples
{
    private static readonly string[] Keys = ["example", "on", "case", "then", "why", "asks"];

    public static IReadOnlyList<RouteExample> Of(string folder)
    {
        var file = Tree.Path("src", "Carefare", "Routes", folder, "examples.yaml");
        var (root, problem) = YamlFile.Read(file, File.ReadAllText(file));
        Assert.Null(problem);
        return [.. Assert.IsType<Node.Sequence>(root).Items.Cast<Node.Mapping>().Select(one => Read(file, one))];
    }

    private static RouteExample Read(string file, Node.Mapping example)
    {
        Assert.All(example.Entries, entry => Assert.Contains(entry.Key, Keys));
        var name = $"{file}:{example.Place.Line}";
        var told = ((Node.Mapping)example.Find("case")!).Entries.Select(one => $"{one.Key}: {Flow(one.Value)}");
        var reading = CaseReader.Read(name, string.Join('\n', told.Prepend("carefare: 1")));
        Assert.Empty(reading.Problems);
        return new(
            Text(example, "example"),
            DateOnly.ParseExact(Text(example, "on"), "yyyy-MM-dd"),
            reading.Case!,
            Text(example, "then"),
            Text(example, "why"),
            (example.Find("asks") as Node.Sequence)?.Items.Cast<Node.Scalar>().Select(item => item.Text).ToList()
        );
    }

    private static string Text(Node.Mapping example, string key) => ((Node.Scalar)example.Find(key)!).Text;

    /// <summary>Writes a value back as YAML on one line.</summary>
    private static string Flow(Node node) =>
        node switch
        {
            Node.Scalar { Quoted: true } text => $"'{text.Text.Replace("'", "''", StringComparison.Ordinal)}'",
            Node.Scalar plain => plain.Text,
            Node.Sequence list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
            Node.Mapping map => $"{{{string.Join(", ", map.Entries.Select(one => $"{one.Key}: {Flow(one.Value)}"))}}}",
            _ => throw new InvalidOperationException(),
        };
}
