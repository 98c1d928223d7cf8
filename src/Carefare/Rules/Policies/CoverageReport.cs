using Carefare.Insurance.Criteria;
using Carefare.Knowledge;

namespace Carefare.Rules.Policies;

/// <summary>What each of a person's health plans says of the treatment.</summary>
/// <param name="Today">The day for which it holds.</param>
/// <param name="IsCoverageKnown">Whether the case says which coverage there is.</param>
/// <param name="Plans">One entry for each row of <c>coverage</c>.</param>
/// <param name="Facts">The figures that the ledgers rest on: classes and least usual doses of drugs.</param>
public sealed record CoverageReport(
    DateOnly Today,
    bool IsCoverageKnown,
    IReadOnlyList<PlanCoverage> Plans,
    IReadOnlyList<Citation> Facts
);

/// <summary>What one health plan says of the treatment.</summary>
/// <param name="Path">The row in the case, for example "coverage[0]".</param>
/// <param name="Payer">The payer's name for people, in the middle of a sentence.</param>
/// <param name="IsPayerKnown">Whether policies of this payer are recorded.</param>
/// <param name="Type">The type of coverage in words; empty where it is not known.</param>
/// <param name="Answers">What it says, the wanted treatment first.</param>
/// <param name="Readiness">Where the plan's own criteria are not recorded, what was tried against the strictest that are; else empty.</param>
/// <param name="Inquiry">Whom to ask, and what.</param>
public sealed record PlanCoverage(
    string Path,
    string Payer,
    bool IsPayerKnown,
    string Type,
    IReadOnlyList<PolicyAnswer> Answers,
    string Readiness,
    Inquiry Inquiry
);

/// <summary>What a health plan says of one treatment for the person's diagnosis.</summary>
/// <param name="Modality">How the medicine is given, as in the case.</param>
/// <param name="Treatment">The same in words.</param>
/// <param name="IsWanted">Whether it is the treatment that the case plans.</param>
/// <param name="Status">Open where the plan covers it and the person meets what it asks, as they tell it.</param>
/// <param name="Why">One sentence, with source and date where it rests on one.</param>
/// <param name="Flip">What would change it.</param>
/// <param name="Asks">The keys of the answers that are missing.</param>
/// <param name="Disagreements">Where sources disagree, a sentence each.</param>
/// <param name="Readings">The policies that bear on it.</param>
/// <param name="Background">What decides nothing and helps to judge or to ask.</param>
public sealed record PolicyAnswer(
    string Modality,
    string Treatment,
    bool IsWanted,
    Status Status,
    string Why,
    string Flip,
    IReadOnlyList<string> Asks,
    IReadOnlyList<string> Disagreements,
    IReadOnlyList<PolicyReading> Readings,
    IReadOnlyList<Policy> Background
);

/// <summary>A policy held against a person.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Reach">Whether it rules the person's plan.</param>
/// <param name="HasEnded">Whether the version that was read holds no longer.</param>
/// <param name="Ledger">The person's history against what it asks; null where it asks for nothing that is known.</param>
/// <param name="Status">What it comes to.</param>
public sealed record PolicyReading(Policy Policy, Reach Reach, bool HasEnded, Ledger? Ledger, Status Status);

/// <summary>Whether a policy rules a health plan; ordered so that the least of several conditions decides.</summary>
public enum Reach
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It may: the plan has to be asked, or something of it is not known.</summary>
    Perhaps,

    /// <summary>It does.</summary>
    Yes,
}

/// <summary>Whom to ask about a plan's policy, and what.</summary>
/// <param name="Who">Whom to call.</param>
/// <param name="Questions">What to ask.</param>
/// <param name="Script">What to say.</param>
public sealed record Inquiry(string Who, IReadOnlyList<string> Questions, string Script);
