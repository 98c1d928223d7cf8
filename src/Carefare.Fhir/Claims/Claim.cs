namespace Carefare.Fhir.Claims;

/// <summary>What kind of care a claim is for; the deductibles of some plans differ by it.</summary>
internal enum CareKind
{
    /// <summary>A clinic, a hospital or a clinician.</summary>
    Medical,

    /// <summary>A pharmacy.</summary>
    Pharmacy,

    /// <summary>Teeth or eyes: other benefits than those of a treatment.</summary>
    Other,
}

/// <summary>A claim that the plan decided.</summary>
/// <param name="Name">The resource, for example "ExplanationOfBenefit/17".</param>
/// <param name="Coverage">The identity of the coverage that it was sent to first; empty where that is not said.</param>
/// <param name="Decided">The day on which the plan decided it; null where not said.</param>
/// <param name="First">The first day of the care; null where not said.</param>
/// <param name="Last">The last day of the care.</param>
/// <param name="Balances">What it says of the benefits of the plan year.</param>
internal sealed record Claim(
    string Name,
    string Coverage,
    CareKind Kind,
    DateOnly? Decided,
    DateOnly? First,
    DateOnly? Last,
    ClaimNetwork Network,
    Amounts Amounts,
    PlanYear? BenefitPeriod,
    IReadOnlyList<Balance> Balances,
    IReadOnlyList<ClaimedTreatment> Treatments,
    IReadOnlyList<NamedAuthorization> Authorizations
);

/// <summary>Whether a benefit is counted for one person or for a family.</summary>
internal enum BenefitUnit
{
    /// <summary>One person.</summary>
    Individual,

    /// <summary>The whole family under the plan.</summary>
    Family,
}

/// <summary>Which benefit is counted.</summary>
internal enum BenefitKind
{
    /// <summary>The deductible.</summary>
    Deductible,

    /// <summary>The out-of-pocket maximum.</summary>
    OutOfPocket,
}

/// <summary>What a claim says of a benefit of the plan year.</summary>
/// <param name="Whole">The whole deductible or maximum.</param>
/// <param name="Met">What was met when the claim was decided.</param>
internal sealed record Balance(BenefitKind Kind, BenefitUnit Unit, ClaimNetwork Network, Amount? Whole, Amount? Met);
