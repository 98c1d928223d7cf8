using System.Text.Json;
using Carefare.Planning;
using Carefare.Telling.Json;

namespace Carefare.Tests.Telling.Json;

public sealed class PlanJsonTests
{
    private static readonly JsonElement Plan = JsonDocument.Parse(PlanJson.Of(SampleReport.Report)).RootElement;

    [Fact]
    public void The_keys_of_the_contract_are_there() =>
        Assert.Superset(
            new HashSet<string>([
                "schema",
                "as_of",
                "recommended",
                "baseline",
                "frontier",
                "routes",
                "rejected",
                "ask",
                "relax",
                "facts",
                "certificate",
                "warnings",
            ]),
            Plan.EnumerateObject().Select(key => key.Name).ToHashSet()
        );

    [Fact]
    public void What_leaves_by_each_way_adds_up_to_the_month_and_the_months_to_the_total()
    {
        var months = Plan.GetProperty("recommended").GetProperty("months").EnumerateArray().ToList();
        Assert.All(
            months,
            month =>
                Assert.Equal(
                    Dollars(month, "out"),
                    month.GetProperty("by").EnumerateArray().Sum(by => Dollars(by, "amount"))
                )
        );
        var recommended = Plan.GetProperty("recommended");
        Assert.Equal(Dollars(recommended, "total"), months.Sum(month => Dollars(month, "out")));
        Assert.Equal(Dollars(recommended, "highest_month"), months.Max(month => Dollars(month, "out")));
    }

    [Fact]
    public void Money_is_text_with_two_decimals_and_days_are_in_iso_form()
    {
        var recommended = Plan.GetProperty("recommended");
        Assert.Equal("4117.20", recommended.GetProperty("total").GetString());
        Assert.Equal("2026-12-01", recommended.GetProperty("first_treatment").GetString());
        Assert.Equal("2026-11", recommended.GetProperty("months")[0].GetProperty("month").GetString());
        Assert.Equal("package", recommended.GetProperty("price_form").GetString());
    }

    [Fact]
    public void Where_nothing_fits_there_is_no_recommended_plan_but_changes_that_make_one_fit()
    {
        var json = JsonDocument.Parse(PlanJson.Of(SampleReport.NothingFits)).RootElement;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("recommended").ValueKind);
        Assert.Equal("$42.00 more a month", json.GetProperty("relax")[0].GetProperty("change").GetString());
        Assert.Equal("4201.13", json.GetProperty("relax")[0].GetProperty("total").GetString());
    }

    [Fact]
    public void The_derivations_come_back_as_they_were_written()
    {
        var section = Plan.GetProperty("because");
        Assert.Equal(SampleReport.Report.Because.Count, section.EnumerateObject().Count());
        foreach (var (path, derivation) in SampleReport.Report.Because)
        {
            Assert.Equal(Flat(derivation), Flat(DerivationJson.Read(section.GetProperty(path))));
        }
    }

    [Fact]
    public void Paths_are_in_the_order_in_which_a_person_counts() =>
        Assert.Equal(
            ["recommended.months[2].out", "recommended.months[10].out", "recommended.total"],
            new[] { "recommended.total", "recommended.months[10].out", "recommended.months[2].out" }.Order(
                PathOrder.Instance
            )
        );

    private static decimal Dollars(JsonElement json, string name) => decimal.Parse(json.GetProperty(name).GetString()!);

    private static string Flat(Derivation why) =>
        $"{why.Says}|{why.Value}|{why.Rule}|{string.Join(',', why.Facts)}[{string.Concat(why.From.Select(Flat))}]";
}
