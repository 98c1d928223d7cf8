using Carefare.Comparing;
using Carefare.Quantities;

namespace Carefare.Tests.Comparing;

/// <summary>A plan that costs its dollars stands for the planner here, and a change adds some.</summary>
public sealed class AttributionTests
{
    private static readonly Attribution<int> Plain = new(dollars => new(IsSound: true, Money.Of(dollars)));

    [Fact]
    public void Each_change_has_its_own_effect_and_they_add_up()
    {
        var moves = Plain.Moves(1000, Adding(30, -50, 0), Money.Of(1000), Money.Of(980));
        Assert.Equal([30, -50, 0], moves.Select(move => move.Difference!.Value.Dollars));
        Assert.Equal([1030, 980, 980], moves.Select(move => move.Total!.Value.Dollars));
        Assert.All(moves, move => Assert.False(move.FitsNoLonger || move.FitsNow));
    }

    [Fact]
    public void Where_nothing_fits_for_a_while_the_next_plan_is_measured_against_the_last_one()
    {
        var upTo1020 = new Attribution<int>(dollars => new(true, dollars > 1020 ? null : Money.Of(dollars)));
        var moves = upTo1020.Moves(1000, Adding(5, 100, 1, -91, 2), Money.Of(1000), Money.Of(1017));
        Assert.Equal([5, null, null, 10, 2], moves.Select(move => move.Difference?.Dollars));
        Assert.Equal([false, true, false, false, false], moves.Select(move => move.FitsNoLonger));
        Assert.Equal([false, false, false, true, false], moves.Select(move => move.FitsNow));
    }

    [Fact]
    public void Where_nothing_fitted_at_first_the_first_plan_that_fits_has_no_difference()
    {
        var upTo1000 = new Attribution<int>(dollars => new(true, dollars > 1000 ? null : Money.Of(dollars)));
        var moves = upTo1000.Moves(1200, Adding(-100, -150, -10), null, Money.Of(940));
        Assert.Equal([null, null, -10], moves.Select(move => move.Difference?.Dollars));
        Assert.Equal([false, true, false], moves.Select(move => move.FitsNow));
    }

    [Fact]
    public void Changes_that_make_sense_only_together_are_told_together()
    {
        var even = new Attribution<int>(dollars => new(dollars % 2 == 0, Money.Of(dollars)));
        var moves = even.Moves(10, Adding(2, 1, 3, 2), Money.Of(10), Money.Of(18));
        Assert.Equal([1, 2, 1], moves.Select(move => move.Changes.Count));
        Assert.Equal([2, 4, 2], moves.Select(move => move.Difference!.Value.Dollars));
    }

    [Fact]
    public void Beyond_forty_changes_the_rest_is_told_as_one()
    {
        var planned = 0;
        var counting = new Attribution<int>(dollars =>
        {
            planned++;
            return new(true, Money.Of(dollars));
        });
        var moves = counting.Moves(0, Adding([.. Enumerable.Repeat(1, 45)]), Money.Zero, Money.Of(45));
        Assert.Equal(39, planned);
        Assert.Equal([1, 6], moves.Skip(38).Select(move => move.Changes.Count));
        Assert.Equal(Money.Of(45), Money.Sum(moves.Select(move => move.Difference!.Value)));
    }

    [Fact]
    public void Forty_changes_are_all_told_apart() =>
        Assert.Equal(40, Plain.Moves(0, Adding([.. Enumerable.Repeat(1, 40)]), Money.Zero, Money.Of(40)).Count);

    private static IReadOnlyList<Step<int>> Adding(params int[] dollars) =>
        [.. dollars.Select(more => new Step<int>(new PlanChange.Figures(), now => now + more))];
}
