using Carefare.Planning;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

/// <summary>The hardest problem that a plan is promised for: sixty months, eight clinics, twelve offers and sixteen stories.</summary>
public sealed class HardestTests : IDisposable
{
    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void The_hardest_problem_ends_within_its_effort_with_the_same_plan_each_time_and_how_far_it_may_be_from_the_best()
    {
        using var other = new Highs();
        var counting = new CountingSolver(_solver);

        var answer = new Planner(counting).Prepare(Large.Hardest).Plan();
        var again = new Planner(other).Prepare(Large.Hardest).Best();

        var plan = Assert.IsType<Plan>(answer.Recommended);
        Assert.Equal(16, plan.Outlook?.Stories.Count);
        Assert.Equal(plan.Counted, answer.Certificate.Bound + answer.Certificate.Gap);
        Assert.InRange(answer.Certificate.Gap.Dollars, 0, 0.05m);
        // One effort for each treatment's best plan, one for the best that waits for answers.
        Assert.InRange(counting.Columns, 1, 2 * Effort.Usual);
        Assert.Equal(Ledgers(plan), Ledgers(again!));
    }

    private static IEnumerable<LedgerLine> Ledgers(Plan plan) =>
        plan.Outlook!.Stories.SelectMany(story => story.Plan.Ledger);
}
