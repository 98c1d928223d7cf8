using Carefare.Cases.Filling;
using Carefare.Cases.Reading;
using CsCheck;

namespace Carefare.Tests.Cases.Filling;

public sealed class CoverageFillingTests
{
    private static readonly ProposedRow Summit = new(
        "summit",
        payer => payer.StartsWith("summit", StringComparison.OrdinalIgnoreCase),
        [
            new("payer", "summit"),
            new("plan_year_starts", "01-01"),
            new("in_network.deductible", "1500"),
            new("in_network.deductible_met", "150.25"),
        ]
    );

    private const string Row =
        "payer: summit, plan_year_starts: 01-01, in_network: {deductible: 1500, deductible_met: 150.25}";

    [Theory]
    [InlineData(
        "carefare: 1\n",
        "carefare: 1\ncoverage:\n  - payer: summit\n    plan_year_starts: 01-01\n    in_network: {deductible: 1500, deductible_met: 150.25}\n"
    )]
    [InlineData(
        "carefare: 1",
        "carefare: 1\ncoverage:\n  - payer: summit\n    plan_year_starts: 01-01\n    in_network: {deductible: 1500, deductible_met: 150.25}"
    )]
    [InlineData(
        "carefare: 1\r\ncourse: {infusions: 6} # six\r\n",
        "carefare: 1\r\ncoverage:\r\n  - payer: summit\r\n    plan_year_starts: 01-01\r\n    in_network: {deductible: 1500, deductible_met: 150.25}\r\ncourse: {infusions: 6} # six\r\n"
    )]
    [InlineData(
        "{carefare: 1, coverage: [{payer: Summit}]}",
        "{carefare: 1, coverage: [{payer: Summit, \"plan_year_starts\": \"01-01\", \"in_network\": {\"deductible\": 1500, \"deductible_met\": 150.25}}]}"
    )]
    [InlineData("carefare: 1\ncoverage: unknown  # ask\n", $"carefare: 1\ncoverage: [{{{Row}}}]  # ask\n")]
    [InlineData("carefare: 1\ncoverage:\n", $"carefare: 1\ncoverage: [{{{Row}}}]\n")]
    [InlineData("carefare: 1\ncoverage: []\n", $"carefare: 1\ncoverage: [{{{Row}}}]\n")]
    [InlineData(
        "carefare: 1\n# before\ncoverage:\n- payer: \"Summit\" # mine\n  # inside\n  hdhp: false\n  in_network:\n    deductible_met: unknown # ask\n    oop_max: 6000\n# after\ncourse: {infusions: 6}\n",
        "carefare: 1\n# before\ncoverage:\n- payer: \"Summit\" # mine\n  plan_year_starts: 01-01\n  # inside\n  hdhp: false\n  in_network:\n    deductible_met: 150.25 # ask\n    deductible: 1500\n    oop_max: 6000\n# after\ncourse: {infusions: 6}\n"
    )]
    [InlineData(
        "carefare: 1\ncoverage:\n  - hdhp: no\n",
        "carefare: 1\ncoverage:\n  - hdhp: no\n    payer: summit\n    plan_year_starts: 01-01\n    in_network: {deductible: 1500, deductible_met: 150.25}\n"
    )]
    public void Answers_go_where_they_belong_and_all_else_stays_as_it_is(string before, string after)
    {
        var filled = CoverageFilling.Fill("case.yaml", before, [Summit], replace: false);
        Assert.Empty(filled.Left);
        Assert.Equal(after, filled.Text);
        Assert.Empty(CaseReader.Read("case.yaml", filled.Text).Problems);
    }

    [Fact]
    public void What_is_filled_once_is_the_same_the_second_time()
    {
        var first = CoverageFilling.Fill("case.yaml", "carefare: 1\n", [Summit], replace: false);
        var second = CoverageFilling.Fill("case.yaml", first.Text, [Summit], replace: false);
        Assert.Equal(first.Text, second.Text);
        Assert.Empty(second.Filled);
        Assert.Equal(4, second.Same.Count);
    }

    [Fact]
    public void An_answer_of_the_person_stays_unless_it_is_to_be_replaced()
    {
        const string Told =
            "carefare: 1\ncoverage: [{payer: summit, in_network: {deductible: 2000, deductible_met: 0}}]\n";
        var kept = CoverageFilling.Fill("case.yaml", Told, [Summit], replace: false);
        Assert.Contains("{deductible: 2000, deductible_met: 0}", kept.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["The case says 2000. With --replace it is changed.", "The case says 0. With --replace it is changed."],
            kept.Left.Select(left => left.Why)
        );
        var replaced = CoverageFilling.Fill("case.yaml", Told, [Summit], replace: true);
        Assert.Contains("{deductible: 1500, deductible_met: 150.25}", replaced.Text, StringComparison.Ordinal);
        Assert.Contains(new("coverage[0].in_network.deductible", "2000", "1500"), replaced.Filled);
    }

    [Fact]
    public void The_same_amount_written_otherwise_is_the_same()
    {
        const string Told = "carefare: 1\ncoverage: [{payer: SUMMIT, in_network: {deductible: 1500.00}}]\n";
        Assert.Contains("coverage[0].in_network.deductible", CoverageFilling.Fill("c", Told, [Summit], false).Same);
    }

    [Fact]
    public void No_coverage_is_an_answer_that_stays()
    {
        const string None = "carefare: 1\ncoverage: none\n";
        var kept = CoverageFilling.Fill("case.yaml", None, [Summit], replace: false);
        Assert.Equal(None, kept.Text);
        Assert.Contains("says that there is no coverage", Assert.Single(kept.Left).Why, StringComparison.Ordinal);
        Assert.Equal(
            $"carefare: 1\ncoverage: [{{{Row}}}]\n",
            CoverageFilling.Fill("case.yaml", None, [Summit], replace: true).Text
        );
    }

    [Fact]
    public void A_plan_that_may_be_another_name_for_one_in_the_case_is_not_added()
    {
        const string Told = "carefare: 1\ncoverage:\n  - payer: aetna\n";
        var filled = CoverageFilling.Fill("case.yaml", Told, [Summit], replace: true);
        Assert.Equal(Told, filled.Text);
        Assert.Contains("write payer: summit there", Assert.Single(filled.Left).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_plan_is_added_below_one_that_the_record_has_too()
    {
        const string Told = "carefare: 1\ncoverage:\n  - payer: aetna\n";
        var aetna = new ProposedRow("aetna", payer => payer == "aetna", [new("payer", "aetna")]);
        var filled = CoverageFilling.Fill("case.yaml", Told, [aetna, Summit], replace: false);
        Assert.StartsWith(
            Told + "  - payer: summit\n    plan_year_starts: 01-01\n",
            filled.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_answer_that_contradicts_the_case_is_left_out_with_the_reason()
    {
        const string Told = "carefare: 1\ncoverage: [{payer: summit, in_network: {deductible: 100}}]\n";
        var filled = CoverageFilling.Fill("case.yaml", Told, [Summit], replace: false);
        Assert.Contains(
            filled.Left,
            left =>
                left.Path == "coverage[0].in_network.deductible_met"
                && left.Why.Contains("More of the deductible is met", StringComparison.Ordinal)
        );
        Assert.Empty(CaseReader.Read("case.yaml", filled.Text).Problems);
    }

    [Fact]
    public void However_a_sound_case_is_laid_out_its_lines_stay_and_only_answers_are_added() =>
        Gen.Select(Gen.Int[0, Sample.Text.Length - 1], Gen.Int[0, 3], Gen.String[Gen.Char[' ', '~'], 0, 3])
            .Sample(
                (at, removed, added) =>
                {
                    var text = Sample.Text[..at] + added + Sample.Text[int.Min(Sample.Text.Length, at + removed)..];
                    if (CaseReader.Read("c", text).Case is null)
                    {
                        return;
                    }

                    var filled = CoverageFilling.Fill("c", text, [Summit with { IsSame = _ => true }], replace: false);
                    Assert.Empty(CaseReader.Read("c", filled.Text).Problems);
                    Assert.True(IsWithin(text, filled.Text), filled.Text);
                },
                iter: 1000
            );

    // Everything of the first text stands in the second, in the same order; only "unknown" and "none" may go.
    private static bool IsWithin(string first, string second)
    {
        var plain = first.Replace("unknown", "", StringComparison.Ordinal);
        var at = 0;
        foreach (var letter in plain)
        {
            at = second.IndexOf(letter, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }
}
