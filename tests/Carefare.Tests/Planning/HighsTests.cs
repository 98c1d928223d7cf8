using Carefare.Planning.Linear;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

public sealed class HighsTests
{
    [Fact]
    public void The_solver_finds_the_cheapest_mix_and_its_prices_prove_it()
    {
        using var solver = new Highs();
        var program = Mix(2);

        var answer = solver.Open(program).Solve();

        Assert.True(answer.Found);
        Assert.Equal([1, 1], answer.Values);
        Assert.Equal(5, DualBound.Of(program, answer.Prices));
    }

    [Fact]
    public void A_bound_holds_for_any_prices() =>
        Assert.All(
            [
                [0m],
                [1m],
                [-7m],
                [3m],
            ],
            (decimal[] prices) => Assert.True(DualBound.Of(Mix(2), prices) <= 5)
        );

    [Fact]
    public void Where_nothing_can_be_the_solver_says_so()
    {
        using var solver = new Highs();

        Assert.False(solver.Open(Mix(5)).Solve().Found);
    }

    [Fact]
    public void Whatever_changes_between_two_answers_counts_in_the_next()
    {
        using var solver = new Highs();
        var program = Mix(2);
        var session = solver.Open(program);
        session.Solve();

        program.Bound(0, 0, 0);
        Assert.Equal([0, 2], session.Solve().Values);
        program.Limit(0, 1, null);
        Assert.Equal([0, 1], session.Solve().Values);
        program.Bound(0, 0, 1);
        Assert.Equal([1, 0], session.Solve().Values);
        program.Price(0, 4);
        Assert.Equal([0, 1], session.Solve().Values);
    }

    [Fact]
    public void What_changes_while_another_programme_is_solved_counts_too()
    {
        using var solver = new Highs();
        var (program, other) = (Mix(2), Mix(3));
        var (session, another) = (solver.Open(program), solver.Open(other));
        session.Solve();
        program.Limit(0, 1, null);

        Assert.Equal([1, 2], another.Solve().Values);
        Assert.Equal([1, 0], session.Solve().Values);
        other.Price(0, 4);
        program.Price(0, 4);
        Assert.Equal([1, 2], another.Solve().Values);
        Assert.Equal([0, 1], session.Solve().Values);
    }

    [Fact]
    public void A_programme_that_begins_near_another_gets_its_own_answer()
    {
        using var solver = new Highs();
        var first = solver.Open(Mix(2));
        first.Solve();

        Assert.Equal([1, 2], solver.Open(Mix(3), first).Solve().Values);
        Assert.False(solver.Open(Mix(5), first).Solve().Found);
        Assert.Equal([1, 0], solver.Open(Mix(1), first).Solve().Values);
    }

    [Fact]
    public void A_programme_may_begin_near_one_that_has_no_answer_or_was_never_solved()
    {
        using var solver = new Highs();
        var (none, unsolved) = (solver.Open(Mix(5)), solver.Open(Mix(1)));
        none.Solve();

        Assert.Equal([1, 1], solver.Open(Mix(2), none).Solve().Values);
        Assert.Equal([1, 1], solver.Open(Mix(2), unsolved).Solve().Values);
    }

    /// <summary>At least an amount of two things that cost 2 and 3, of which there is 1 and 2.</summary>
    private static LinearProgram Mix(decimal least)
    {
        var program = new LinearProgram();
        program.Begin("mix");
        var row = program.AddRow(least, null);
        program.Put(row, program.AddColumn(0, 1, 2), 1);
        program.Put(row, program.AddColumn(0, 2, 3), 1);
        return program;
    }
}
