using System.Collections.Concurrent;
using System.Text.Json;
using Carefare.Cli;

namespace Carefare.Tests.Cli.Verbs;

/// <summary>What the invented people are answered.</summary>
public sealed class ExamplePlanTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Talk.Said>> Answers = new();

    private static readonly (string List, string[] Names)[] Others =
    [
        ("frontier", ["total", "highest_month"]),
        ("rejected", ["total", "wins_if"]),
        ("worth", ["total", "saves"]),
        ("relax", ["total", "highest_month"]),
    ];

    public static TheoryData<string> People =>
        [
            .. Directory
                .GetFiles(Tree.Path("examples"), "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(People))]
    public void Each_month_adds_up_and_the_months_add_up_to_the_total(string person)
    {
        var answer = Json(person);
        using var json = JsonDocument.Parse(answer.Out);
        var plan = json.RootElement.GetProperty("recommended");
        if (plan.ValueKind == JsonValueKind.Null)
        {
            Assert.Equal(Exit.NothingFits, answer.Code);
            Assert.NotEmpty(json.RootElement.GetProperty("relax").EnumerateArray());
            return;
        }

        var months = plan.GetProperty("months").EnumerateArray().ToList();
        Assert.Equal(Exit.Answered, answer.Code);
        Assert.All(months, month => Assert.Equal(Dollars(month, "out"), Sum(month.GetProperty("by"), "amount")));
        Assert.Equal(Dollars(plan, "total"), Sum(plan.GetProperty("months"), "out"));
        Assert.Equal(Dollars(plan, "highest_month"), months.Max(month => Dollars(month, "out")));
        Assert.Equal(Sum(plan.GetProperty("charges"), "amount"), Dollars(plan.GetProperty("parts"), "price"));
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Nothing_is_left_between_a_plan_and_its_bound(string person)
    {
        using var json = JsonDocument.Parse(Json(person).Out);
        var certificate = json.RootElement.GetProperty("certificate");
        if (json.RootElement.GetProperty("recommended") is { ValueKind: JsonValueKind.Object } plan)
        {
            Assert.Equal("0.00", certificate.GetProperty("gap").GetString());
            var counted = plan.GetProperty("outlook") is { ValueKind: JsonValueKind.Object } outlook
                ? Dollars(outlook, "counted")
                : Dollars(plan, "total");
            Assert.Equal(counted, Dollars(certificate, "bound"));
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Every_other_amount_can_be_asked_for_its_reason(string person)
    {
        using var json = JsonDocument.Parse(Json(person).Out);
        var because = json.RootElement.GetProperty("because");
        foreach (var (list, names) in Others)
        {
            foreach (var (i, item) in json.RootElement.GetProperty(list).EnumerateArray().Index())
            {
                Assert.All(
                    names.Where(name => item.GetProperty(name).ValueKind != JsonValueKind.Null),
                    name => Assert.True(because.TryGetProperty($"{list}[{i}].{name}", out _), $"{list}[{i}].{name}")
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void The_text_is_as_approved_and_fits_eighty_columns(string person)
    {
        var text = Talk.Run("plan", Tree.Path("examples", person + ".yaml")).Out;
        Assert.All(text.Split('\n'), line => Assert.True(Carefare.Cli.Text.Lines.Columns(line) <= 80, line));
        Golden.Matches(text, "tests", "golden", "plans", person + ".txt");
    }

    [Fact]
    public void The_json_is_as_approved() =>
        Golden.Matches(Json("maria-uninsured").Out, "tests", "golden", "plans", "maria-uninsured.json");

    [Theory]
    [InlineData("maria-uninsured")]
    [InlineData("rosa-waiting")]
    public void The_page_is_as_approved(string person)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        try
        {
            Talk.Run("plan", Tree.Path("examples", person + ".yaml"), "--html", file);
            Golden.Matches(File.ReadAllText(file), "tests", "golden", "plans", person + ".html");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Talk.Said Json(string person) =>
        Answers
            .GetOrAdd(person, name => new(() => Talk.Run("plan", Tree.Path("examples", name + ".yaml"), "--json")))
            .Value;

    private static decimal Sum(JsonElement list, string name) => list.EnumerateArray().Sum(item => Dollars(item, name));

    private static decimal Dollars(JsonElement json, string name) => decimal.Parse(json.GetProperty(name).GetString()!);
}
