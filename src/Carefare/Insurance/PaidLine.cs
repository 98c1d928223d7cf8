using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>What becomes of one line: who pays which part of its charge.</summary>
/// <param name="Line">The line.</param>
/// <param name="Deductible">The part of the allowed amount that the person pays because the deductible was not met.</param>
/// <param name="Coinsurance">The person's share of the rest of the allowed amount.</param>
/// <param name="PlanPays">What the plan pays.</param>
public sealed record PaidLine(BillingLine Line, Money Deductible, Money Coinsurance, Money PlanPays)
{
    /// <summary>What the line adds to the out-of-pocket maximum: the person's part of the allowed amount.</summary>
    public Money CountsToMaximum => Deductible + Coinsurance;

    /// <summary>The charge above the allowed amount. The clinic may ask the person for it; it counts toward nothing.</summary>
    public Money Balance => Line.Charge - Line.Allowed;

    /// <summary>What the line costs the person in all.</summary>
    public Money PersonPays => CountsToMaximum + Balance;
}
