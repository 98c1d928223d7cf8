using Carefare.Credit;
using CsCheck;

namespace Carefare.Tests.Credit;

public sealed class DatedCreditTests
{
    [Fact]
    public void Quarterly_payments_on_the_last_days_of_months_are_measured_from_last_days() =>
        Comes(
            10.86m,
            new(Interval.Month, 3),
            "1 + 3/90",
            new([On(2026, 4, 27, 99000)], Every(8, 13946.73m, n => new DateOnly(2026, 7, 31).AddMonths(3 * n)))
        );

    [Fact]
    public void Yearly_payments_leave_odd_days_of_365() =>
        Comes(
            78.34m,
            UnitPeriod.Year,
            "0 + 35/365",
            new([On(2023, 10, 26, 1000)], Every(5, 500, n => new DateOnly(2023, 11, 30).AddYears(n)))
        );

    [Fact]
    public void Monthly_payments_on_the_30th_take_the_last_day_of_February()
    {
        var credit = new DatedCredit(
            [On(2026, 12, 30, 300)],
            [On(2027, 1, 30, 110), On(2027, 2, 28, 110), On(2027, 3, 30, 110)]
        );
        Assert.Equal(UnitPeriod.Month, credit.UnitPeriod);
        Assert.Equal(["1", "2", "3"], credit.Counted().Payments.Select(payment => payment.First.ToString()));
    }

    [Fact]
    public void Payments_on_last_days_that_are_also_the_day_of_the_loan_are_whole_months_from_it()
    {
        var credit = new DatedCredit(
            [On(2032, 1, 30, 1000)],
            Every(5, 300, n => new DateOnly(2032, 1, 30).AddMonths(5 * (n + 1)))
        );
        Assert.Equal(new(Interval.Month, 5), credit.UnitPeriod);
        Assert.Equal(["1", "2", "3", "4", "5"], credit.Counted().Payments.Select(payment => payment.First.ToString()));
    }

    [Fact]
    public void Of_two_periods_that_are_equally_common_the_shorter_is_the_unit_period()
    {
        var credit = new DatedCredit(
            [On(2026, 1, 5, 500)],
            [On(2026, 2, 5, 100), On(2026, 3, 5, 100), On(2026, 3, 19, 150), On(2026, 4, 2, 200)]
        );
        Assert.Equal(new(Interval.Week, 2), credit.UnitPeriod);
    }

    [Fact]
    public void Without_a_common_period_the_average_is_rounded_to_a_standard_interval()
    {
        var credit = new DatedCredit([On(2026, 1, 1, 500)], [On(2026, 1, 21, 300), On(2026, 3, 2, 300)]);
        Assert.Equal(UnitPeriod.Month, credit.UnitPeriod);
    }

    [Fact]
    public void Whole_months_are_averaged_as_equal_months()
    {
        var credit = new DatedCredit([On(2026, 1, 5, 1000), On(2026, 2, 5, 500)], [On(2026, 6, 5, 1600)]);
        Assert.Equal(new(Interval.Month, 3), credit.UnitPeriod);
    }

    [Fact]
    public void Two_semimonthly_payments_from_the_first_of_a_month_are_counted_in_semimonths()
    {
        var credit = new DatedCredit([On(2026, 2, 1, 500)], [On(2026, 2, 16, 255), On(2026, 3, 1, 255)]);
        Assert.Equal(UnitPeriod.Semimonth, credit.UnitPeriod);
    }

    [Fact]
    public void Payments_before_the_first_of_several_advances_begin_the_term()
    {
        var credit = new DatedCredit(
            [On(1978, 9, 5, 1800), On(1979, 1, 5, 1000)],
            Every(13, 240, n => new DateOnly(1978, 7, 1).AddMonths(n))
        );
        Assert.Equal(new(1978, 7, 1), credit.Start);
        Assert.Equal(UnitPeriod.Month, credit.UnitPeriod);
        Assert.Equal(["2 + 4/30", "6 + 4/30"], credit.Counted().Advances.Select(advance => advance.First.ToString()));
    }

    [Fact]
    public void Payments_at_one_interval_from_the_advance_on_are_counted_in_that_interval() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[5, 12], Gen.OneOf(Steps))
            .Sample(
                (later, count, step) =>
                {
                    var start = new DateOnly(2024, 1, 1).AddDays(later);
                    var credit = new DatedCredit([new(start, 1000)], Every(count, 300, n => After(start, step, n + 1)));
                    return credit.UnitPeriod == step
                        && credit
                            .Counted()
                            .Payments.Index()
                            .All(one => one.Item.First == new PeriodCount(one.Index + 1, default));
                }
            );

    [Theory]
    [InlineData(Interval.Month, 12, "1")]
    [InlineData(Interval.Month, 5, "12/5")]
    [InlineData(Interval.Week, 4, "13")]
    [InlineData(Interval.Day, 10, "365/10")]
    public void A_year_has_a_whole_number_of_unit_periods_or_a_fraction(Interval interval, int count, string perYear) =>
        Assert.Equal(perYear, new UnitPeriod(interval, count).PerYear.ToString());

    [Fact]
    public void A_payment_must_come_after_the_first_advance() =>
        Assert.Throws<ArgumentException>(() =>
            new DatedCredit([On(2026, 1, 1, 500)], [On(2026, 1, 1, 600)]).UnitPeriod
        );

    private static void Comes(decimal percent, UnitPeriod unit, string first, DatedCredit credit)
    {
        Assert.Equal(unit, credit.UnitPeriod);
        var counted = credit.Counted();
        Assert.Equal(first, counted.Payments[0].First.ToString());
        Near.Assert(percent, Assert.IsType<AprAnswer.Found>(Apr.Of(counted)).Percent, 0.005m);
    }

    // Of the days, only such as no week, half month or month is made of.
    private static Gen<UnitPeriod>[] Steps =>
        [
            .. new[] { 2, 3, 5, 10, 20, 45, 100 }.Select(days => Gen.Const(new UnitPeriod(Interval.Day, days))),
            Gen.Int[1, 9].Select(weeks => new UnitPeriod(Interval.Week, weeks)),
            Gen.Int[1, 12].Select(months => new UnitPeriod(Interval.Month, months)),
        ];

    private static DateOnly After(DateOnly start, UnitPeriod step, int n) =>
        step.Interval switch
        {
            Interval.Month => start.AddMonths(step.Count * n),
            _ => start.AddDays(step.Days * n),
        };

    private static DatedAmount On(int year, int month, int day, decimal amount) => new(new(year, month, day), amount);

    private static IReadOnlyList<DatedAmount> Every(int count, decimal amount, Func<int, DateOnly> day) =>
        [.. Enumerable.Range(0, count).Select(n => new DatedAmount(day(n), amount))];
}
