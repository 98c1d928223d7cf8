using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

/// <summary>What a change of a problem does to what its best plan counts for, for people who wait for no answer and people who do.</summary>
public sealed class VariationTests : IDisposable
{
    private const int Count = 80;

    /// <summary>Levelling a plan's months may cost two cents of rounding.</summary>
    private static readonly Money Rounding = Money.OfCents(2);

    /// <summary>Each of a lender's payments is rounded to the cent, and so is tax: what that comes to does not double.</summary>
    private static readonly Money RoundingOfPayments = Money.OfCents(15);

    private static readonly Dictionary<string, Func<int, PlanProblem>> People = new()
    {
        ["somebody"] = Somebody.Number,
        ["somebody who waits for answers"] = Awaiting.Number,
    };

    private static readonly Dictionary<(string Who, int Number), Money?> Before = [];

    private readonly Highs _solver = new();

    public static MatrixTheoryData<string, string> Helping => new(People.Keys, Kinder.All.Keys);

    public static MatrixTheoryData<string, string> Indifferent => new(People.Keys, Alike.All.Keys);

    public static TheoryData<string> Everybody => [.. People.Keys];

    public void Dispose() => _solver.Dispose();

    [Theory]
    [MemberData(nameof(Helping))]
    public void What_can_only_help_makes_no_plan_dearer(string who, string change) =>
        Each(
            who,
            Kinder.All[change],
            (number, before, after) =>
                Assert.True(
                    before is null || after <= before + Rounding,
                    $"{who} {number}: {after} instead of {before}"
                )
        );

    [Theory]
    [MemberData(nameof(Indifferent))]
    public void What_changes_nothing_leaves_every_plan_as_dear(string who, string change) =>
        Each(
            who,
            Alike.All[change],
            (number, before, after) => Assert.True(before == after, $"{who} {number}: {after} instead of {before}")
        );

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Where_every_amount_is_twice_as_large_so_is_the_total(string who) =>
        Each(
            who,
            Doubled.Of,
            (number, before, after) =>
            {
                Assert.Equal(before is null, after is null);
                var difference = (after - before * 2) ?? Money.Zero;
                Assert.True(
                    -RoundingOfPayments <= difference && difference <= RoundingOfPayments,
                    $"{who} {number}: {after} instead of twice {before}"
                );
            }
        );

    private void Each(string who, Func<PlanProblem, PlanProblem> change, Action<int, Money?, Money?> holds) =>
        Somebody.Each(
            Count,
            number =>
            {
                var problem = People[who](number);
                if (!Before.TryGetValue((who, number), out var before))
                {
                    Before[(who, number)] = before = Total(problem);
                }

                holds(number, before, Total(change(problem)));
            }
        );

    private Money? Total(PlanProblem problem) => new Planner(_solver).Prepare(problem).Total();
}
