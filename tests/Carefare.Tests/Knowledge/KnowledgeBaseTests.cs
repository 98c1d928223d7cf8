using Carefare.Knowledge;

namespace Carefare.Tests.Knowledge;

public sealed class KnowledgeBaseTests
{
    private static readonly KnowledgeBase World = KnowledgeTexts.Sound(
        """
        hsa-limit:
          says: The most that may go into an HSA.
          unit: USD/year
          by: [coverage]
          source: irs
          review_by: 2027-01-31
          values:
            - {from: 2025-01-01, value: {self_only: 4300, family: 8550}}
            - {from: 2026-01-01, value: {self_only: 4400, family: unknown}, ask: Ask the IRS.}
            - {from: 2027-01-01, value: unknown, ask: The IRS publishes it in May.}
        session-price:
          says: What a session costs.
          unit: USD
          source: irs
          review_by: 2027-06-30
          values:
            - {from: 2024-01-01, until: 2025-01-01, value: {min: 400, max: 800, typical: 550}}
        state-tax:
          says: Tax by state.
          unit: fraction
          by: [state, coverage]
          split: yes
          source: irs
          review_by: 2027-01-31
          values:
            - {from: 2024-01-01, value: {any: {any: [[0, 0]]}}}
        state-tax/CA:
          unit: fraction
          by: [coverage]
          source: irs
          review_by: 2027-01-31
          values:
            - {from: 2025-01-01, value: {self_only: [[0, 0.01], [10000, 0.02]], family: [[0, 0.01]]}}
        """
    );

    [Fact]
    public void The_value_of_a_day_is_the_last_that_began_by_then()
    {
        Assert.Equal(4300, World.At("hsa-limit", new(2025, 12, 31), "self_only").Number);
        Assert.Equal(4400, World.At("hsa-limit", new(2026, 1, 1), "self_only").Number);
    }

    [Fact]
    public void An_unknown_value_says_whom_to_ask()
    {
        var fact = World.At("hsa-limit", new(2027, 3, 1), "self_only");
        Assert.False(fact.IsKnown);
        Assert.Equal("The IRS publishes it in May.", fact.Ask);
    }

    [Fact]
    public void The_latest_known_value_stands_in_for_an_unknown_one_and_says_so()
    {
        var fact = World.LatestAt("hsa-limit", new(2027, 3, 1), "family");
        Assert.Equal(8550, fact.Number);
        Assert.True(fact.Projected);
        Assert.Equal(new(2025, 1, 1), fact.From);
        Assert.False(World.LatestAt("hsa-limit", new(2026, 3, 1), "self_only").Projected);
    }

    [Fact]
    public void Before_the_first_value_and_after_the_end_nothing_is_known()
    {
        Assert.False(World.LatestAt("hsa-limit", new(2024, 12, 31), "family").IsKnown);
        Assert.True(World.At("session-price", new(2024, 12, 31)).IsKnown);
        Assert.False(World.At("session-price", new(2025, 1, 1)).IsKnown);
        Assert.True(World.LatestAt("session-price", new(2025, 1, 1)).Projected);
    }

    [Fact]
    public void A_value_is_stale_from_the_day_after_its_review()
    {
        Assert.False(World.At("hsa-limit", new(2027, 1, 31), "family").Citation.Stale);
        Assert.True(World.At("hsa-limit", new(2027, 2, 1), "family").Citation.Stale);
    }

    [Fact]
    public void A_plan_that_looks_ahead_finds_a_source_stale_by_its_own_day_and_not_by_the_day_it_looks_at()
    {
        var (ahead, review) = (new DateOnly(2028, 1, 1), new DateOnly(2027, 1, 31));
        Assert.False(World.LatestAhead("hsa-limit", ahead, asOf: review, "family").Citation.Stale);
        Assert.True(World.LatestAhead("hsa-limit", ahead, asOf: review.AddDays(1), "family").Citation.Stale);
        var current = new DateOnly(2026, 6, 1);
        Assert.False(World.LatestAhead("hsa-limit", current, asOf: review, "self_only").Citation.Stale);
        Assert.True(World.LatestAhead("hsa-limit", current, asOf: review.AddDays(1), "self_only").Citation.Stale);
    }

    [Fact]
    public void A_citation_says_that_the_value_of_an_earlier_time_stands_in()
    {
        Assert.True(World.LatestAt("hsa-limit", new(2027, 3, 1), "family").Citation.Projected);
        Assert.False(World.LatestAt("hsa-limit", new(2026, 3, 1), "self_only").Citation.Projected);
    }

    [Fact]
    public void A_range_keeps_its_usual_value() =>
        Assert.Equal(new(400, 800, 550), World.At("session-price", new(2024, 5, 5)).Range);

    [Fact]
    public void A_part_in_another_record_goes_before_the_figure_itself()
    {
        var ours = World.At("state-tax", new(2026, 1, 1), "CA", "self_only").Steps;
        Assert.Equal([new(0, 0.01m), new(10000, 0.02m)], ours);
        var others = World.At("state-tax", new(2026, 1, 1), "TX", "family").Steps;
        Assert.Equal([new(0, 0)], others);
    }

    [Fact]
    public void A_scope_that_nobody_recorded_is_unknown() =>
        Assert.False(World.At("hsa-limit", new(2026, 1, 1), "children").IsKnown);

    [Fact]
    public void A_figure_that_does_not_exist_is_a_mistake_in_the_code()
    {
        Assert.Throws<ArgumentException>(() => World.At("hsa-limt", new(2026, 1, 1), "family"));
        Assert.Throws<ArgumentException>(() => World.At("hsa-limit", new(2026, 1, 1)));
        Assert.Throws<ArgumentException>(() => World.At("session-price", new(2026, 1, 1), "CA"));
    }

    [Fact]
    public void The_citation_names_the_source()
    {
        var citation = World.At("hsa-limit", new(2026, 1, 1), "self_only").Citation;
        Assert.Equal(
            new("hsa-limit", "Rev. Proc. (IRS)", "https://www.irs.gov/", new(2026, 11, 23), Stale: false),
            citation
        );
    }
}
