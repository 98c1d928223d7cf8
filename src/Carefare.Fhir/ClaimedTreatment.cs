using Carefare.Quantities;

namespace Carefare.Fhir;

/// <summary>Whether a plan counted a claim as in its network.</summary>
public enum ClaimNetwork
{
    /// <summary>Not said, or said in two ways.</summary>
    Unknown,

    /// <summary>In the network.</summary>
    In,

    /// <summary>Out of the network.</summary>
    Out,
}

/// <summary>What became of a claim.</summary>
public enum ClaimOutcome
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>The plan counted it, and paid what was left after the person's share.</summary>
    Allowed,

    /// <summary>The plan said no.</summary>
    Denied,
}

/// <summary>A line of a claim with a billing code of ketamine or esketamine, and how the plan decided it.</summary>
/// <param name="Day">The day of the care; null where not said.</param>
/// <param name="Code">The billing code.</param>
/// <param name="Certain">Whether the code names the drug; else it is one under which ketamine is billed among other drugs.</param>
/// <param name="Charged">What the clinic asked for.</param>
/// <param name="Allowed">What the plan counts.</param>
/// <param name="Paid">What the plan pays, to the clinic or to the person.</param>
/// <param name="Deductible">What of the allowed amount went to the deductible.</param>
/// <param name="Share">Copay and coinsurance.</param>
/// <param name="NotCovered">What the plan does not count.</param>
/// <param name="Reasons">The codes that give the reasons of a reduction or a no.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record ClaimedTreatment(
    DateOnly? Day,
    string Code,
    bool Certain,
    ClaimNetwork Network,
    ClaimOutcome Outcome,
    Money? Charged,
    Money? Allowed,
    Money? Paid,
    Money? Deductible,
    Money? Share,
    Money? NotCovered,
    IReadOnlyList<string> Reasons,
    Origin Origin
);
