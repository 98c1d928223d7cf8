using System.Globalization;
using System.Text.Json;

namespace Carefare.Tests;

/// <summary>A worked example from outside: what goes in, what must come out, and how near.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What is computed.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Expected">The results.</param>
/// <param name="Tolerance">How near the results must be.</param>
internal sealed record Vector(string Id, string Kind, JsonElement Inputs, JsonElement Expected, JsonElement Tolerance)
{
    public decimal In(string name) => Inputs.GetProperty(name).GetDecimal();

    public int Whole(string name) => decimal.ToInt32(In(name));

    public string Text(string name) => Inputs.GetProperty(name).GetString()!;

    public DateOnly Day(string name) => DateOnly.Parse(Text(name), CultureInfo.InvariantCulture);

    /// <summary>Asserts that a result is as near to the expected one as the example asks.</summary>
    public void Agrees(string expected, decimal actual, string tolerance = "abs") =>
        Assert.InRange(actual - Expected.GetProperty(expected).GetDecimal(), -Within(tolerance), Within(tolerance));

    private decimal Within(string name) => Tolerance.GetProperty(name).GetDecimal();
}

/// <summary>The examples in <c>vectors/*.json</c>.</summary>
internal static class Vectors
{
    private static readonly Lazy<IReadOnlyList<Vector>> Read = new(() =>
        [
            .. Directory
                .EnumerateFiles(Tree.Path("tests", "Carefare.Tests", "vectors"), "*.json")
                .Order(StringComparer.Ordinal)
                .SelectMany(ReadFile),
        ]
    );

    /// <summary>Every example.</summary>
    public static IReadOnlyList<Vector> All => Read.Value;

    /// <summary>The identifiers of the examples of some kinds, as data of a theory: each test bears the identifier.</summary>
    public static IEnumerable<TheoryDataRow<string>> Of(params IReadOnlyList<string> kinds) =>
        All.Where(vector => kinds.Contains(vector.Kind, StringComparer.Ordinal))
            .Select(vector => new TheoryDataRow<string>(vector.Id) { TestDisplayName = vector.Id });

    /// <summary>The example with an identifier.</summary>
    public static Vector Find(string id) =>
        All.Single(vector => string.Equals(vector.Id, id, StringComparison.Ordinal));

    private static IEnumerable<Vector> ReadFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var vector in document.RootElement.EnumerateArray())
        {
            yield return new(
                vector.GetProperty("id").GetString()!,
                vector.GetProperty("kind").GetString()!,
                vector.GetProperty("inputs").Clone(),
                vector.GetProperty("expected").Clone(),
                vector.GetProperty("tolerance").Clone()
            );
        }
    }
}
