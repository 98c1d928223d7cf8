using Carefare.Planning;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

/// <summary>Floors that leave credit out, beside programmes that hold all of it.</summary>
public sealed class FloorTests : IDisposable
{
    private const decimal Noise = 0.001m;
    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void Credit_that_is_left_out_would_have_saved_nothing() => SavesNothing(Somebody.Number, people: 120);

    [Fact]
    public void Nor_would_it_where_answers_are_awaited() => SavesNothing(Awaiting.Number, people: 30);

    [Fact]
    public void A_floor_in_hindsight_is_never_above_the_floor() =>
        Somebody.Each(
            30,
            number =>
            {
                var problem = Awaiting.Number(number);
                var models = new Models(problem, _solver);
                var floors = new Floors(problem, models, without: null);
                foreach (var policy in new Policies(problem, models).All().Take(6))
                {
                    if (floors.Of(policy, null, null) is { } floor)
                    {
                        Assert.True(floors.InHindsight(policy, null) <= floor.Least + Noise, $"{number}");
                    }
                }
            }
        );

    private void SavesNothing(Func<int, PlanProblem> somebody, int people) =>
        Somebody.Each(
            people,
            number =>
            {
                var problem = somebody(number);
                var models = new Models(problem, _solver);
                var floors = new Floors(problem, models, without: null);
                foreach (var policy in new Policies(problem, models).All().Take(6))
                {
                    var (floor, all) = (floors.Of(policy, null, null)?.Least, WithAll(problem, policy));
                    Assert.Equal(all is null, floor is null);
                    Assert.True(Math.Abs((floor - all) ?? 0) <= Noise, $"{number}: {floor}, with all credit {all}");
                }
            }
        );

    /// <summary>What a policy costs at least in the programme that holds all credit.</summary>
    private static decimal? WithAll(PlanProblem problem, Prepared policy)
    {
        var least = TaxMode
            .Of(problem, policy.Policy)
            .Select(mode => policy.Relax(new(policy.Credits, mode) { Wholly = false })?.Bound)
            .Min();
        return least is { } bound ? decimal.Max(bound, policy.Closed) : null;
    }
}
