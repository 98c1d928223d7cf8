using System.Text.Json;
using Carefare.Cli;

namespace Carefare.Tests.Cli.Verbs;

/// <summary>What "carefare coverage" says to the invented people.</summary>
public sealed class CoverageVerbTests
{
    public static TheoryData<string> People =>
        [
            .. Directory
                .GetFiles(Tree.Path("examples"), "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [InlineData("nora-one-record")]
    [InlineData("omar-unknown-payer")]
    public void The_text_and_the_json_are_as_approved(string person)
    {
        Golden.Matches(Run(person), "tests", "golden", "coverage", person + ".txt");
        Golden.Matches(Run(person, "--json"), "tests", "golden", "coverage", person + ".json");
    }

    [Theory]
    [MemberData(nameof(People))]
    public void It_fits_eighty_columns_and_says_that_the_plan_decides(string person)
    {
        var text = Run(person);
        Assert.All(text.Split('\n'), line => Assert.True(Carefare.Cli.Text.Lines.Columns(line) <= 80, line));
        Assert.Contains("never a diagnosis", text, StringComparison.Ordinal);
        Assert.Contains("988", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Every_policy_in_the_json_has_its_source_its_day_and_its_day_of_review(string person)
    {
        using var json = JsonDocument.Parse(Run(person, "--json"));
        Assert.Equal("carefare.coverage/1", json.RootElement.GetProperty("schema").GetString());
        var treatments = json
            .RootElement.GetProperty("plans")
            .EnumerateArray()
            .SelectMany(plan => plan.GetProperty("treatments").EnumerateArray());
        var policies = treatments.SelectMany(one =>
            one.GetProperty("policies").EnumerateArray().Concat(one.GetProperty("background").EnumerateArray())
        );
        Assert.All(
            policies,
            policy =>
            {
                var source = policy.GetProperty("sources")[0];
                Assert.NotEmpty(source.GetProperty("publisher").GetString()!);
                Assert.StartsWith("https://", source.GetProperty("address").GetString(), StringComparison.Ordinal);
                Assert.Matches(@"^\d{4}-\d\d-\d\d$", source.GetProperty("read").GetString());
                Assert.Matches(@"^\d{4}-\d\d-\d\d$", policy.GetProperty("review_by").GetString());
            }
        );
    }

    [Fact]
    public void Past_its_review_date_a_policy_still_answers_and_says_so()
    {
        var text = Run("nora-one-record", "--as-of", "2028-01-10");
        Assert.Contains(
            "past its review date, check it again",
            text.ReplaceLineEndings(" ").Replace("    ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input() =>
        Assert.Equal(Exit.BadInput, Talk.Run("coverage", "nobody.yaml").Code);

    private static string Run(string person, params string[] more) =>
        Talk.Run(["coverage", Tree.Path("examples", person + ".yaml"), .. more]).Out;
}
