using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

/// <summary>The plan beside every way to live through what may come, for people with tiny courses who wait for answers.</summary>
public sealed class EverythingTests : IDisposable
{
    /// <summary>The fee of a dollar that is lent.</summary>
    private static readonly Money OfADollar = Money.OfCents(10);

    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void The_plan_over_what_may_come_is_the_best_of_all_to_the_cent()
    {
        var (plans, onCredit) = (0, 0);

        Somebody.Each(
            600,
            number =>
            {
                var (tiny, attitude) = (Tiny.Number(number), (Attitude)(number % 3));
                var best = Least(tiny, attitude);
                var plan = new Planner(_solver).Prepare(tiny.Problem with { Attitude = attitude }).Total();

                Assert.True(plan == best, $"Tiny {number}: the plan counts for {plan}, and {best} can be had");
                plans += plan is null ? 0 : 1;
                onCredit += plan == Least(tiny with { Limit = 0 }, attitude) ? 0 : 1;
            }
        );
        Assert.InRange(plans, 500, 600);
        Assert.InRange(onCredit, 200, 600);
    }

    [Fact]
    public void A_loan_that_is_taken_before_the_answers_is_as_large_as_they_may_make_it_necessary()
    {
        var (plans, lent) = (0, 0);
        Somebody.Each(
            300,
            number =>
            {
                var (tiny, attitude) = (
                    Tiny.Number(number) with
                    {
                        Loan = 2 + (number % 5),
                    },
                    (Attitude)(number / 5 % 3)
                );
                var plan = new Planner(_solver).Prepare(tiny.Problem with { Attitude = attitude }).Total();
                // Where whole dollars are not enough, cents may be.
                if (Least(tiny, attitude) is { } best)
                {
                    Assert.True(plan <= best, $"Tiny {number}: the plan counts for {plan}, and {best} can be had");
                    Assert.True(
                        plan >= best - OfADollar,
                        $"Tiny {number}: the plan counts for {plan} instead of {best}"
                    );
                    plans++;
                    lent += plan == Least(tiny with { Limit = 0 }, attitude) ? 0 : 1;
                }
            }
        );
        Assert.InRange(plans, 200, 300);
        Assert.InRange(lent, 60, 300);
    }

    private static Money? Least(Tiny tiny, Attitude attitude) =>
        Everything.Of(tiny) is { Count: > 0 } all ? Money.Nearest(all.Min(one => one.Counted(attitude))) : null;
}
