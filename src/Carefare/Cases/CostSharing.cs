using Carefare.Quantities;

namespace Carefare.Cases;

/// <summary>What a plan leaves the person to pay, and how much of it is used up this plan year.</summary>
/// <param name="Exists">Whether the plan pays anything there (the key is there and not "none"); unknown where nothing is said.</param>
/// <param name="Copay">A fixed amount in place of the coinsurance.</param>
/// <param name="Family">What the family shares; null where the plan covers the person alone, or nothing is said.</param>
public sealed record CostSharing(
    Answer<bool> Exists,
    Answer<Money> Deductible,
    Answer<Money> DeductibleMet,
    Answer<decimal> Coinsurance,
    Answer<Money> OopMax,
    Answer<Money> OopMet,
    SharedCopay Copay,
    SharedByFamily? Family
);

/// <summary>A fixed amount for a visit or a line of a bill. Keys beginning with <c>copay</c>.</summary>
/// <param name="Amount">The amount (key <c>copay</c>).</param>
/// <param name="AfterDeductible">Whether the deductible comes first (key <c>copay_after_deductible</c>).</param>
/// <param name="Per">visit or line: once for all lines of a day, or for each; visit where left out (key <c>copay_per</c>).</param>
/// <param name="CountsToDeductible">Whether it counts toward the deductible; no where left out (key <c>copay_counts_to_deductible</c>).</param>
/// <param name="For">The kinds of charges that it is for; all where left out (key <c>copay_for</c>).</param>
public sealed record SharedCopay(
    Answer<Money> Amount,
    Answer<bool> AfterDeductible,
    Answer<string> Per,
    Answer<bool> CountsToDeductible,
    IReadOnlyList<string> For
);

/// <summary>What a family shares of a plan's cost sharing. Keys under <c>family</c>.</summary>
/// <param name="Kind">embedded or aggregate.</param>
/// <param name="DeductibleMet">How much of the family's deductible is met, the person's own part included.</param>
/// <param name="OopMet">How much of the family's out-of-pocket maximum is met, the person's own part included.</param>
public sealed record SharedByFamily(
    Answer<string> Kind,
    Answer<Money> Deductible,
    Answer<Money> DeductibleMet,
    Answer<Money> OopMax,
    Answer<Money> OopMet
);

/// <summary>Whether a health plan pays first or second.</summary>
public enum PayingOrder
{
    /// <summary>primary</summary>
    Primary,

    /// <summary>secondary</summary>
    Secondary,
}

/// <summary>How a health plan pays where it pays second.</summary>
public enum CoordinationOfBenefits
{
    /// <summary>standard: what it would pay alone, as far as the first plan leaves something.</summary>
    Standard,

    /// <summary>non_duplication: what it would pay alone, less what the first plan pays (carve-out).</summary>
    NonDuplication,
}
