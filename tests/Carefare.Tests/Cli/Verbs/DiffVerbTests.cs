using System.Text.Json;
using Carefare.Cli;

namespace Carefare.Tests.Cli.Verbs;

public sealed class DiffVerbTests : IDisposable
{
    private static readonly string Maria = Tree.Path("examples", "maria-uninsured.yaml");
    private static readonly string Ana = Tree.Path("examples", "ana-nothing-fits.yaml");

    private readonly string _folder = Directory.CreateTempSubdirectory("carefare").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_text_is_as_approved_and_fits_eighty_columns()
    {
        var said = Talk.Run("diff", Maria, Cheaper());
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Assert.All(said.Out.Split('\n'), line => Assert.True(Carefare.Cli.Text.Lines.Columns(line) <= 80, line));
        Golden.Matches(said.Out, "tests", "golden", "comparisons", "maria-cheaper.txt");
    }

    [Fact]
    public void The_json_is_as_approved() =>
        Golden.Matches(
            Talk.Run("diff", Maria, Cheaper(), "--json").Out,
            "tests",
            "golden",
            "comparisons",
            "maria-cheaper.json"
        );

    [Fact]
    public void The_text_of_two_quite_different_people_is_as_approved()
    {
        var said = Talk.Run("diff", Maria, Tree.Path("examples", "kim-loan.yaml"));
        Assert.Equal(Exit.Answered, said.Code);
        Assert.All(said.Out.Split('\n'), line => Assert.True(Carefare.Cli.Text.Lines.Columns(line) <= 80, line));
        Golden.Matches(said.Out, "tests", "golden", "comparisons", "maria-kim.txt");
    }

    [Fact]
    public void An_answer_that_came_moves_what_is_paid_on_average_and_at_worst()
    {
        var asked = File.ReadAllText(Tree.Path("examples", "rosa-waiting.yaml"));
        var approved = Path.Combine(_folder, "approved.yaml");
        File.WriteAllText(
            approved,
            asked.Replace(
                "status: asked, decided_by: 2026-12-18, chance: 0.35",
                "status: approved",
                StringComparison.Ordinal
            )
        );
        var said = Talk.Run("diff", Tree.Path("examples", "rosa-waiting.yaml"), approved).Out;
        Assert.StartsWith("The second plan costs $970.15 less on average than the first: $1,932.30", said);
        Assert.Matches(@"You pay at worst +\$5,550\.00 +\$2,820\.00 +-\$2,730\.00", said);
        Assert.Matches(@"In all +-\$970\.15 +\$1,932\.30", said);
        Assert.All(said.Split('\n'), line => Assert.True(Carefare.Cli.Text.Lines.Columns(line) <= 80, line));
    }

    [Fact]
    public void The_first_sentence_is_the_answer() =>
        Assert.StartsWith(
            "The second plan costs $270.00 less than the first: $2,765.00 instead of\n$3,035.00; ",
            Talk.Run("diff", Maria, Cheaper()).Out
        );

    [Fact]
    public void The_moves_in_the_json_add_up_to_the_difference()
    {
        using var json = JsonDocument.Parse(
            Talk.Run("diff", Maria, Tree.Path("examples", "kim-loan.yaml"), "--json").Out
        );
        var moved = json
            .RootElement.GetProperty("moves")
            .EnumerateArray()
            .Select(move => move.GetProperty("difference"))
            .Where(amount => amount.ValueKind == JsonValueKind.String)
            .Sum(amount => decimal.Parse(amount.GetString()!));
        var total = json.RootElement.GetProperty("difference").GetProperty("total").GetString();
        Assert.Equal(decimal.Parse(total!), moved);
    }

    [Fact]
    public void Cases_that_say_the_same_are_said_to()
    {
        var said = Talk.Run("diff", Maria, Maria);
        Assert.Equal(Exit.Answered, said.Code);
        Assert.StartsWith("Both plans cost $3,035.00; the highest month is the same;", said.Out);
        Assert.Contains("Nothing: the two cases say the same.", said.Out);
        Assert.DoesNotContain("Months that differ", said.Out);
    }

    [Fact]
    public void Where_one_of_the_two_has_no_plan_that_is_the_answer()
    {
        var second = Talk.Run("diff", Maria, Ana);
        Assert.Equal(Exit.NothingFits, second.Code);
        Assert.StartsWith("No safe plan fits the second case yet; the first plan costs $3,035.00.\n", second.Out);
        Assert.Contains("nothing fits any more", second.Out);
        Assert.Contains("Second: one would fit with ", second.Out);

        var first = Talk.Run("diff", Ana, Maria);
        Assert.Equal(Exit.NothingFits, first.Code);
        Assert.StartsWith("No safe plan fits the first case yet; the second plan costs $3,035.00.\n", first.Out);
        Assert.Contains("fits now", first.Out);

        var neither = Talk.Run("diff", Ana, Ana, "--json");
        Assert.Equal(Exit.NothingFits, neither.Code);
        using var json = JsonDocument.Parse(neither.Out);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("difference").ValueKind);
    }

    [Fact]
    public void The_day_of_the_option_holds_for_both_cases()
    {
        var later = Write("later.yaml", File.ReadAllText(Maria).Replace("as_of: 2026-11-23", "as_of: 2026-11-30"));
        Assert.Contains("the day of the plan: Nov 30, 2026, was Nov 23, 2026", Talk.Run("diff", Maria, later).Out);
        Assert.Contains(
            "Nothing: the two cases say the same.",
            Talk.Run("diff", Maria, later, "--as-of", "2026-11-24").Out
        );
    }

    [Fact]
    public void Changes_that_were_not_told_apart_are_said_to_be_so()
    {
        string From(string day, string last) =>
            Write($"{day}.yaml", File.ReadAllText(Maria).Replace("2026-12-08", $"{day}\n  start_by: {last}"));
        var said = Talk.Run("diff", From("2026-12-08", "2026-12-20"), From("2027-01-10", "2027-02-01"));
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Assert.Contains("Changes that stand together were not told apart.", said.Out);
    }

    [Fact]
    public void What_is_wrong_in_both_files_is_said_at_once()
    {
        var broken = Write("broken.yaml", "carefare: 1\nmoney: {cash: 5}\n");
        var said = Talk.Run("diff", "nowhere.yaml", broken);
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        var lines = said.Err.TrimEnd('\n').Split('\n');
        Assert.Equal("carefare: The file nowhere.yaml is not there. Check the name and the folder.", lines[0]);
        Assert.StartsWith($"{broken}:2:9: money.cash: ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_file_that_is_missing_is_asked_for() =>
        Assert.Equal(
            new(Exit.BadInput, "", "carefare diff: SECOND is missing. See carefare diff --help.\n"),
            Talk.Run("diff", Maria)
        );

    private string Cheaper() =>
        Write("cheaper.yaml", File.ReadAllText(Maria).Replace("infusion: 475", "infusion: 400"));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
