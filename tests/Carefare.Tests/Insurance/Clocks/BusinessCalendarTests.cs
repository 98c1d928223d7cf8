using Carefare.Insurance.Clocks;
using Carefare.Knowledge;
using Carefare.Rules;
using CsCheck;

namespace Carefare.Tests.Insurance.Clocks;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Calendar = BusinessDays.Of(KnowledgeBase.Embedded);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 366 * 12]
        .Select(days => new DateOnly(2022, 1, 1).AddDays(days));

    /// <summary>The days on which federal offices are closed, as the Office of Personnel Management lists them.</summary>
    public static TheoryData<int, string> Published =>
        new()
        {
            { 2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25" },
            { 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25" },
            { 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25" },
            { 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31" },
            { 2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25" },
            { 2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25" },
            { 2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25" },
        };

    [Theory]
    [MemberData(nameof(Published))]
    public void Federal_holidays_are_as_published(int year, string published)
    {
        var days = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(day => day.Year == year);
        Assert.Equal(
            published.Split(' ').Select(day => DateOnly.ParseExact($"{year}-{day}", "yyyy-MM-dd")),
            days.Where(Calendar.IsHoliday)
        );
    }

    [Fact]
    public void Juneteenth_is_a_holiday_since_2021()
    {
        Assert.True(Calendar.IsBusinessDay(new(2020, 6, 19)));
        Assert.True(Calendar.IsHoliday(new(2021, 6, 18)));
    }

    [Fact]
    public void Business_days_are_what_somebody_counts_on_a_calendar_day_by_day() =>
        Gen.Select(Days, Gen.Int[0, 60])
            .Sample(
                (from, count) =>
                {
                    var (day, left) = (from, count);
                    while (left > 0)
                    {
                        day = day.AddDays(1);
                        var closed =
                            day.DayOfWeek == DayOfWeek.Saturday
                            || day.DayOfWeek == DayOfWeek.Sunday
                            || Calendar.IsHoliday(day);
                        left -= closed ? 0 : 1;
                    }

                    return Calendar.Plus(from, count) == day && Calendar.Between(from, day) == count;
                }
            );

    [Fact]
    public void The_next_and_the_last_business_day_are_business_days_and_no_other_lies_between() =>
        Days.Sample(day =>
        {
            var (after, before) = (Calendar.OnOrAfter(day), Calendar.OnOrBefore(day));
            return Calendar.IsBusinessDay(after)
                && Calendar.IsBusinessDay(before)
                && before <= day
                && day <= after
                && Calendar.Between(before, after) == (before == after ? 0 : 1);
        });

    [Theory]
    [InlineData("01-32")]
    [InlineData("fifth Monday of 01")]
    [InlineData("third Funday of 01")]
    [InlineData("third Monday of 13")]
    [InlineData("")]
    public void What_is_no_holiday_is_refused(string text) => Assert.Throws<FormatException>(() => Holiday.Parse(text));
}
