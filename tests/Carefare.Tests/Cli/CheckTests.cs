using System.Text.Json;
using Carefare.Tests.Cases;

namespace Carefare.Tests.Cli;

public sealed class CheckTests
{
    [Theory]
    [MemberData(nameof(BrokenCases.All), MemberType = typeof(BrokenCases))]
    public void A_broken_case_is_answered_by_one_sentence_and_left_as_it_was(string text, string where, string said)
    {
        using var terminal = new Terminal();
        var file = terminal.Write("case.yaml", text);
        Assert.Equal(2, terminal.Run("", "check", file));
        Assert.Empty(terminal.Out);
        var line = Assert.Single(terminal.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.Matches("[.?]$", line);
        Assert.StartsWith(file + ":", line, StringComparison.Ordinal);
        if (where.Split(": ") is [var number, var field])
        {
            Assert.StartsWith($"{file}:{number}:", line, StringComparison.Ordinal);
            Assert.Contains(field.Length > 0 ? $": {field}: " : ": ", line, StringComparison.Ordinal);
        }

        Assert.Equal(text, File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(terminal.Folder));
    }

    [Fact]
    public void There_are_more_than_forty_broken_cases() => Assert.True(BrokenCases.All.Count > 40);

    [Theory]
    [InlineData("lona", "\"lona\" is no way to pay that is known here. Did you mean loan?")]
    [InlineData("clinic_plan", "\"clinic_plan\" is no way to pay that is known here. Did you mean clinic-plan?")]
    public void A_way_to_avoid_that_nobody_knows_is_doubted_and_the_nearest_is_named(string way, string doubt)
    {
        using var terminal = new Terminal();
        var file = terminal.Write("case.yaml", $"carefare: 1\nwants:\n  avoid: [card, {way}]\n");
        Assert.Equal(0, terminal.Run("", "check", file));
        Assert.Contains($"{file}:3:17: wants.avoid[1]: {doubt}", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Ways_and_families_that_can_be_avoided_are_not_doubted()
    {
        using var terminal = new Terminal();
        var names = string.Join(", ", Carefare.Routes.Catalogue.Names);
        var file = terminal.Write("case.yaml", $"carefare: 1\nwants: {{avoid: [{names}]}}\n");
        Assert.Equal(0, terminal.Run("", "check", file));
        Assert.DoesNotContain("wants.avoid", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_case_is_answered_with_what_is_not_known_yet()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("case.yaml", "carefare: 1\nperson: {state: CO}\naccounts: {hsa: none}\n");
        Assert.Equal(0, terminal.Run("", "check", file));
        Assert.Empty(terminal.Err);
        Assert.DoesNotContain("person.state", terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("accounts.hsa", terminal.Out, StringComparison.Ordinal);
        Assert.True(Position("money.cash_now") < Position("money.monthly_debt_payments"));
        Assert.True(Position("accounts.fsa") < Position("money.cash_now"));

        int Position(string path)
        {
            var at = terminal.Out.IndexOf(path, StringComparison.Ordinal);
            Assert.True(at >= 0, path);
            return at;
        }
    }

    [Fact]
    public void What_decides_more_ways_to_pay_is_asked_first()
    {
        using var terminal = new Terminal();
        const string Text =
            "carefare: 1\nquotes: [{clinic: a, infusion: 500, sliding_scale: [{up_to_fpl: 2, percent_off: 0.3}]}]";
        Assert.Equal(0, terminal.Run("", "check", terminal.Write("case.yaml", Text), "--json"));
        using var answer = JsonDocument.Parse(terminal.Out);
        var ways = answer
            .RootElement.GetProperty("ask")
            .EnumerateArray()
            .Select(question => question.GetProperty("routes").GetArrayLength())
            .ToList();
        Assert.True(ways[0] > 0);
        Assert.Equal(ways.OrderDescending(), ways);
    }

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2027-02-01", false)]
    public void What_an_answer_decides_is_told_for_the_day_that_is_asked(string day, bool decides)
    {
        using var terminal = new Terminal();
        const string Text = "carefare: 1\naccounts: {fsa: {election: 900, spent: 0, plan_year_ends: 2026-12-31}}\n";
        Assert.Equal(0, terminal.Run("", "check", terminal.Write("case.yaml", Text), "--json", "--as-of", day));
        using var answer = JsonDocument.Parse(terminal.Out);
        var election = answer
            .RootElement.GetProperty("ask")
            .EnumerateArray()
            .Where(question => question.GetProperty("key").GetString() == "accounts.fsa.can_elect_next");
        Assert.Equal(decides, election.Any(question => question.GetProperty("routes").GetArrayLength() > 0));
    }

    [Fact]
    public void What_is_doubtful_is_said_and_does_not_stop_anything()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("case.yaml", "carefare: 1\nmoney: {cash_now: 100, keep_back: 500}\n");
        Assert.Equal(0, terminal.Run("", "check", file));
        Assert.Contains("More is kept back than is there now.", terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("carefare: 1", 0, 0)]
    [InlineData("carefare: 1\nperson: {age: old, state: XX}", 2, 2)]
    public void For_programs_the_same_stands_in_json(string text, int exit, int problems)
    {
        using var terminal = new Terminal();
        Assert.Equal(exit, terminal.Run("", "check", terminal.Write("case.yaml", text), "--json"));
        using var answer = JsonDocument.Parse(terminal.Out);
        Assert.Equal(problems, answer.RootElement.GetProperty("problems").GetArrayLength());
        Assert.Equal(exit == 0, answer.RootElement.GetProperty("ask").GetArrayLength() > 0);
    }

    [Fact]
    public void A_case_that_is_not_there_is_said_in_one_sentence()
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run("", "check", terminal.File("nobody.yaml")));
        Assert.Contains("is not there", terminal.Err, StringComparison.Ordinal);
    }
}
