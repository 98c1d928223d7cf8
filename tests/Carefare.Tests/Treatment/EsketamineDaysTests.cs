using Carefare.Treatment;
using CsCheck;

namespace Carefare.Tests.Treatment;

public sealed class EsketamineDaysTests
{
    private static readonly EsketamineDays Label = new(4, 4);

    private static readonly Gen<EsketamineDays> Any = Gen.Select(Gen.Int[1, 8], Gen.Int[0, 8])
        .Select((twice, once) => new EsketamineDays(twice, once));

    [Fact]
    public void Twice_a_week_for_four_weeks_and_then_weekly_for_four_is_twelve_treatments() =>
        Assert.Equal([0, 3, 7, 10, 14, 17, 21, 24, 28, 35, 42, 49], Label.All);

    [Fact]
    public void The_first_treatments_are_those_of_the_whole_and_more_go_on_weekly()
    {
        Assert.Equal([0, 3, 7, 10], Label.First(4));
        Assert.Equal([42, 49, 56, 63], Label.First(14).TakeLast(4));
    }

    [Fact]
    public void Each_week_has_the_treatments_that_it_should_and_no_two_fall_on_a_day() =>
        Any.Sample(days =>
        {
            Assert.Equal(days.Count, days.All.Count);
            Assert.All(days.All.Zip(days.All.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 3, 7));
            var weeks = days.All.GroupBy(day => day / 7).ToDictionary(week => week.Key, week => week.Count());
            Assert.All(Enumerable.Range(0, days.WeeksTwice), week => Assert.Equal(2, weeks[week]));
            Assert.All(Enumerable.Range(days.WeeksTwice, days.WeeksOnce), week => Assert.Equal(1, weeks[week]));
        });

    [Fact]
    public void In_a_year_every_two_weeks_it_is_34_treatments_and_every_week_56()
    {
        Assert.Equal(34, InAYear(every: 2));
        Assert.Equal(56, InAYear(every: 1));
    }

    [Fact]
    public void Beside_another_course_it_ends_with_that_one_and_its_series_is_whole() =>
        Gen.Select(Any, Quotes.AnyProtocol, Quotes.AnyStart, Gen.Int[1, 4])
            .Sample(
                (days, other, start, weeks) =>
                {
                    var months = other.Maintenance is { } later ? later.Months + other.OverDays / 28 + 1 : 1;
                    var beside = Protocol.On(days.All, new(weeks, months), other.HorizonMonths) with { Beside = other };
                    var visits = beside.Visits(start);
                    var last = other.Visits(start)[^1].Day;
                    var ends = other.Maintenance is null
                        ? last
                        : other.Series(start)[^1].Day.AddMonths(other.Maintenance.Months);
                    var horizon = start.AddMonths(other.HorizonMonths!.Value);
                    Assert.Equal(
                        visits.Select(visit => visit.Day).Distinct().Order(),
                        visits.Select(visit => visit.Day)
                    );
                    Assert.Equal(days.Count, visits.Count(visit => visit.Phase == Phase.Series));
                    Assert.All(
                        visits.Where(visit => visit.Phase == Phase.Maintenance),
                        visit => Assert.True(visit.Day <= ends && visit.Day < horizon)
                    );
                    // Nothing is left out that would still have fallen into the time of the other course.
                    var next = visits[^1].Day.AddDays(7 * weeks);
                    Assert.True(next > ends || next >= horizon);
                }
            );

    [Fact]
    public void Days_that_do_not_begin_with_the_first_or_do_not_rise_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Protocol.On([], null, null));
        Assert.Throws<ArgumentException>(() => Protocol.On([1, 2], null, null));
        Assert.Throws<ArgumentException>(() => Protocol.On([0, 3, 3], null, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EsketamineDays(0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EsketamineDays(4, -1));
    }

    /// <summary>52 weeks from the first treatment on.</summary>
    private static int InAYear(int every) =>
        Protocol
            .On(Label.All, new(every, 12), horizonMonths: null)
            .Visits(Quotes.Start)
            .Count(visit => visit.Day < Quotes.Start.AddDays(52 * 7));
}
