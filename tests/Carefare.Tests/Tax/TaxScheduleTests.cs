using Carefare.Quantities;
using Carefare.Tax;
using CsCheck;

namespace Carefare.Tests.Tax;

public sealed class TaxScheduleTests
{
    private static readonly TaxSchedule Two = new(new(Money.Zero, 0.1m), new(Money.Of(1_000), 0.2m));

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

    [Fact]
    public void Tax_never_falls_when_income_rises() =>
        Gen.Select(Schedules.Rising, Schedules.Income, Schedules.Income)
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
    }
}
