namespace Carefare.Knowledge;

/// <summary>What one source says of a payer's policy on some treatments.</summary>
/// <param name="Id">The record's identifier, for example "cigna-esketamine".</param>
/// <param name="Payer">The payer's identifier.</param>
/// <param name="Says">What it says, as a sentence of ours.</param>
/// <param name="Scope">Whom and what it is about.</param>
/// <param name="Standing">How it stands to the treatment.</param>
/// <param name="Number">The policy's own number; empty where the source names none.</param>
/// <param name="From">The first day on which it holds; null where the source gives none.</param>
/// <param name="Until">The first day on which it holds no longer; null where none is known.</param>
/// <param name="Codes">The billing codes that it names.</param>
/// <param name="Criteria">What it asks for; null where what it asks for is not known.</param>
/// <param name="Remarks">What else it says that helps a person, a sentence each.</param>
/// <param name="Disagrees">What another source says against it, as a sentence; empty where none does.</param>
/// <param name="Sources">Where it was read, the best first; never empty.</param>
/// <param name="ReviewBy">The last day before it has to be read again.</param>
/// <param name="Confidence">How sure the record is.</param>
public sealed record Policy(
    string Id,
    string Payer,
    string Says,
    PolicyScope Scope,
    Standing Standing,
    string Number,
    DateOnly? From,
    DateOnly? Until,
    IReadOnlyList<string> Codes,
    IReadOnlyList<PolicyCriterion>? Criteria,
    IReadOnlyList<string> Remarks,
    string Disagrees,
    IReadOnlyList<Source> Sources,
    DateOnly ReviewBy,
    Confidence Confidence
)
{
    /// <summary>Whether it holds on a day, as far as its source says.</summary>
    public bool HoldsOn(DateOnly day) => !(From > day) && !(Until <= day);

    /// <summary>Where it was read, as it is shown beside what rests on it.</summary>
    /// <param name="asOf">The day on which it is shown.</param>
    public Citation CitationOn(DateOnly asOf) => CitationsOn(asOf)[0];

    /// <summary>Every place where it was read, the best first.</summary>
    /// <param name="asOf">The day on which it is shown.</param>
    public IReadOnlyList<Citation> CitationsOn(DateOnly asOf) =>
        [
            .. Sources.Select(source => new Citation(
                Id,
                $"{source.Title} ({source.Publisher})",
                source.Address,
                source.Read,
                asOf > ReviewBy
            )),
        ];
}

/// <summary>Whom and what a policy is about.</summary>
/// <param name="Types">The types of coverage that it rules.</param>
/// <param name="Perhaps">The types of coverage that may follow it, or may not: that has to be asked.</param>
/// <param name="States">The states in which it holds; none where it names none.</param>
/// <param name="Modalities">The ways of giving the medicine; none where it is about all.</param>
/// <param name="Diagnoses">The diagnoses; none where it is about all.</param>
public sealed record PolicyScope(
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Perhaps,
    IReadOnlyList<string> States,
    IReadOnlyList<string> Modalities,
    IReadOnlyList<string> Diagnoses
);

/// <summary>How a policy stands to a treatment.</summary>
public enum Standing
{
    /// <summary>It is covered, and nothing more is asked that is known.</summary>
    Covered,

    /// <summary>It is covered for those who meet what the policy asks.</summary>
    CoveredWithCriteria,

    /// <summary>It was granted to some, and no rule is known.</summary>
    CaseByCase,

    /// <summary>It is called investigational, experimental or unproven, and so not covered.</summary>
    Investigational,

    /// <summary>It is not covered.</summary>
    NotCovered,

    /// <summary>Sources disagree on whether it is covered.</summary>
    Disputed,

    /// <summary>The policy was read and says nothing of it.</summary>
    Silent,

    /// <summary>It decides nothing, and helps to judge or to ask.</summary>
    Background,
}
