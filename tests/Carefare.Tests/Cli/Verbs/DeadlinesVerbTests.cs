using System.Text.Json;
using Carefare.Cli;

namespace Carefare.Tests.Cli.Verbs;

public sealed class DeadlinesVerbTests
{
    public static TheoryData<string> People =>
        [
            .. Directory
                .GetFiles(Tree.Path("examples"), "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [InlineData("vera-denied")]
    [InlineData("omar-medicaid")]
    public void The_text_and_the_json_are_as_approved(string person)
    {
        Golden.Matches(Run(person).Out, "tests", "golden", "deadlines", person + ".txt");
        Golden.Matches(Run(person, "--json").Out, "tests", "golden", "deadlines", person + ".json");
    }

    [Theory]
    [InlineData("vera-denied", "Granite Works health plan: you have until Sat, May 15, 2027 (173 days left)")]
    [InlineData("omar-medicaid", "Zia Community Medicaid: you have until Wed, Feb 10, 2027 (79 days left)")]
    public void Which_clock_runs_stands_in_the_first_line(string person, string first) =>
        Assert.StartsWith(first, Run(person).Out, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(People))]
    public void Everybody_is_answered_in_eighty_columns_and_in_json(string person)
    {
        var text = Run(person);
        Assert.Equal((Exit.Answered, ""), (text.Code, text.Err));
        Assert.All(text.Out.Split('\n'), line => Assert.True(Carefare.Cli.Text.Lines.Columns(line) <= 80, line));
        using var json = JsonDocument.Parse(Run(person, "--json").Out);
        Assert.Equal("carefare.deadlines/1", json.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void Every_clock_in_json_rests_on_facts_that_are_there_and_stands_in_the_order_of_its_day()
    {
        using var json = JsonDocument.Parse(Run("vera-denied", "--json").Out);
        var known = json.RootElement.GetProperty("facts").EnumerateArray().Select(Id).ToHashSet();
        var clocks = json.RootElement.GetProperty("plans")[0].GetProperty("clocks").EnumerateArray().ToList();
        Assert.All(
            clocks.Where(clock => Id(clock) != "letter"),
            clock =>
                Assert.All(
                    clock.GetProperty("facts").EnumerateArray(),
                    fact => Assert.Contains(fact.GetString(), known)
                )
        );
        var days = clocks.Select(clock => clock.GetProperty("day").GetString()).Where(day => day is not null).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public void On_a_later_day_the_same_letter_is_past_and_what_is_still_possible_is_said()
    {
        var said = Run("vera-denied", "--as-of", "2027-05-16").Out;
        Assert.StartsWith("Granite Works health plan: the last day is past", said, StringComparison.Ordinal);
        var unbroken = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Ask in writing whether a late appeal is still taken", unbroken, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_last_day_it_says_that_it_is_today() =>
        Assert.Contains("(that is today)", Run("vera-denied", "--as-of", "2027-05-15").Out, StringComparison.Ordinal);

    [Fact]
    public void A_case_that_cannot_be_read_is_answered_in_one_sentence()
    {
        using var terminal = new Terminal();
        var file = terminal.Write(
            "case.yaml",
            "carefare: 1\nas_of: 2026-11-23\ncoverage: [{type: medicaid, denial: {dated: 2026-12-01}}]\n"
        );
        Assert.Equal(Exit.BadInput, terminal.Run("", "deadlines", file));
        Assert.Contains(
            "coverage[0].denial.dated: This would be after the day of the plan (as_of).",
            terminal.Err,
            StringComparison.Ordinal
        );
    }

    private static string? Id(JsonElement json) => json.GetProperty("id").GetString();

    private static Talk.Said Run(string person, params string[] more) =>
        Talk.Run(["deadlines", Tree.Path("examples", person + ".yaml"), .. more]);
}
