using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>What becomes of one line: who pays which part of its charge.</summary>
/// <param name="Line">The line.</param>
/// <param name="Deductible">The part of the allowed amount that is left to pay because the deductible was not met.</param>
/// <param name="Copay">The copay.</param>
/// <param name="Coinsurance">The person's fraction of the rest of the allowed amount.</param>
/// <param name="PlanPays">What the plan pays.</param>
public sealed record PaidLine(BillingLine Line, Money Deductible, Money Copay, Money Coinsurance, Money PlanPays)
{
    /// <summary>What a third party pays of the person's share.</summary>
    public Money ThirdPartyPays { get; init; }

    /// <summary>What the line adds to the deductible that is met.</summary>
    public Money CountsToDeductible { get; init; }

    /// <summary>What the line adds to the out-of-pocket maximum that is met.</summary>
    public Money CountsToMaximum { get; init; }

    /// <summary>What the plan leaves to pay of the allowed amount.</summary>
    public Money Share => Deductible + Copay + Coinsurance;

    /// <summary>The charge above the allowed amount that a contract keeps the clinic from asking for; nobody pays it.</summary>
    public Money WriteOff => Line.WriteOff;

    /// <summary>The charge above the allowed amount that the clinic may ask the person for; it counts toward nothing.</summary>
    public Money Balance => Line.Collectible - Line.Allowed;

    /// <summary>What the line costs the person in all.</summary>
    public Money PersonPays => Share - ThirdPartyPays + Balance;
}
