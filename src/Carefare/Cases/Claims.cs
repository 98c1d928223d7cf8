using Carefare.Quantities;

namespace Carefare.Cases;

/// <summary>What a health plan would do with claims for the treatment. Keys under <c>claims</c> of a row of <c>coverage</c>.</summary>
/// <param name="Exists">Whether the plan pays for it at all (the key is there and not "none"); unknown where nothing is said.</param>
/// <param name="Network">in or out: whose cost sharing applies; as the quote says where omitted.</param>
/// <param name="PaidAfterDays">Days from the care, or from the plan's yes where that is later, to the payment (key <c>paid_after_days</c>).</param>
/// <param name="Retroactive">Whether a yes also covers care given before it.</param>
/// <param name="Appeal">Asking the plan again after a no; null where that is not meant.</param>
/// <param name="ExternalReview">The decision of somebody outside the plan after that (key <c>external_review</c>); null as well.</param>
public sealed record Claims(
    Answer<bool> Exists,
    Answer<string> Network,
    AllowedAmounts Allowed,
    Answer<int> PaidAfterDays,
    Answer<bool> Retroactive,
    Authorization Authorization,
    Review? Appeal,
    Review? ExternalReview
)
{
    /// <summary>Days from the care within which a claim must be sent (key <c>file_within_days</c>).</summary>
    public Answer<int> FileWithinDays { get; init; }

    /// <summary>Money of a maker's savings program for the person's share (key <c>savings_program</c>); null for none.</summary>
    public SavingsProgram? SavingsProgram { get; init; }
}

/// <summary>A savings program of a drug's maker, or the like, for what the plan leaves to pay. Keys under <c>savings_program</c>.</summary>
/// <param name="Left">How much it still pays.</param>
/// <param name="YouPay">What the person pays of each line first (key <c>you_pay</c>); nothing where left out.</param>
/// <param name="Rule">
/// counts, accumulator or maximizer: whether the plan counts it toward the deductible and the out-of-pocket maximum; taken as
/// not counted where it is not known.
/// </param>
/// <param name="SetShare">Under a maximizer, the share of a line that the plan sets (key <c>set_share</c>).</param>
public sealed record SavingsProgram(
    Answer<Money> Left,
    Answer<Money> YouPay,
    Answer<string> Rule,
    Answer<Money> SetShare
);

/// <summary>The most that a health plan counts for one of each kind of charge; 0 where it is not covered.</summary>
public sealed record AllowedAmounts(
    Answer<Money> Evaluation,
    Answer<Money> Infusion,
    Answer<Money> Maintenance,
    Answer<Money> Monitoring,
    Answer<Money> Drug,
    Answer<Money> Integration
);

/// <summary>A health plan's yes or no before the treatment. Keys under <c>authorization</c>.</summary>
/// <param name="DecidedBy">The day by which it decides, where it was asked.</param>
/// <param name="Chance">The chance of a yes, as the person sees it.</param>
public sealed record Authorization(
    Answer<AuthorizationStatus> Status,
    Answer<DateOnly> DecidedBy,
    Answer<decimal> Chance
);

/// <summary>How far a prior authorization is.</summary>
public enum AuthorizationStatus
{
    /// <summary>not_needed</summary>
    NotNeeded,

    /// <summary>asked</summary>
    Asked,

    /// <summary>approved</summary>
    Approved,

    /// <summary>denied</summary>
    Denied,
}

/// <summary>A decision after a no. Keys under <c>appeal</c> and <c>external_review</c>.</summary>
/// <param name="DecidedBy">The day by which it is decided.</param>
/// <param name="Chance">The chance of a yes where it comes to that, as the person sees it.</param>
public sealed record Review(Answer<DateOnly> DecidedBy, Answer<decimal> Chance);
