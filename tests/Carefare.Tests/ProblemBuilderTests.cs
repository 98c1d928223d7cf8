using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Rules;

namespace Carefare.Tests;

public sealed class ProblemBuilderTests
{
    [Fact]
    public void When_it_is_known_whether_treatment_helps_and_how_likely_go_to_the_planner_together()
    {
        Assert.Equal(new Response(3, 0.6m), Of("course: {infusions: 6, response: {after: 3, chance: 0.6}}").Response);
        Assert.Null(Of("course: {infusions: 6, response: {after: 3}}").Response);
        Assert.Null(Of("course: {infusions: 6, response: {chance: 0.6}}").Response);
        Assert.Null(Of("course: {infusions: 6}").Response);
    }

    [Fact]
    public void A_series_of_usual_length_that_is_over_before_it_is_known_has_nothing_to_stop() =>
        Assert.Null(Of("course: {response: {after: 6, chance: 0.6}}").Response);

    [Theory]
    [InlineData("expected", Attitude.Expected)]
    [InlineData("cautious", Attitude.Cautious)]
    [InlineData("worst", Attitude.Worst)]
    [InlineData("unknown", Attitude.Expected)]
    public void The_attitude_that_a_person_wants_is_the_planners(string told, Attitude attitude) =>
        Assert.Equal(attitude, Of($"wants: {{attitude: {told}}}").Attitude);

    [Fact]
    public void A_last_day_to_start_that_is_years_ago_leaves_the_first_day_on_which_the_course_can_start() =>
        Assert.Single(
            Of(
                """
                coverage:
                  - {payer: Summit, plan_year_starts: 01-01, claims: {allowed: {infusion: 380}}}
                course: {infusions: 6, start_by: 2020-01-31}
                """
            ).Starts
        );

    [Fact]
    public void Money_from_others_that_counts_goes_to_the_planner_as_a_benefit()
    {
        var benefits = Of(
            """
            commitments:
              - {id: ida, status: promised, amount: 500, paid_to: me, paid_on: 2026-12-15}
              - {id: hope, status: asked, amount: 1000, paid_to: clinic}
            """
        ).Benefits;
        Assert.Equal("promised-money/ida", Assert.Single(benefits).Id);
    }

    private static PlanProblem Of(string told)
    {
        var reading = CaseReader.Read("case.yaml", "carefare: 1\n" + told);
        Assert.Empty(reading.Problems);
        return ProblemBuilder.Of(new(reading.Case!, KnowledgeBase.Embedded, new(2026, 11, 23)));
    }
}
