using System.Text.Json;
using Carefare.Cli;
using static Carefare.Tests.Cli.Printed;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Cli.Verbs;

public sealed class RoutesVerbTests
{
    /// <summary>The lines of one screen.</summary>
    private const int Screen = 60;

    public static TheoryData<string> Cases =>
        new(Directory.EnumerateFiles(Tree.Path("examples"), "*.yaml").Select(path => Path.GetFileName(path)));

    private static string Maria => Tree.Path("examples", "maria-uninsured.yaml");

    [Theory]
    [MemberData(nameof(Cases))]
    public void All_ways_to_pay_fit_on_two_screens(string file)
    {
        var lines = Talk.Run("routes", Tree.Path("examples", file)).Out.Split('\n');
        Assert.InRange(lines.Length, 1, 2 * Screen);
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_way_that_programmes_decide_says_what_would_open_it_where_it_is_closed(string file)
    {
        var said = JsonDocument.Parse(Talk.Run("routes", Tree.Path("examples", file), "--json").Out).RootElement;
        Assert.All(
            said.GetProperty("routes").EnumerateArray(),
            route =>
                Assert.True(
                    route.GetProperty("programs").GetArrayLength() == 0
                        || route.GetProperty("status").GetString() != "closed"
                        || route.GetProperty("flip").GetString()!.Length > 0
                )
        );
    }

    [Fact]
    public void One_way_is_told_with_each_programme_what_it_wants_and_the_row_for_the_case()
    {
        var said = Flat(Talk.Run("routes", Maria, "--route", "public-programmes").Out);
        Assert.Contains("Federally funded health center (open to ask; last seen open Nov 23, 2026)", said);
        Assert.Contains("- yes: your household's income is at most 200 % of the poverty guideline", said);
        Assert.Contains("Workers' compensation (closed) Only if your condition comes from your work.", said);
        Assert.Contains("- {id: health-center, from: \"Federally funded health center\", kind: public", said);
        Assert.DoesNotContain("Sliding scale", said);
    }

    [Fact]
    public void All_of_it_can_be_had_with_steps_and_sources()
    {
        var said = Flat(Talk.Run("routes", Maria, "--all").Out);
        Assert.Contains("Sliding scale (a lower price)", said);
        Assert.Contains("Agave Center (closed)", said);
        Assert.Contains("https://agavecenter.org/get-help", said);
        Assert.Contains("By Tue, Dec 8, 2026: Ask the clinic which proof of income it takes", said);
    }

    [Fact]
    public void In_JSON_each_programme_stands_with_its_conditions_and_its_source()
    {
        var said = JsonDocument.Parse(Talk.Run("routes", Maria, "--json", "--route", "grants").Out).RootElement;
        var route = Assert.Single(said.GetProperty("routes").EnumerateArray());
        var agave = route.GetProperty("programs").EnumerateArray().Single(one => Text(one, "id") == "agave-center");
        Assert.Equal(
            ("closed", "1500.00", "clinic"),
            (Text(agave, "status"), Text(agave, "most"), Text(agave, "paid_to"))
        );
        var need = Assert.Single(agave.GetProperty("needs").EnumerateArray());
        Assert.Equal("no", Text(need, "holds"));
        Assert.Contains(said.GetProperty("facts").EnumerateArray(), fact => Text(fact, "id") == "agave-center");
    }

    [Theory]
    [InlineData("grnats", "There is no way to pay \"grnats\". Did you mean grants?")]
    [InlineData(
        "money from heaven",
        "There is no way to pay \"money from heaven\". Use one of: clinic-choice, package,"
    )]
    public void A_way_that_there_is_not_is_answered_in_one_sentence(string route, string sentence)
    {
        var said = Talk.Run("routes", Maria, "--route", route);
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.StartsWith($"carefare routes: --route: {sentence}", said.Err, StringComparison.Ordinal);
        Assert.Single(said.Err.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Each_way_can_be_asked_for_alone() =>
        Assert.All(
            Catalogue.All,
            route => Assert.Equal(Exit.Answered, Talk.Run("routes", Maria, "--route", route.Id).Code)
        );

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
