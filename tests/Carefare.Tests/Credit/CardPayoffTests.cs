using Carefare.Credit;
using Carefare.Quantities;

namespace Carefare.Tests.Credit;

public sealed class CardPayoffTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    private static readonly CreditTerms.Card Card = new(Rate.OfPercent(24.99m), new(0.03m, Money.Of(35)));

    [Fact]
    public void Paying_more_each_month_takes_fewer_months_and_costs_less()
    {
        var slow = Assert.IsType<Payoff.Done>(CardPayoff.Of(Money.Of(3000), Card, Day, Money.Of(150)));
        var fast = Assert.IsType<Payoff.Done>(CardPayoff.Of(Money.Of(3000), Card, Day, Money.Of(300)));
        Assert.True(fast.Months < slow.Months);
        Assert.True(fast.Interest < slow.Interest);
    }

    [Fact]
    public void Paying_the_minimum_takes_years()
    {
        var done = Assert.IsType<Payoff.Done>(CardPayoff.Of(Money.Of(3000), Card, Day, Money.Zero));
        Assert.InRange(done.Months, 120, 240);
        Assert.True(done.Interest > Money.Of(2500));
    }

    [Fact]
    public void A_minimum_below_the_interest_never_pays_the_card_off()
    {
        var terms = Card with { Minimum = new(0.01m, Money.Of(10)) };
        Assert.IsType<Payoff.Never>(CardPayoff.Of(Money.Of(3000), terms, Day, Money.Zero));
    }
}
