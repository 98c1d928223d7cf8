using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Quantities;
using Carefare.Solver;
using Carefare.Tests.Telling;
using Carefare.Treatment;

namespace Carefare.Tests.Planning.Explanation;

public sealed class PlanStoryTests
{
    private static Plan Plan => SamplePlan.Plan;

    [Fact]
    public void The_recommended_plan_says_that_it_is() =>
        Assert.Equal("This is the recommended plan.", PlanStory.Of(Plan, Plan));

    [Fact]
    public void What_is_gained_comes_before_what_is_given_up() =>
        Assert.Equal(
            "No month takes more than $310.00 instead of $541.80, but it costs $38.20 more in all.",
            PlanStory.Of(Dearer(38.20m) with { Months = Level(310) }, Plan)
        );

    [Fact]
    public void A_later_start_names_both_days() =>
        Assert.Equal(
            "It costs $120.00 less in all, but it starts on Jan 8, 2027 instead of Dec 1, 2026.",
            PlanStory.Of(Dearer(-120) with { Course = Plan.Course with { Start = new(2027, 1, 8) } }, Plan)
        );

    [Fact]
    public void Another_clinic_and_another_lender_are_named() =>
        Assert.Equal(
            "It costs $50.00 more in all; it takes Front Range Infusions (one by one) and borrows nothing.",
            PlanStory.Of(
                Dearer(50) with
                {
                    Course = Plan.Course with { Form = PriceForm.PerInfusion },
                    Debts = [],
                },
                Plan
            )
        );

    [Fact]
    public void No_two_plans_to_choose_from_have_the_same_story()
    {
        using var solver = new Highs();
        var planner = new Planner(solver);
        Somebody.Each(
            20,
            number =>
            {
                var prepared = planner.Prepare(Somebody.Number(number));
                if (prepared.Best() is { } plan)
                {
                    var stories = prepared.Frontier().Select(other => PlanStory.Of(other, plan)).ToList();
                    Assert.Equal(stories.Distinct(), stories);
                }
            }
        );
    }

    private static Plan Dearer(decimal dollars) =>
        Plan with
        {
            Parts = Plan.Parts with { Price = Plan.Parts.Price + Money.Of(dollars) },
        };

    private static List<PlanMonth> Level(decimal dollars) =>
        [.. Plan.Months.Select(month => month with { Out = Money.Of(dollars) })];
}
