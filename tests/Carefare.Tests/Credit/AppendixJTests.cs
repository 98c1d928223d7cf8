using Carefare.Credit;

namespace Carefare.Tests.Credit;

/// <summary>The official examples of 12 CFR 1026 Appendix J (c), given by their dates.</summary>
public sealed class AppendixJTests
{
    [Fact(DisplayName = "App. J (c)(1)(i): monthly payments from a month after the advance")]
    public void Regular_months() =>
        Comes(9.69m, UnitPeriod.Month, "1", Lent(1978, 1, 10, 5000), Months(24, 230, new(1978, 2, 10)));

    [Fact(DisplayName = "App. J (c)(1)(ii): a long first period before monthly payments")]
    public void Long_first_period() =>
        Comes(11.82m, UnitPeriod.Month, "1 + 19/30", Lent(1978, 2, 10, 6000), Months(36, 200, new(1978, 4, 1)));

    [Fact(DisplayName = "App. J (c)(1)(iii): semimonthly payments on the 1st and the 16th")]
    public void Semimonthly() =>
        Comes(
            10.34m,
            UnitPeriod.Semimonth,
            "0 + 6/15",
            Lent(1978, 2, 23, 5000),
            Every(24, 219.17m, n => new DateOnly(1978, 3, n % 2 == 0 ? 1 : 16).AddMonths(n / 2))
        );

    [Fact(DisplayName = "App. J (c)(1)(iv): quarterly payments, the first of them late")]
    public void Quarterly() =>
        Comes(
            8.97m,
            new(Interval.Month, 3),
            "1 + 39/90",
            Lent(1978, 5, 23, 10_000),
            Months(40, 385, new(1978, 10, 1), 3)
        );

    [Fact(DisplayName = "App. J (c)(1)(v): weekly payments, the first of them late")]
    public void Every_week() =>
        Comes(14.96m, UnitPeriod.Week, "4 + 4/7", Lent(1978, 3, 20, 500), Weeks(30, 17.6m, new(1978, 4, 21), 1));

    [Fact(DisplayName = "App. J (c)(2)(i): an odd first payment")]
    public void Odd_first_payment() =>
        Comes(
            10.08m,
            UnitPeriod.Month,
            "1",
            Lent(1978, 1, 10, 5000),
            [On(1978, 2, 10, 250), .. Months(23, 230, new(1978, 3, 10))]
        );

    [Fact(DisplayName = "App. J (c)(2)(ii): payments every four weeks, the first of them odd and late")]
    public void Every_four_weeks() =>
        Comes(
            28.5m,
            new(Interval.Week, 4),
            "1 + 5/28",
            Lent(1978, 3, 18, 400),
            [On(1978, 4, 20, 39.5m), .. Weeks(11, 38.31m, new(1978, 5, 18), 4)]
        );

    [Fact(DisplayName = "App. J (c)(3)(i): an odd final payment")]
    public void Odd_final_payment() =>
        Comes(
            10.5m,
            UnitPeriod.Month,
            "1",
            Lent(1978, 1, 10, 5000),
            [.. Months(23, 230, new(1978, 2, 10)), On(1980, 1, 10, 280)]
        );

    [Fact(DisplayName = "App. J (c)(3)(ii): payments every two weeks, the first of them early")]
    public void Every_two_weeks() =>
        Comes(
            12.22m,
            new(Interval.Week, 2),
            "0 + 8/14",
            Lent(1978, 4, 3, 200),
            [.. Weeks(19, 9.5m, new(1978, 4, 11), 2), new(new DateOnly(1978, 4, 11).AddDays(14 * 19), 30)]
        );

    [Fact(DisplayName = "App. J (c)(4)(i): an odd first and an odd final payment")]
    public void Odd_first_and_final_payment() =>
        Comes(
            10.9m,
            UnitPeriod.Month,
            "1",
            Lent(1978, 1, 10, 5000),
            [On(1978, 2, 10, 250), .. Months(22, 230, new(1978, 3, 10)), On(1980, 1, 10, 280)]
        );

    [Fact(DisplayName = "App. J (c)(4)(ii): payments every two months, the first early and odd, the final one odd")]
    public void Every_two_months() =>
        Comes(
            7.3m,
            new(Interval.Month, 2),
            "0 + 52/60",
            Lent(1978, 1, 10, 8000),
            [On(1978, 3, 1, 449.36m), .. Months(18, 465, new(1978, 5, 1), 2), On(1981, 5, 1, 200)]
        );

    [Fact(DisplayName = "App. J (c)(5)(i): one payment after 255 days")]
    public void One_payment_after_some_days() =>
        Comes(11.45m, new(Interval.Day, 255), "1", Lent(1978, 1, 3, 1000), [On(1978, 9, 15, 1080)]);

    [Fact(DisplayName = "App. J (c)(5)(ii): one payment after six months")]
    public void One_payment_after_whole_months() =>
        Comes(8.8m, new(Interval.Month, 6), "1", Lent(1978, 7, 15, 1000), [On(1979, 1, 15, 1044)]);

    [Fact(DisplayName = "App. J (c)(5)(iii): one payment after a year and a half")]
    public void One_payment_after_a_year_and_some_months() =>
        Comes(8.76m, UnitPeriod.Year, "1 + 6/12", Lent(1978, 1, 17, 1000), [On(1979, 7, 17, 1135.19m)]);

    [Fact(DisplayName = "App. J (c)(5)(iv): one payment after two years")]
    public void One_payment_after_years() =>
        Comes(11.36m, UnitPeriod.Year, "2", Lent(1978, 1, 3, 1000), [On(1980, 1, 3, 1240)]);

    [Fact(DisplayName = "App. J (c)(6)(i): payments every four weeks, a second one in a month delayed by two weeks")]
    public void Delayed_payments() =>
        Comes(
            12,
            new(Interval.Week, 4),
            "0 + 26/28",
            Lent(1978, 1, 25, 2135),
            [
                .. Weeks(9, 100, new(1978, 2, 20), 4),
                .. Weeks(6, 100, new(1978, 11, 13), 4),
                .. Weeks(6, 100, new(1979, 5, 14), 4),
                .. Weeks(3, 100, new(1979, 11, 12), 4),
            ]
        );

    [Fact(DisplayName = "App. J (c)(6)(ii): skipped payments and single ones")]
    public void Skipped_payments() =>
        Comes(
            10.22m,
            UnitPeriod.Month,
            "6 + 12/30",
            Lent(1978, 3, 3, 7350),
            [
                .. Months(3, 1000, new(1978, 9, 15)),
                On(1979, 3, 15, 2000),
                .. Months(3, 750, new(1979, 9, 15)),
                On(1980, 2, 1, 1000),
            ]
        );

    [Fact(DisplayName = "App. J (c)(7)(i): three advances of a construction loan, then 240 monthly payments")]
    public void Several_advances() =>
        Comes(
            10.25m,
            UnitPeriod.Month,
            "8",
            [On(1979, 4, 10, 20_000), On(1979, 6, 12, 20_000), On(1979, 9, 18, 20_000)],
            Months(240, 612.36m, new(1979, 12, 10))
        );

    private static void Comes(
        decimal percent,
        UnitPeriod unit,
        string first,
        IReadOnlyList<DatedAmount> advances,
        IReadOnlyList<DatedAmount> payments
    )
    {
        var credit = new DatedCredit(advances, payments);
        Assert.Equal(unit, credit.UnitPeriod);
        var counted = credit.Counted();
        Assert.Equal(first, counted.Payments[0].First.ToString());
        Near.Assert(percent, Assert.IsType<AprAnswer.Found>(Apr.Of(counted)).Percent, 0.005m);
    }

    private static IReadOnlyList<DatedAmount> Lent(int year, int month, int day, decimal amount) =>
        [On(year, month, day, amount)];

    private static DatedAmount On(int year, int month, int day, decimal amount) => new(new(year, month, day), amount);

    private static IReadOnlyList<DatedAmount> Months(int count, decimal amount, DateOnly first, int months = 1) =>
        Every(count, amount, n => first.AddMonths(months * n));

    private static IReadOnlyList<DatedAmount> Weeks(int count, decimal amount, DateOnly first, int weeks) =>
        Every(count, amount, n => first.AddDays(7 * weeks * n));

    private static IReadOnlyList<DatedAmount> Every(int count, decimal amount, Func<int, DateOnly> day) =>
        [.. Enumerable.Range(0, count).Select(n => new DatedAmount(day(n), amount))];
}
