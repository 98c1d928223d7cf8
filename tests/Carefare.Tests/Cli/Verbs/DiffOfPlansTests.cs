using System.Text.Json.Nodes;
using Carefare.Cli;
using Carefare.Telling.Json;
using Carefare.Tests.Telling;

namespace Carefare.Tests.Cli.Verbs;

/// <summary><c>carefare diff</c> of two plan files, without the cases they were made from.</summary>
public sealed class DiffOfPlansTests : IDisposable
{
    private static readonly string Maria = Tree.Path("examples", "maria-uninsured.yaml");

    private readonly string _folder = Directory.CreateTempSubdirectory("carefare").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_text_is_as_approved_and_fits_eighty_columns()
    {
        var said = Talk.Run("diff", Plan("maria-uninsured"), Plan("kim-loan"));
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        Assert.All(said.Out.Split('\n'), line => Assert.True(Carefare.Cli.Text.Lines.Columns(line) <= 80, line));
        Golden.Matches(said.Out, "tests", "golden", "comparisons", "maria-kim-plans.txt");
    }

    [Theory]
    [InlineData("maria-uninsured", "dana-deferred-card")]
    [InlineData("sam-hsa", "lee-fsa")]
    [InlineData("ana-nothing-fits", "joe-membership")]
    public void Plan_files_tell_all_that_their_cases_do_but_for_what_moved_it(string first, string second)
    {
        var cases = Talk.Run("diff", Example(first), Example(second), "--json");
        var plans = Talk.Run("diff", Plan(first), Plan(second), "--json");
        var expected = JsonNode.Parse(cases.Out)!.AsObject();
        Assert.All(["answers", "figures", "moves"], name => Assert.True(expected.Remove(name), name));
        Assert.Equal(expected.ToJsonString(), JsonNode.Parse(plans.Out)!.ToJsonString());
        Assert.Equal(cases.Code, plans.Code);
    }

    [Fact]
    public void The_plan_of_another_day_is_told_with_both_days_and_with_how_to_learn_what_moved_it()
    {
        var later = Write("later.json", Talk.Run("plan", Maria, "--json", "--as-of", "2026-12-15").Out);
        var said = Unfolded(Talk.Run("diff", Plan("maria-uninsured"), later).Out);
        Assert.Contains("The first plan is of Nov 23, 2026, the second of Dec 15, 2026.", said);
        Assert.Contains("carefare diff FIRST.yaml SECOND.yaml", said);
    }

    [Fact]
    public void A_plan_and_itself_do_not_differ()
    {
        var said = Talk.Run("diff", Plan("kim-loan"), Plan("kim-loan"));
        Assert.StartsWith("Both plans cost $3,769.40; the highest month is the same;", said.Out);
        Assert.DoesNotContain("differ", said.Out);
        Assert.DoesNotContain("of only one", said.Out);
    }

    [Fact]
    public void A_fact_that_was_read_again_is_told_with_both_days_and_one_that_only_one_rests_on_with_which()
    {
        var before = SampleReport.Report;
        var (limit, floor) = (before.Facts[0], before.Facts[1]);
        var said = Compared(before, before with { Facts = [limit with { Checked = new(2026, 11, 20) }] });
        Assert.Contains(
            "- hsa-contribution-limit: Rev. Proc. 2025-19, Internal Revenue Service, read on Nov 20, 2026; "
                + "was Rev. Proc. 2025-19, Internal Revenue Service, read on Nov 2, 2026.",
            said
        );
        Assert.Contains($"- Only the first rests on: {floor.Fact}.", said);
        Assert.DoesNotContain("Only the second rests on", said);
    }

    [Fact]
    public void A_fact_that_only_grew_old_is_the_same_fact() =>
        Assert.DoesNotContain(
            "Facts that differ",
            Compared(
                SampleReport.Report,
                SampleReport.Report with
                {
                    Facts = [.. SampleReport.Report.Facts.Select(fact => fact with { Stale = !fact.Stale })],
                }
            )
        );

    [Fact]
    public void A_warning_that_went_and_a_question_that_came_are_told()
    {
        var after = SampleReport.Report;
        var before = after with { Asks = [after.Asks[0]] };
        var said = Compared(before, after with { Warnings = [after.Warnings[1]] });
        Assert.Contains($"Warnings of only one ──────────────────── First: {after.Warnings[0]}", said);
        Assert.Contains(
            $"Open questions of only one ────────────────────────── Second: {after.Asks[1].Question}",
            said
        );
        Assert.DoesNotContain(after.Warnings[1], said);
        Assert.DoesNotContain(after.Asks[0].Question, said);
    }

    [Fact]
    public void A_case_and_a_plan_are_refused_in_one_sentence()
    {
        var plan = Plan("kim-loan");
        var expected = $"carefare diff: {plan} is a plan and {Maria} a case; give two cases, or two plans.\n";
        Assert.Equal(new(Exit.BadInput, "", expected), Talk.Run("diff", plan, Maria));
        Assert.Equal(new(Exit.BadInput, "", expected), Talk.Run("diff", Maria, plan));
    }

    [Fact]
    public void Another_day_is_refused_for_plans() =>
        Assert.Equal(
            new(
                Exit.BadInput,
                "",
                "carefare diff: A plan keeps the day it was made for; leave out --as-of, or give the two cases.\n"
            ),
            Talk.Run("diff", Plan("kim-loan"), Plan("kim-loan"), "--as-of", "2026-12-01")
        );

    [Fact]
    public void A_case_that_is_written_in_json_is_a_case()
    {
        var said = Talk.Run("diff", Write("case.json", "{\"as_of\": \"2026-11-23\", \"carefare\": 2}"), Maria);
        Assert.Equal(Exit.BadInput, said.Code);
        Assert.Contains("case.json:1:", said.Err);
        Assert.DoesNotContain("is a plan", said.Err);
    }

    [Theory]
    [InlineData("", ":1:1: The file is empty. Make one: carefare plan CASE --json > plan.json")]
    [InlineData("[]", ":1:1: This is not a plan that Carefare wrote. Make one: carefare plan CASE --json > plan.json")]
    [InlineData("{}", ":1:1: This is not a plan that Carefare wrote. Make one: carefare plan CASE --json > plan.json")]
    [InlineData("{\"schema\": \"carefare.plan/1\"}", ":1:1: \"as_of\" is missing here. Add \"as_of\".")]
    [InlineData(
        "{\"schema\": ",
        ":1:12: This is not JSON, or is nested too deep. Look for a missing comma, quote or bracket."
    )]
    [InlineData(
        "{\"schema\": \"carefare.plan/1\", \"schema\": 1}",
        ":1:31: schema: The name is there twice. Keep one of them."
    )]
    public void What_is_not_a_plan_is_refused_in_one_sentence(string text, string problem)
    {
        var broken = Write("broken.json", text);
        Assert.Equal(new(Exit.BadInput, "", $"{broken}{problem}\n"), Talk.Run("diff", broken, Plan("kim-loan")));
    }

    [Theory]
    [InlineData(
        "\"total\": \"3769.40\"",
        "\"total\": \"3769.41\"",
        "recommended.total: The parts come to 3769.40, not this."
    )]
    [InlineData(
        "\"highest_month\": \"919.99\"",
        "\"highest_month\": \"9.99\"",
        "recommended.highest_month: The highest of the months is 919.99, not this."
    )]
    [InlineData(
        "\"out\": \"320.01\"",
        "\"out\": \"320.02\"",
        "recommended.total: The months come to 3769.41, not this."
    )]
    [InlineData("\"out\": \"320.01\"", "\"out\": 320.01", "recommended.months[5].out: An amount is wanted here.")]
    [InlineData(
        "\"month\": \"2027-02\"",
        "\"month\": \"2027-13\"",
        "recommended.months[3].month: A month is wanted here."
    )]
    [InlineData(
        "\"price_form\": \"per_infusion\"",
        "\"price_form\": \"free\"",
        "recommended.price_form: There is no such price form."
    )]
    [InlineData("\"stale\": false", "\"stale\": null", "facts[0].stale: true or false is wanted here.")]
    public void A_plan_that_was_changed_by_hand_is_refused_with_the_place(string old, string changed, string problem)
    {
        var text = File.ReadAllText(Plan("kim-loan"));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var broken = Write("broken.json", text[..at] + changed + text[(at + old.Length)..]);
        var said = Talk.Run("diff", Plan("kim-loan"), broken);
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Contains(problem, Assert.Single(said.Err.TrimEnd('\n').Split('\n')));
    }

    [Fact]
    public void A_plan_that_is_cut_short_anywhere_is_refused_in_one_sentence()
    {
        var text = PlanJson.Of(SampleReport.Report).TrimEnd();
        var whole = Write("whole.json", text);
        for (var length = 0; length < text.Length; length += 997)
        {
            var said = Talk.Run("diff", whole, Write("cut.json", text[..length]));
            Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
            Assert.Single(said.Err.TrimEnd('\n').Split('\n'));
        }
    }

    [Fact]
    public void What_is_wrong_with_both_plans_is_said_at_once()
    {
        var said = Talk.Run("diff", Write("one.json", "{}"), Write("other.json", ""));
        Assert.Equal((Exit.BadInput, 2), (said.Code, said.Err.TrimEnd('\n').Split('\n').Length));
    }

    private string Compared(PlanReport first, PlanReport second)
    {
        var said = Talk.Run("diff", Write("first.json", PlanJson.Of(first)), Write("second.json", PlanJson.Of(second)));
        Assert.Equal((Exit.Answered, ""), (said.Code, said.Err));
        return Unfolded(said.Out);
    }

    private static string Unfolded(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Example(string name) => Tree.Path("examples", name + ".yaml");

    private string Plan(string name) => Write(name + ".json", Talk.Run("plan", Example(name), "--json").Out);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
