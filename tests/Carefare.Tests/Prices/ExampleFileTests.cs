using System.Globalization;
using System.Text.Json;
using Carefare.Tests.Cli;

namespace Carefare.Tests.Prices;

/// <summary>Official examples and a real file: what they hold was extracted by other programs.</summary>
public sealed class ExampleFileTests
{
    private static readonly string Folder = Tree.Path("tests", "Carefare.Tests", "vectors", "prices");

    private static readonly Lazy<JsonElement> Expected = new(() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement
    );

    public static IEnumerable<TheoryDataRow<string>> Files =>
        Expected
            .Value.EnumerateObject()
            .Select(file => new TheoryDataRow<string>(file.Name) { TestDisplayName = file.Name });

    [Theory]
    [MemberData(nameof(Files))]
    public void An_example_is_what_others_say_it_is_and_holds_what_they_say(string file)
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("", "prices", "inspect", PathOf(file), "--json"));
        using var found = JsonDocument.Parse(terminal.Out);
        foreach (var fact in Expected.Value.GetProperty(file).EnumerateObject())
        {
            Agree(fact.Name, fact.Value, found.RootElement.GetProperty(fact.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_prices_of_an_example_are_those_that_others_found(string file)
    {
        var expected = Expected.Value.GetProperty(file);
        if (!expected.TryGetProperty("codes", out var codes))
        {
            return;
        }

        using var terminal = new Terminal();
        var asked = terminal.Write(
            "codes.txt",
            string.Join('\n', codes.EnumerateObject().Select(code => code.Name)) + "\nCPT 1\n"
        );
        Assert.Equal(0, terminal.Run("", "prices", "extract", PathOf(file), "--codes", asked, "--json"));
        var prices = terminal
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToLookup(price => $"{price.GetProperty("code_type")} {price.GetProperty("code")}");
        foreach (var code in codes.EnumerateObject())
        {
            var rate = code
                .Value.EnumerateObject()
                .First(fact => fact.Name is "rate" or "negotiated_dollar" or "allowed_amount");
            var rates = prices[code.Name]
                .Select(price => price.GetProperty("rate"))
                .Where(figure => figure.ValueKind == JsonValueKind.Number)
                .Select(figure => figure.GetDecimal())
                .ToList();
            Assert.Equal(rate.Value.GetProperty("n").GetInt32(), rates.Count);
            Assert.Equal(Figure(rate.Value.GetProperty("sum")), rates.Sum());
            Range(code.Value, "gross", prices[code.Name]);
            Range(code.Value, "cash", prices[code.Name]);
        }
    }

    [Theory]
    [InlineData("tic-v1.0.4__in-network-rates-bundle-sample.xml", "it is XML or a web page")]
    [InlineData("hptval-2.x__sample-empty.json", "no field at its top is one of a price file")]
    [InlineData("ticval__sampleSchema.json", "no field at its top is one of a price file")]
    [InlineData("ticval__dataNonStringVersion.json", "no field at its top is one of a price file")]
    [InlineData("ticval__allWrong.zip", "the archive holds no price file, but wrong.txt")]
    [InlineData("ticval__multiZip.zip", "no field at its top is one of a price file")]
    public void What_is_no_price_file_is_refused(string file, string why)
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run("", "prices", "extract", PathOf(file), "--json"));
        Assert.Contains(why, terminal.Err, StringComparison.Ordinal);
        Assert.Empty(terminal.Out);
    }

    private static string PathOf(string file) =>
        File.Exists(Path.Combine(Folder, file)) ? Path.Combine(Folder, file) : Path.Combine(Folder, file + ".gz");

    private static decimal? Figure(JsonElement text) =>
        text.ValueKind == JsonValueKind.Null ? null : decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);

    private static void Range(JsonElement code, string name, IEnumerable<JsonElement> prices)
    {
        if (!code.TryGetProperty(name, out var expected))
        {
            return;
        }

        var figures = prices
            .Select(price => price.GetProperty(name))
            .Where(figure => figure.ValueKind == JsonValueKind.Number)
            .Select(figure => (decimal?)figure.GetDecimal())
            .ToList();
        Assert.Equal(Figure(expected.GetProperty("min")), figures.Min());
        Assert.Equal(Figure(expected.GetProperty("max")), figures.Max());
    }

    private static void Agree(string name, JsonElement expected, JsonElement found)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(Names(expected), Names(found).Intersect(Names(expected)));
                foreach (var part in expected.EnumerateObject())
                {
                    Agree($"{name}.{part.Name}", part.Value, found.GetProperty(part.Name));
                }

                break;
            case JsonValueKind.Array when name == "members":
                Assert.Equal(
                    expected
                        .EnumerateArray()
                        .Select(member => $"{member.GetProperty("name")} {member.GetProperty("bytes")}"),
                    found
                        .EnumerateArray()
                        .Select(member => $"{member.GetProperty("name")} {member.GetProperty("bytes")}")
                );
                break;
            case JsonValueKind.Array:
                Assert.Equal(Texts(expected), Texts(found));
                break;
            default:
                Assert.True(expected.ToString() == found.ToString(), $"{name}: {expected}, not {found}");
                break;
        }
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonElement element) =>
        element.EnumerateArray().Select(part => JsonSerializer.Serialize(part)).Order(StringComparer.Ordinal);
}
