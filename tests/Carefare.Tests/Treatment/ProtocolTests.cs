using Carefare.Treatment;
using CsCheck;

namespace Carefare.Tests.Treatment;

public sealed class ProtocolTests
{
    [Fact]
    public void Six_infusions_over_18_days_are_spread_evenly_from_the_start()
    {
        var days = Quotes.Six.Series(Quotes.Start).Select(visit => visit.Day.DayNumber - Quotes.Start.DayNumber);
        Assert.Equal([0, 4, 7, 11, 14, 18], days);
    }

    [Fact]
    public void Maintenance_follows_the_series_every_six_weeks_for_a_year()
    {
        var later = Quotes
            .SixThenMaintenance.Visits(Quotes.Start)
            .Where(visit => visit.Phase == Phase.Maintenance)
            .ToList();
        Assert.Equal(8, later.Count);
        Assert.Equal(new(2027, 1, 30), later[0].Day);
        Assert.Equal(new(2027, 11, 20), later[^1].Day);
        Assert.Equal(8, later[^1].Number);
    }

    [Fact]
    public void Nothing_is_counted_from_the_horizon_on()
    {
        var short_ = new Protocol(6, 18, new(6, 12), HorizonMonths: 3);
        Assert.All(short_.Visits(Quotes.Start), visit => Assert.True(visit.Day < new DateOnly(2027, 3, 1)));
        Assert.Equal(7, short_.Visits(Quotes.Start).Count);
    }

    [Fact]
    public void A_series_has_its_first_day_its_last_day_and_one_treatment_a_day_at_most() =>
        Gen.Select(Quotes.AnyProtocol, Quotes.AnyStart)
            .Sample(
                (protocol, start) =>
                {
                    var days = protocol.Series(start).Select(visit => visit.Day).ToList();
                    Assert.Equal(protocol.Infusions, days.Distinct().Count());
                    Assert.Equal(days.Order(), days);
                    Assert.Equal(start, days[0]);
                    Assert.Equal(start.AddDays(protocol.Infusions == 1 ? 0 : protocol.OverDays), days[^1]);
                }
            );

    [Fact]
    public void A_series_without_a_treatment_or_with_two_on_a_day_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Protocol(0, 0, null, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Protocol(6, 4, null, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Maintenance(0, 12));
    }
}
