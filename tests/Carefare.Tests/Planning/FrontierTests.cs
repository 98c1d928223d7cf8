using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

public sealed class FrontierTests : IDisposable
{
    private readonly Highs _solver = new();

    private Planner Planner => new(_solver);

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void A_dearer_plan_is_on_the_frontier_only_for_a_lower_month_or_an_earlier_start()
    {
        var loan = Given.Credit("union", new CreditTerms.Loan(24, new(0.1199m), 0.03m), 8000);
        var problem = Given.Problem(1200, 400, Given.Series("pine", 500)) with { Credits = [loan] };

        var frontier = Planner.Prepare(problem).Frontier();

        Assert.True(frontier.Count > 1);
        Assert.Equal(frontier.OrderBy(plan => plan.Total), frontier);
        foreach (
            var (one, other) in frontier.SelectMany(one =>
                frontier.Where(other => other != one).Select(other => (one, other))
            )
        )
        {
            Assert.True(
                one.Total < other.Total
                    || one.HighestMonth < other.HighestMonth
                    || one.FirstTreatment < other.FirstTreatment
            );
        }
    }

    [Fact]
    public void Where_nothing_fits_the_smallest_changes_each_make_a_plan_fit()
    {
        var problem = Given.Problem(1000, 100, Given.Series("pine", 500));
        problem = problem with { Means = problem.Means with { KeepBack = Money.Of(200) } };
        var shorter = problem with { Treatments = [Given.Series("pine", 500, 1)] };

        var changes = Planner.Prepare(problem).SmallestChanges([new("1 infusion instead of 6", shorter)]);

        // 3,000 by 16 December out of 1,000 and one month's 100, with 200 kept back.
        Assert.Contains(
            changes,
            change => change.Change == "$2,100 more at the beginning" && change.Total == Money.Of(3000)
        );
        Assert.Contains(changes, change => change.Change == "$2,100 more a month" && change.Total == Money.Of(3000));
        Assert.Equal("1 infusion instead of 6", changes[0].Change);
        Assert.DoesNotContain(changes, change => change.Change.StartsWith("keep back", StringComparison.Ordinal));
    }

    [Fact]
    public void A_little_less_kept_back_can_be_all_it_takes()
    {
        var problem = Given.Problem(2950, 100, Given.Series("pine", 500));
        problem = problem with { Means = problem.Means with { KeepBack = Money.Of(200) } };

        Assert.Contains(
            Planner.Prepare(problem).SmallestChanges([]),
            change => change.Change == "keep back $50 instead of $200"
        );
    }

    [Fact]
    public void Fsa_money_that_is_carried_over_takes_off_what_leaves_in_a_month()
    {
        var fsa = new Offer.Fsa(
            "fsa",
            "fsa",
            "FSA",
            [
                new(new(2026, 1, 1), Until, Until, new(2027, 3, 31), Money.Of(500), Money.Zero, [], Money.Of(500)),
                new(
                    new(2027, 1, 1),
                    Until.AddYears(1),
                    Until.AddYears(1),
                    new(2028, 3, 31),
                    Money.Zero,
                    Money.Zero,
                    [],
                    Money.Zero
                ),
            ]
        );
        var problem = Given.Problem(600, 0, Given.Series("pine", 600, 1)) with
        {
            Starts = [new(2027, 1, 10)],
            Fsa = fsa,
        };

        var plan = new QuickSearch(problem, new Models(problem, _solver)).Ties(most: Money.Of(100))[0];

        // Of 600 the FSA pays 500 that was elected the year before: 100 leave in January, and no month has more.
        Assert.Equal((100m, Money.Of(100)), (plan.Counted, plan.HighestMonth));
    }

    private static DateOnly Until => new(2026, 12, 31);
}
