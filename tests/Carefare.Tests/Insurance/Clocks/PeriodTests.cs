using Carefare.Insurance.Clocks;
using Carefare.Knowledge;
using Carefare.Rules;
using CsCheck;

namespace Carefare.Tests.Insurance.Clocks;

public sealed class PeriodTests
{
    private static readonly BusinessCalendar Calendar = BusinessDays.Of(KnowledgeBase.Embedded);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 366 * 12]
        .Select(days => new DateOnly(2022, 1, 1).AddDays(days));

    private static readonly Gen<Period> Periods = Gen.Select(Gen.Int[0, 200], Gen.Enum<PeriodUnit>())
        .Select((count, unit) => new Period(unit == PeriodUnit.Months ? count % 25 : count, unit));

    [Theory(
        DisplayName = "45 CFR 147.136(d)(2)(i): where the fourth month has no such day it is the first of the fifth"
    )]
    [InlineData("2026-10-31", "2027-03-01")]
    [InlineData("2026-10-30", "2027-03-01")]
    [InlineData("2026-10-29", "2027-03-01")]
    [InlineData("2026-10-28", "2027-02-28")]
    [InlineData("2027-10-29", "2028-02-29")]
    [InlineData("2027-10-30", "2028-03-01")]
    [InlineData("2026-12-31", "2027-05-01")]
    [InlineData("2026-08-31", "2026-12-31")]
    [InlineData("2028-02-29", "2028-06-29")]
    public void Months_that_run_on(string from, string to) =>
        Assert.Equal(
            DateOnly.Parse(to),
            new Period(4, PeriodUnit.Months).After(DateOnly.Parse(from), Calendar, ShortMonth.RunsOn)
        );

    [Theory]
    [InlineData("2026-08-31", "2027-02-28")]
    [InlineData("2027-08-31", "2028-02-29")]
    [InlineData("2026-11-23", "2027-05-23")]
    public void Six_months_end_on_the_last_day_of_a_short_month_where_no_rule_lets_them_run_on(
        string from,
        string to
    ) => Assert.Equal(DateOnly.Parse(to), new Period(6, PeriodUnit.Months).After(DateOnly.Parse(from), Calendar));

    [Theory]
    [InlineData(24, 1)]
    [InlineData(48, 2)]
    [InlineData(72, 3)]
    [InlineData(36, 2)]
    public void Hours_take_as_many_days_as_they_can(int hours, int days) =>
        Assert.Equal(
            new DateOnly(2026, 11, 23).AddDays(days),
            new Period(hours, PeriodUnit.Hours).After(new(2026, 11, 23), Calendar)
        );

    [Fact]
    public void A_later_letter_never_gives_an_earlier_deadline() =>
        Gen.Select(Days, Gen.Int[0, 40], Periods, Gen.Enum<ShortMonth>())
            .Sample(
                (day, later, period, month) =>
                    period.After(day, Calendar, month) <= period.After(day.AddDays(later), Calendar, month)
            );

    [Fact]
    public void A_longer_period_never_ends_earlier() =>
        Gen.Select(Days, Periods, Gen.Enum<ShortMonth>())
            .Sample(
                (day, period, month) =>
                    period.After(day, Calendar, month)
                    <= (period with { Count = period.Count + 1 }).After(day, Calendar, month)
            );

    [Theory]
    [InlineData(1, PeriodUnit.BusinessDays, "1 business day")]
    [InlineData(180, PeriodUnit.Days, "180 days")]
    [InlineData(4, PeriodUnit.Months, "4 months")]
    [InlineData(72, PeriodUnit.Hours, "72 hours")]
    public void A_period_is_said_in_words(int count, PeriodUnit unit, string words) =>
        Assert.Equal(words, new Period(count, unit).ToString());
}
