using Carefare.Quantities;
using Carefare.Treatment;
using CsCheck;

namespace Carefare.Tests.Treatment;

public sealed class StopEarlyTests
{
    [Fact]
    public void A_package_without_refund_loses_most_after_the_first_infusion_and_breaks_even_at_the_sixth()
    {
        var table = Table(Quotes.FrontRange, PriceForm.Package);
        Assert.Equal([2300, 1750, 1200, 650, 100, -450], table.Stops.Select(stop => stop.Lost.Dollars));
        Assert.Equal([3200, 3200, 3200, 3200, 3200, 3200], table.Stops.Select(stop => stop.Paid.Dollars));
        Assert.Equal(6, table.BreaksEvenAt);
        Assert.False(table.RefundUnknown);
    }

    [Theory]
    [InlineData(RefundRule.Prorated, 1900, 1)]
    [InlineData(RefundRule.AtListPrice, 1750, 1)]
    [InlineData(RefundRule.None, 0, 6)]
    [InlineData(RefundRule.Unknown, 0, 6)]
    public void What_comes_back_after_two_infusions_depends_on_the_refund_rule(
        RefundRule rule,
        decimal back,
        int breaksEvenAt
    )
    {
        var terms = Quotes.FrontRange with { Package = Quotes.FrontRange.Package! with { Refund = rule } };
        var table = Table(terms, PriceForm.Package);
        Assert.Equal(Money.Of(back), table.Stops[1].Refund);
        Assert.Equal(breaksEvenAt, table.BreaksEvenAt);
        Assert.Equal(rule == RefundRule.Unknown, table.RefundUnknown);
    }

    [Fact]
    public void List_price_of_what_was_given_includes_an_evaluation_that_was_in_the_package()
    {
        var terms = Quotes.FrontRange with { Package = new(6, Money.Of(2850), RefundRule.AtListPrice, true) };
        Assert.Equal(Money.Of(2850 - 350 - 2 * 550), Table(terms, PriceForm.Package).Stops[1].Refund);
    }

    [Fact]
    public void A_membership_still_owes_its_minimum_months()
    {
        var terms = Quotes.FrontRange with { Membership = new(Money.Of(99), Money.Of(425), 3) };
        var first = Table(terms, PriceForm.Membership).Stops[0];
        Assert.Equal(Money.Of(350 + 425 + 3 * 99), first.Paid);
        Assert.Equal(Money.Of(3 * 99 - 125), first.Lost);
    }

    [Fact]
    public void Paying_one_by_one_never_loses_and_paying_in_advance_says_that_the_refund_is_not_known()
    {
        Assert.All(Table(Quotes.FrontRange, PriceForm.PerInfusion).Stops, stop => Assert.Equal(Money.Zero, stop.Lost));
        Assert.True(Table(Quotes.FrontRange, PriceForm.Prepaid).RefundUnknown);
    }

    [Fact]
    public void Stopping_later_never_costs_less() =>
        Gen.Select(Quotes.AnyTerms, Quotes.AnyProtocol, Quotes.AnyForm, Quotes.AnyStart)
            .Sample(
                (terms, protocol, form, start) =>
                {
                    var paid = StopEarly.Table(terms, protocol, form, start).Stops.Select(stop => stop.Paid).ToList();
                    Assert.Equal(protocol.Infusions, paid.Count);
                    Assert.Equal(paid.Order(), paid);
                }
            );

    [Fact]
    public void Without_maintenance_the_last_row_is_the_price_of_the_course() =>
        Gen.Select(Quotes.AnyTerms, Quotes.AnyForm, Quotes.AnyStart)
            .Sample(
                (terms, form, start) =>
                {
                    var last = StopEarly.Table(terms, Quotes.Six, form, start).Stops[^1];
                    Assert.Equal(Pricing.Price(terms, Quotes.Six, form, start).Price, last.Paid);
                }
            );

    private static StopEarly Table(QuoteTerms terms, PriceForm form) =>
        StopEarly.Table(terms, Quotes.Six, form, Quotes.Start);
}
