using Carefare.Credit;

namespace Carefare.Tests.Credit;

public sealed class DatedCreditTests
{
    [Fact(DisplayName = "App. J (c)(1)(ii): a long first period before monthly payments")]
    public void Long_first_period() =>
        Comes(
            11.82m,
            UnitPeriod.Month,
            "1 + 19/30",
            new([On(1978, 2, 10, 6000)], Every(36, 200, n => new DateOnly(1978, 4, 1).AddMonths(n)))
        );

    [Fact(DisplayName = "App. J (c)(1)(iii): semimonthly payments on the 1st and the 16th")]
    public void Semimonthly() =>
        Comes(
            10.34m,
            UnitPeriod.Semimonth,
            "0 + 6/15",
            new(
                [On(1978, 2, 23, 5000)],
                Every(24, 219.17m, n => new DateOnly(1978, 3, n % 2 == 0 ? 1 : 16).AddMonths(n / 2))
            )
        );

    [Fact(DisplayName = "App. J (c)(3)(ii): payments every two weeks, the first of them early")]
    public void Every_two_weeks() =>
        Comes(
            12.22m,
            new(Interval.Week, 2),
            "0 + 8/14",
            new(
                [On(1978, 4, 3, 200)],
                [
                    .. Every(19, 9.5m, n => new DateOnly(1978, 4, 11).AddDays(14 * n)),
                    new(new DateOnly(1978, 4, 11).AddDays(14 * 19), 30),
                ]
            )
        );

    [Fact(DisplayName = "App. J (c)(6)(ii): skipped payments and single ones")]
    public void Skipped_payments() =>
        Comes(
            10.22m,
            UnitPeriod.Month,
            "6 + 12/30",
            new(
                [On(1978, 3, 3, 7350)],
                [
                    .. Every(3, 1000, n => new DateOnly(1978, 9, 15).AddMonths(n)),
                    On(1979, 3, 15, 2000),
                    .. Every(3, 750, n => new DateOnly(1979, 9, 15).AddMonths(n)),
                    On(1980, 2, 1, 1000),
                ]
            )
        );

    [Fact(DisplayName = "Three advances of a construction loan, then 240 monthly payments")]
    public void Several_advances() =>
        Comes(
            10.25m,
            UnitPeriod.Month,
            "8",
            new(
                [On(1979, 4, 10, 20000), On(1979, 6, 12, 20000), On(1979, 9, 18, 20000)],
                Every(240, 612.36m, n => new DateOnly(1979, 12, 10).AddMonths(n))
            )
        );

    [Fact(DisplayName = "App. J (c)(5)(i): one payment after 255 days")]
    public void One_payment_after_some_days() =>
        Comes(
            11.45m,
            new(Interval.Day, 255),
            "1",
            new([On(1978, 1, 3, 1000)], [new(new DateOnly(1978, 1, 3).AddDays(255), 1080)])
        );

    [Fact(DisplayName = "App. J (c)(5)(ii): one payment after six months")]
    public void One_payment_after_whole_months() =>
        Comes(8.8m, new(Interval.Month, 6), "1", new([On(1978, 7, 15, 1000)], [On(1979, 1, 15, 1044)]));

    [Fact(DisplayName = "App. J (c)(5)(iv): one payment after two years")]
    public void One_payment_after_years() =>
        Comes(11.36m, UnitPeriod.Year, "2", new([On(1978, 1, 3, 1000)], [On(1980, 1, 3, 1240)]));

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

    private static DatedAmount On(int year, int month, int day, decimal amount) => new(new(year, month, day), amount);

    private static IReadOnlyList<DatedAmount> Every(int count, decimal amount, Func<int, DateOnly> day) =>
        [.. Enumerable.Range(0, count).Select(n => new DatedAmount(day(n), amount))];
}
