using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Rules.Appeals;

namespace Carefare.Tests.Rules.Appeals;

/// <summary>The days of an answer that a case counts on, beside the days that the rules give.</summary>
public sealed class CountedAnswerTests
{
    [Fact]
    public void An_answer_that_the_case_counts_on_is_asked_for_in_time()
    {
        var journey = Told("{decided_by: 2027-01-15, chance: 0.3}", "");
        Assert.Equal(new DateOnly(2026, 12, 16), journey.SendBy);
        Assert.Contains("it has to be there by Dec 16, 2026", journey.CountsOn, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_cannot_be_there_in_time_is_told_with_the_day_to_put()
    {
        var journey = Told("{decided_by: 2026-12-10, chance: 0.3}", "");
        Assert.Equal(new DateOnly(2026, 11, 23), journey.SendBy);
        Assert.Contains(
            "put 2026-12-23 into \"coverage[0].claims.appeal.decided_by\"",
            journey.CountsOn,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_the_day_is_left_out_the_latest_one_is_told()
    {
        var journey = Told("{chance: 0.3}", ", appealed_on: 2026-11-20");
        Assert.Equal(new DateOnly(2026, 12, 20), journey.AnswerBy);
        Assert.Contains("put 2026-12-20 into", journey.CountsOn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{decided_by: 2027-01-15, chance: 0.3}", ", appealed_on: 2026-11-20")]
    [InlineData("none", "")]
    public void Where_nothing_differs_nothing_is_told(string appeal, string more)
    {
        var journey = Told(appeal, more);
        Assert.Equal((null, ""), (journey.SendBy, journey.CountsOn));
    }

    private static Journey Told(string appeal, string more)
    {
        var reading = CaseReader.Read(
            "case.yaml",
            $"""
            carefare: 1
            coverage:
              - payer: Plan
                type: employer_self_funded
                claims: {"{"}authorization: {"{"}status: denied{"}"}, appeal: {appeal}{"}"}
                denial: {"{"}dated: 2026-11-16, level: initial, kind: pre_service, reason: experimental{more}{"}"}
            """
        );
        Assert.Empty(reading.Problems);
        return Assert.Single(Journey.Of(new(reading.Case!, KnowledgeBase.Embedded, new(2026, 11, 23))));
    }
}
