using Carefare.Insurance;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Insurance;

/// <summary>Prices without a superbill beside prices with one, and until when a claim may be sent.</summary>
public sealed class SelfPayTests
{
    private static readonly SuperbillWaiver Package = new(Money.Of(3_550), Money.Of(1_380), Money.Of(2_900));

    [Fact]
    public void A_package_that_saves_less_than_the_superbill_brings_costs_more_in_the_end()
    {
        Assert.Equal((Money.Of(650), Money.Of(730)), (Package.Saves, Package.WaivingCostsMore));
        Assert.Equal(Money.Of(2_170), Package.BreakEvenPrice);
    }

    [Fact]
    public void From_the_break_even_discount_on_the_package_costs_no_more() =>
        Gen.Select(RandomPlans.Amounts.Where(price => price > Money.Zero), Gen.Int[0, 100])
            .Sample(
                (price, percent) =>
                {
                    var waiver = new SuperbillWaiver(price, Money.Nearest(price.Dollars * percent / 100), price);
                    var discounted = Money.Down(price.Dollars * (1 - waiver.BreakEvenDiscount));
                    return (waiver with { WaivingPrice = discounted }).WaivingCostsMore <= Money.Zero
                        && (waiver with { WaivingPrice = waiver.BreakEvenPrice }).WaivingCostsMore == Money.Zero;
                }
            );

    [Fact]
    public void There_is_no_discount_on_nothing() =>
        Assert.Throws<InvalidOperationException>(() => default(SuperbillWaiver).BreakEvenDiscount);

    [Theory]
    [InlineData("2026-12-01", 90, "2027-03-01")]
    [InlineData("2027-12-01", 90, "2028-02-29")]
    [InlineData("2026-12-01", 365, "2027-12-01")]
    public void A_claim_may_be_sent_for_so_many_days_from_the_care(string care, int days, string last) =>
        Assert.Equal(DateOnly.Parse(last), TimelyFiling.LastDay(DateOnly.Parse(care), days));

    [Fact]
    public void A_line_by_its_code_allows_the_same_for_each_unit() =>
        Assert.Equal(
            Money.Of(96),
            BillingLine.OfCode(new(2026, 12, 1), "code", 32, Money.Of(200), Money.Of(3)).Allowed
        );
}
