using Carefare.Quantities;
using Carefare.Tax;
using CsCheck;

namespace Carefare.Tests.Tax;

public sealed class TaxScheduleTests
{
    private static readonly TaxSchedule Two = new(new(Money.Zero, 0.1m), new(Money.Of(1_000), 0.2m));

    private static readonly TaxSchedule Jumping = new(
        new(Money.Zero, 0),
        new(Money.Of(1_000), 0.2m, Money.Of(30)),
        new(Money.Of(2_000), 0.1m, Money.Of(250))
    );

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    [InlineData(1_000, 100)]
    [InlineData(1_500, 200)]
    public void Each_part_of_an_income_is_taxed_at_the_rate_of_its_bracket(int income, int tax) =>
        Assert.Equal(Money.Of(tax), Two.On(Money.Of(income)));

    [Theory]
    [InlineData(999, "0.1")]
    [InlineData(1_000, "0.2")]
    [InlineData(-1, "0.1")]
    public void At_a_threshold_the_next_dollar_is_taxed_at_the_higher_rate(int income, string rate) =>
        Assert.Equal(decimal.Parse(rate), Two.RateAfter(Money.Of(income)));

    [Theory]
    [InlineData("1000", "0")]
    [InlineData("1000.01", "30.00")]
    [InlineData("1500", "130")]
    [InlineData("2000", "230")]
    [InlineData("2000.01", "250.00")]
    [InlineData("3000", "350")]
    public void Beyond_a_threshold_with_a_base_the_base_is_due_for_all_below_it(string income, string tax) =>
        Assert.Equal(Money.Of(decimal.Parse(tax)), Jumping.On(Money.Of(decimal.Parse(income))));

    [Fact]
    public void A_jump_is_in_no_rate_per_dollar()
    {
        TaxSlice[] slices = [new(Money.Of(500), 0.1m), new(Money.Of(1_000), 0.2m), new(Money.Of(1_000), 0)];
        Assert.Equal(slices, Jumping.FromTheTop(Money.Of(2_500), Money.Of(2_500)));
        Assert.Equal(0.2m, Jumping.RateAfter(Money.Of(1_000)));
    }

    [Fact]
    public void Tax_never_falls_when_income_rises() =>
        Gen.Select(Gen.OneOf(Schedules.Rising, Schedules.Jumping), Schedules.Income, Schedules.Income)
            .Sample((schedule, income, more) => schedule.On(income) <= schedule.On(income + more));

    [Fact]
    public void Tax_is_never_more_than_the_top_rate_of_the_whole_income() =>
        Gen.Select(Schedules.Rising, Schedules.Income)
            .Sample((schedule, income) => schedule.ExactlyOn(income) <= income.Dollars * schedule.Brackets[^1].Rate);

    [Fact]
    public void A_reduction_takes_the_top_bracket_first()
    {
        TaxSlice[] slices = [new(Money.Of(500), 0.2m), new(Money.Of(1_000), 0.1m), new(Money.Of(300), 0)];
        Assert.Equal(slices, Two.FromTheTop(Money.Of(1_500), Money.Of(1_800)));
    }

    [Fact]
    public void A_schedule_that_does_not_rise_from_zero_by_fractions_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TaxSchedule());
        Assert.Throws<ArgumentException>(() => new TaxSchedule(new TaxBracket(Money.Of(1), 0.1m)));
        Assert.Throws<ArgumentException>(() => new TaxSchedule(new(Money.Zero, 0.1m), new(Money.Zero, 0.2m)));
        Assert.Throws<ArgumentException>(() => new TaxSchedule(new TaxBracket(Money.Zero, 22)));
        Assert.Throws<ArgumentException>(() => new TaxSchedule(new TaxBracket(Money.Zero, 0, Money.Of(-1))));
    }
}
