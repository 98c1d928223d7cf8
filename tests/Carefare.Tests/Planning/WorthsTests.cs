using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

public sealed class WorthsTests : IDisposable
{
    private readonly Highs _solver = new();

    private Planner Planner => new(_solver);

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void Where_cash_pays_all_only_the_price_moves_the_total() =>
        Assert.Equal(
            [new ChangeWorth("pine asks $10 less for each infusion", Money.Of(2940), Money.Of(60))],
            Worths(Given.Problem(4000, 100, Given.Series("pine", 500)))
        );

    [Fact]
    public void Each_change_costs_what_the_plan_costs_that_is_made_with_it()
    {
        var loan = Given.Credit("union", new CreditTerms.Loan(24, new(0.1199m), 0.03m), 8000);
        var problem = Given.Problem(500, 150, Given.Package("pine", 2850)) with { Credits = [loan] };

        var worths = Worths(problem).ToDictionary(worth => worth.Change, worth => worth.Total);

        var means = problem.Means;
        Assert.Equal(
            Total(problem with { Means = means with { CashNow = Money.Of(600) } }),
            worths["$100 more at the beginning"]
        );
        Assert.Equal(
            Total(problem with { Treatments = [Given.Package("pine", 2840)] }),
            worths["pine asks $10 less for the package"]
        );
        Assert.Equal(
            Total(problem with { Credits = [loan with { Terms = new CreditTerms.Loan(24, new(0.1099m), 0.03m) }] }),
            worths["union at 10.99 % instead of 11.99 %"]
        );
        Assert.Equal(
            Total(problem with { Starts = [new(2027, 1, 1)] }),
            worths["start on Jan 1, 2027 instead of Dec 1, 2026"]
        );
    }

    [Fact]
    public void A_yes_of_others_is_worth_what_the_plan_costs_with_their_chance_at_one()
    {
        // A grant of $1,000 that comes with a chance of one half lowers what is paid on average by $500; a yes by as much again.
        var grant = new Offer.DirectPayment(
            "fund",
            "promised-money",
            "Hope Fund",
            [new(Money.Of(1000), new(2026, 12, 1), new(2027, 6, 30), null, null)]
        )
        {
            Decisions = [new("fund", "the decision of Hope Fund", new(2026, 12, 1), 0.5m)],
        };
        var problem = Given.Problem(6000, 100, Given.Series("pine", 500)) with { Benefits = [grant] };

        Assert.Contains(
            new ChangeWorth("the decision of Hope Fund is a yes", Money.Of(2000), Money.Of(500)),
            Worths(problem)
        );
    }

    [Fact]
    public void What_saves_most_comes_first_and_what_moves_nothing_is_left_out()
    {
        Somebody.Each(
            15,
            number =>
            {
                var problem = Somebody.Number(number);
                if (Planner.Prepare(problem).Best() is { } plan)
                {
                    var worths = Planner.Prepare(problem).Worths(plan);
                    Assert.Equal(worths.OrderByDescending(worth => worth.Saves), worths);
                    Assert.All(worths, worth => Assert.Equal(plan.Total, worth.Total + worth.Saves));
                    Assert.DoesNotContain(worths, worth => worth.Saves == Money.Zero);
                }
            }
        );
    }

    private IReadOnlyList<ChangeWorth> Worths(PlanProblem problem)
    {
        var prepared = Planner.Prepare(problem);
        return prepared.Worths(prepared.Best()!);
    }

    private Money Total(PlanProblem problem) => Planner.Prepare(problem).Total()!.Value;
}
