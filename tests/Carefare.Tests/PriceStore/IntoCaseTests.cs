using Carefare.Tests.Cli;
using static Carefare.Tests.Cli.Printed;

namespace Carefare.Tests.PriceStore;

/// <summary>A hospital's cash price becomes a quote that leaves open what is not in it.</summary>
public sealed class IntoCaseTests : IDisposable
{
    private const string Told = """
        carefare: 1
        person: {zip: "45402"}
        coverage:
          - payer: Sample Mutual
        """;

    private readonly Terminal _terminal = new();

    private string Case => _terminal.File("case.yaml");

    private string Store => _terminal.File("store");

    [Fact]
    public void The_cash_price_of_the_first_hour_becomes_a_quote_around_where_the_person_lives()
    {
        Begin(Told);
        Assert.Equal(0, Search("--code", "96365"));
        var told = File.ReadAllText(Case);
        Assert.StartsWith(Told, told, StringComparison.Ordinal);
        Assert.Contains("clinic: valley-example-hospital", told, StringComparison.Ordinal);
        Assert.Contains("infusion: 588.00", told, StringComparison.Ordinal);
        Assert.Contains("setting: hospital", told, StringComparison.Ordinal);
        Assert.Contains("quoted_on: 2026-09-01", told, StringComparison.Ordinal);
        Assert.Contains("miles: 0.0", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_in_the_price_is_said_and_the_plan_does_not_take_the_drug_to_be_in_it()
    {
        Begin(Told);
        Assert.Equal(0, Search("--code", "96365"));
        Assert.Contains("for the infusion's first hour alone", Flat(_terminal.Out), StringComparison.Ordinal);
        using var cost = new Terminal();
        cost.Run("", "cost", Case);
        Assert.Contains(
            "charges for the drug apart and has not said how much",
            Flat(cost.Out),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_insurers_rates_bound_the_allowed_amount_and_are_not_put_in()
    {
        Begin(Told);
        Assert.Equal(0, Search("--code", "96365", "--payer", "sample"));
        Assert.Contains(
            "coverage[0].claims.allowed.infusion (here $298.10)",
            Flat(_terminal.Out),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("allowed", File.ReadAllText(Case), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_person_wrote_stays_unless_it_is_to_be_replaced()
    {
        Begin(Told + "\nquotes:\n  - clinic: valley-example-hospital\n    infusion: 450\n");
        Assert.Equal(0, Search("--code", "96365"));
        Assert.Contains("infusion: 450", File.ReadAllText(Case), StringComparison.Ordinal);
        Assert.Contains("quotes[0].infusion (here 588.00)", Flat(_terminal.Out), StringComparison.Ordinal);
        Assert.Equal(0, Search("--code", "96365", "--replace"));
        Assert.Contains("infusion: 588.00", File.ReadAllText(Case), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hospital_whose_short_name_another_has_does_not_keep_the_others_out()
    {
        Begin(Told);
        var other = File.ReadAllText(Tree.Path("examples", "price-files", "valley-hospital.csv"))
            .Replace("Valley Example Hospital", "Valley-Example Hospital", StringComparison.Ordinal)
            .Replace("588.00", "600.00", StringComparison.Ordinal)
            .Replace("1234567893", "1245319599", StringComparison.Ordinal);
        using var import = new Terminal();
        Assert.Equal(0, import.Run("", "prices", "import", _terminal.Write("other.csv", other), "--folder", Store));
        Assert.Equal(0, Search("--code", "96365"));
        Assert.Contains("infusion: 588.00", File.ReadAllText(Case), StringComparison.Ordinal);
        Assert.Contains("quotes[0].infusion (here 600.00)", Flat(_terminal.Out), StringComparison.Ordinal);
    }

    [Fact]
    public void Twice_is_as_good_as_once()
    {
        Begin(Told);
        Assert.Equal(0, Search("--code", "96365"));
        var once = File.ReadAllText(Case);
        Assert.Equal(0, Search("--code", "96365"));
        Assert.Equal(once, File.ReadAllText(Case));
    }

    [Theory]
    [InlineData("--into takes the price of code 96365", "--code", "96366")]
    [InlineData("--into goes without --json and --csv", "--code", "96365", "--json")]
    public void What_cannot_be_put_in_is_refused_and_the_case_is_as_it_was(string why, params string[] words)
    {
        Begin(Told);
        Assert.Equal(2, Search(words));
        Assert.Contains(why, _terminal.Err, StringComparison.Ordinal);
        Assert.Equal(Told, File.ReadAllText(Case));
    }

    [Fact]
    public void A_case_that_is_not_there_is_refused()
    {
        Begin(Told);
        File.Delete(Case);
        Assert.Equal(2, Search("--code", "96365"));
        Assert.False(File.Exists(Case));
    }

    public void Dispose() => _terminal.Dispose();

    private void Begin(string told)
    {
        _terminal.Write("case.yaml", told);
        using var import = new Terminal();
        Assert.Equal(0, import.Run("", "prices", "import", Tree.Path("examples", "price-files"), "--folder", Store));
    }

    private int Search(params string[] words) =>
        _terminal.Run("", ["prices", "search", "--into", Case, "--folder", Store, .. words]);
}
