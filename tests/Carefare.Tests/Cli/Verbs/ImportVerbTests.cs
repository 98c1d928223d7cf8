using System.Text.Json;
using System.Text.Json.Nodes;
using Carefare.Tests.Fhir;

namespace Carefare.Tests.Cli.Verbs;

public sealed class ImportVerbTests
{
    private static readonly string Bundle = Tree.Path("examples", "bundles", "rosa-insurer.json");

    [Fact]
    public void The_example_is_told_as_approved()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("", "import", Bundle));
        Assert.Empty(terminal.Err);
        Golden.Matches(terminal.Out, "tests", "golden", "import", "rosa-insurer.txt");
    }

    [Fact]
    public void The_example_is_told_to_programs_as_approved()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("", "import", Bundle, "--json"));
        Golden.Matches(terminal.Out, "tests", "golden", "import", "rosa-insurer.json");
    }

    [Fact]
    public void Into_a_case_go_only_answers_that_it_does_not_give()
    {
        using var terminal = new Terminal();
        var before = File.ReadAllText(Tree.Path("examples", "rosa-waiting.yaml"));
        var file = terminal.Write("case.yaml", before);
        Assert.Equal(0, terminal.Run("", "import", Bundle, "--into", file));
        var added = File.ReadLines(file).Except(before.Split('\n'));
        Assert.Equal(["    in_network: {deductible: 1500, deductible_met: 150, oop_max: 6000, oop_met: 190}"], added);
        Assert.Contains("The case says the same already of 6 answers.", terminal.Out, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(terminal.Folder));
    }

    [Fact]
    public void What_was_changed_and_left_is_told_to_programs()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("case.yaml", "carefare: 1\ncoverage: [{payer: summit, plan_year_starts: 07-01}]\n");
        Assert.Equal(0, terminal.Run("", "import", Bundle, "--into", file, "--json"));
        using var json = JsonDocument.Parse(terminal.Out);
        var into = json.RootElement.GetProperty("into");
        Assert.Equal(8, into.GetProperty("changed").GetArrayLength());
        Assert.Equal(
            "coverage[0].plan_year_starts",
            Assert.Single(into.GetProperty("left").EnumerateArray()).GetProperty("path").GetString()
        );
        Assert.Contains("07-01", File.ReadAllText(file), StringComparison.Ordinal);
        using var again = new Terminal();
        Assert.Equal(0, again.Run("", "import", Bundle, "--into", file, "--replace"));
        Assert.DoesNotContain("07-01", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"resourceType\":\"Bundle\"")]
    [InlineData("{\"resourceType\":\"Patient\"}")]
    [InlineData("no")]
    public void A_bundle_that_is_refused_leaves_the_case_alone(string text)
    {
        using var terminal = new Terminal();
        const string Case = "carefare: 1\nperson: {age: 44}\n";
        var (file, bundle) = (terminal.Write("case.yaml", Case), terminal.Write("bundle.json", text));
        Assert.Equal(2, terminal.Run("", "import", bundle, "--into", file));
        Assert.Empty(terminal.Out);
        var line = Assert.Single(terminal.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(bundle + ":1:", line, StringComparison.Ordinal);
        Assert.Equal(Case, File.ReadAllText(file));
        Assert.Equal(2, Directory.GetFiles(terminal.Folder).Length);
    }

    [Theory]
    [InlineData("age: 70", "the age that the case says")]
    public void The_bundle_of_somebody_else_is_refused(string age, string why)
    {
        using var terminal = new Terminal();
        var file = terminal.Write("case.yaml", $"carefare: 1\nperson: {{{age}}}\n");
        Assert.Equal(2, terminal.Run("", "import", Bundle, "--into", file));
        Assert.Contains(why, terminal.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_uses_are_answered_with_one_sentence()
    {
        foreach (
            var (args, said) in new (string[], string)[]
            {
                (["import", "/nowhere/bundle.json"], "is not there"),
                (["import", Tree.Root], "is a folder"),
                (["import", Bundle, "--replace"], "--replace goes with --into"),
                (["import", Bundle, "--into", "/nowhere/case.yaml"], "is not there"),
                (["import", Bundle, "--into", Bundle], ":1:"),
                (["import"], "BUNDLE is missing"),
            }
        )
        {
            using var terminal = new Terminal();
            Assert.Equal(2, terminal.Run("", args));
            Assert.Contains(said, terminal.Err, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_record_without_a_plan_in_force_is_told_and_changes_nothing()
    {
        using var terminal = new Terminal();
        var bundle = terminal.Write(
            "b.json",
            Invented.Bundle(Invented.Patient(), Invented.Payer(), Invented.Coverage(end: "2026-01-31")).ToJsonString()
        );
        var file = terminal.Write("case.yaml", "carefare: 1\n");
        Assert.Equal(0, terminal.Run("", "import", bundle, "--into", file));
        Assert.Contains("names no health plan in force", terminal.Out, StringComparison.Ordinal);
        Assert.Equal("carefare: 1\n", File.ReadAllText(file));
    }

    [Fact]
    public void No_name_number_or_day_of_birth_of_the_person_is_told()
    {
        using var terminal = new Terminal();
        var person = Invented.Patient().With(("name", new JsonArray(new JsonObject { ["family"] = "Secretname" })));
        var bundle = terminal.Write(
            "b.json",
            Invented.Bundle(person, Invented.Payer(), Invented.Coverage()).ToJsonString()
        );
        Assert.Equal(0, terminal.Run("", "import", bundle));
        Assert.Equal(0, terminal.Run("", "import", bundle, "--json"));
        Assert.All(
            ["Secretname", "1982", "INVENTED-1"],
            secret => Assert.DoesNotContain(secret, terminal.Out, StringComparison.Ordinal)
        );
    }
}
