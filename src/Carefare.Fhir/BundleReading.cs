using Carefare.Yaml;

namespace Carefare.Fhir;

/// <summary>What came of reading a bundle: the proposed answers, or the one problem for which it is refused as a whole.</summary>
/// <param name="Record">What the bundle says of the person; null where it is refused.</param>
/// <param name="Problem">Why it is refused, where, and how to mend it; null where it is read.</param>
public sealed record BundleReading(MemberRecord? Record, Problem? Problem);

/// <summary>What a bundle says of one person, without names, numbers of members, or diagnoses.</summary>
/// <param name="AsOf">The day for which it is read: what is later does not count.</param>
/// <param name="Plans">The health plans in force on that day, the one that pays first at the top.</param>
/// <param name="ClaimsRead">How many claims stand in the bundle.</param>
/// <param name="ClaimsCounted">How many of them count toward the sums of a plan in force.</param>
/// <param name="BornChecked">Whether the day of birth in the bundle was compared with the age in the case.</param>
/// <param name="SetAside">What is in the bundle and was not used, with the reason, in the order of the bundle.</param>
public sealed record MemberRecord(
    DateOnly AsOf,
    IReadOnlyList<ProposedPlan> Plans,
    int ClaimsRead,
    int ClaimsCounted,
    bool BornChecked,
    IReadOnlyList<SetAside> SetAside
);

/// <summary>Something in a bundle that was not used.</summary>
/// <param name="Where">The resource, for example "ExplanationOfBenefit/17".</param>
/// <param name="Why">Why, as a sentence.</param>
public sealed record SetAside(string Where, string Why);

/// <summary>A health plan in force, with proposed answers for a row of <c>coverage</c>.</summary>
/// <param name="Payer">The insurer's key, also the answer of <c>payer</c>; empty where the bundle does not name it.</param>
/// <param name="PayerName">The insurer's name as the bundle writes it; empty where it does not.</param>
/// <param name="Relationship">The member's relationship to the subscriber, for example "self" or "spouse"; empty where not said.</param>
/// <param name="Year">The plan year in which the day lies; null where it is not known.</param>
/// <param name="Answers">The proposed answers, in the order of the case file.</param>
/// <param name="Open">What the bundle could have said and does not, or says in two ways: to be asked.</param>
/// <param name="Told">What the bundle says and no answer of the case holds, in words.</param>
/// <param name="Treatments">What was claimed for ketamine or esketamine, the earliest first.</param>
/// <param name="Authorizations">Prior authorizations that claims name.</param>
public sealed record ProposedPlan(
    string Payer,
    string PayerName,
    string Relationship,
    PlanYear? Year,
    IReadOnlyList<ProposedAnswer> Answers,
    IReadOnlyList<OpenAnswer> Open,
    IReadOnlyList<Told> Told,
    IReadOnlyList<ClaimedTreatment> Treatments,
    IReadOnlyList<NamedAuthorization> Authorizations
)
{
    /// <summary>Whether somebody who writes a payer's name or key means this plan's.</summary>
    public bool IsPayer(string written) => Payer.Length > 0 && Plans.Payers.KeyOf(written) == Payer;
}

/// <summary>A plan year: its first and its last day.</summary>
public sealed record PlanYear(DateOnly First, DateOnly Last)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Has(DateOnly day) => day >= First && day <= Last;
}

/// <summary>How sure a proposed answer is.</summary>
public enum Surety
{
    /// <summary>The bundle says it in so many words.</summary>
    Stated,

    /// <summary>It follows from what the bundle says.</summary>
    WorkedOut,

    /// <summary>It is the sum of the claims in the bundle: claims that are not in it are missing.</summary>
    AddedUp,
}

/// <summary>A place in the bundle.</summary>
/// <param name="Resource">The resource, for example "Coverage/1".</param>
/// <param name="Path">The element in it, for example "total[2].amount".</param>
public sealed record Origin(string Resource, string Path)
{
    /// <summary>"Coverage/1 payor[0]".</summary>
    public override string ToString() => $"{Resource} {Path}";
}

/// <summary>An answer that a bundle proposes for a row of <c>coverage</c>.</summary>
/// <param name="Path">The path in the row, for example "in_network.deductible_met".</param>
/// <param name="Written">The answer as the case file writes it.</param>
/// <param name="Surety">How sure it is.</param>
/// <param name="Because">How it came about, as a sentence.</param>
/// <param name="Origins">Where it came from.</param>
public sealed record ProposedAnswer(
    string Path,
    string Written,
    Surety Surety,
    string Because,
    IReadOnlyList<Origin> Origins
);

/// <summary>An answer that stays open.</summary>
/// <param name="Path">The path in the row.</param>
/// <param name="Why">Why the bundle does not answer it, as a sentence.</param>
public sealed record OpenAnswer(string Path, string Why);

/// <summary>Something that a bundle says and for which the case has no place.</summary>
/// <param name="Says">As a sentence.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record Told(string Says, Origin Origin);

/// <summary>A prior authorization that a claim names.</summary>
/// <param name="Number">Its reference, as the plan gave it.</param>
/// <param name="From">The first day for which it holds; null where not said.</param>
/// <param name="Until">The last day; null where not said.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record NamedAuthorization(string Number, DateOnly? From, DateOnly? Until, Origin Origin);
