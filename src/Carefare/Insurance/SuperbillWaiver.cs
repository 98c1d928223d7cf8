using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>A price that is lower but comes without a superbill, beside the price that comes with one.</summary>
/// <param name="Price">The price that comes with superbills.</param>
/// <param name="PaidBack">What the health plan is expected to pay back of it.</param>
/// <param name="WaivingPrice">The price for which the clinic gives no superbill, so that nothing comes back of it.</param>
public readonly record struct SuperbillWaiver(Money Price, Money PaidBack, Money WaivingPrice)
{
    /// <summary>What the waiving price takes off; negative where it is the higher one.</summary>
    public Money Saves => Price - WaivingPrice;

    /// <summary>What the price with superbills costs in the end.</summary>
    public Money CostsInTheEnd => Price - PaidBack;

    /// <summary>How much more the waiving price costs in the end; negative where it costs less.</summary>
    public Money WaivingCostsMore => WaivingPrice - CostsInTheEnd;

    /// <summary>The waiving price at which both cost the same in the end; below it the waiving price is the cheaper one.</summary>
    public Money BreakEvenPrice => CostsInTheEnd;

    /// <summary>
    /// The discount at which both cost the same in the end, as a fraction of the price, to four decimals, rounded up: from it on
    /// the waiving price costs no more.
    /// </summary>
    /// <exception cref="InvalidOperationException">The price is zero.</exception>
    public decimal BreakEvenDiscount =>
        Price > Money.Zero
            ? decimal.Round(PaidBack.Dollars / Price.Dollars, 4, MidpointRounding.ToPositiveInfinity)
            : throw new InvalidOperationException("There is no discount on nothing.");
}
