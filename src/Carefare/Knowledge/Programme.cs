using Carefare.Quantities;
using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Somebody who may pay for treatment or for what goes with it: a record of <c>knowledge/programmes</c>.</summary>
/// <param name="Id">The identifier, for example "thank-you-life".</param>
/// <param name="Name">The name for people.</param>
/// <param name="Route">The identifier of the way to pay under which it is shown.</param>
/// <param name="Kind">What kind of helper it is.</param>
/// <param name="Pays">What it pays, and to whom.</param>
/// <param name="Needs">What has to hold for a person, as far as a case can say it.</param>
/// <param name="Checks">What else is looked at there, a sentence each.</param>
/// <param name="Window">Whether it takes requests.</param>
/// <param name="Apply">How to apply, as a sentence.</param>
/// <param name="Contact">How to reach it; empty where that is not known.</param>
/// <param name="Record">Where all of this stands.</param>
public sealed record Programme(
    string Id,
    string Name,
    string Route,
    ProgrammeKind Kind,
    ProgrammePayment Pays,
    IReadOnlyList<ProgrammeNeed> Needs,
    IReadOnlyList<string> Checks,
    ProgrammeWindow Window,
    string Apply,
    string Contact,
    ProgrammeRecord Record
)
{
    /// <summary>Where the record comes from, as it is shown beside it.</summary>
    /// <param name="asOf">The day on which it is asked: it decides whether the source should have been read again.</param>
    public Citation Citation(DateOnly asOf) =>
        new(
            Id,
            $"{Record.Source.Title} ({Record.Source.Publisher})",
            Record.Source.Address,
            Record.Checked,
            asOf > Record.ReviewBy
        );
}

/// <summary>The kinds of helpers.</summary>
public enum ProgrammeKind
{
    /// <summary>manufacturer: the maker of a drug.</summary>
    Manufacturer,

    /// <summary>foundation: a foundation beside a maker of drugs, or one that pays shares of insured costs.</summary>
    Foundation,

    /// <summary>grant: of a non-profit.</summary>
    Grant,

    /// <summary>charity: care at a lower price or for nothing.</summary>
    Charity,

    /// <summary>public: a program of a state or of the federal government.</summary>
    Public,

    /// <summary>employer</summary>
    Employer,

    /// <summary>directory: it pays nothing and lists who does.</summary>
    Directory,
}

/// <summary>What a programme pays.</summary>
/// <param name="Says">What it pays, as the beginning of a sentence: "a part of the price of the drug".</param>
/// <param name="IsForTreatment">Whether that is the treatment itself (for: treatment), or what goes with it (for: beside).</param>
/// <param name="To">Who gets the money.</param>
/// <param name="Most">The most that it pays; null where that is not known.</param>
/// <param name="Usual">What it usually pays; null where that is not known.</param>
/// <param name="YouPayFrom">What is left for the person to pay at best; null where that is not known.</param>
/// <param name="Per">What the amounts are counted by; null where there are none.</param>
/// <param name="IsLastResort">Whether it pays only what nobody else pays.</param>
public sealed record ProgrammePayment(
    string Says,
    bool IsForTreatment,
    ProgrammePayee To,
    Money? Most,
    (Money Least, Money Most)? Usual,
    Money? YouPayFrom,
    ProgrammeUnit? Per,
    bool IsLastResort
);

/// <summary>Who gets a programme's money.</summary>
public enum ProgrammePayee
{
    /// <summary>clinic: who gives the care.</summary>
    Clinic,

    /// <summary>patient</summary>
    Patient,

    /// <summary>pharmacy: who supplies the drug.</summary>
    Pharmacy,

    /// <summary>nobody: it only lists who pays.</summary>
    Nobody,
}

/// <summary>What a programme's amounts are counted by.</summary>
public enum ProgrammeUnit
{
    /// <summary>treatment</summary>
    Treatment,

    /// <summary>application</summary>
    Application,

    /// <summary>year</summary>
    Year,

    /// <summary>lifetime</summary>
    Lifetime,
}

/// <summary>Whether a programme takes requests.</summary>
/// <param name="State">The state.</param>
/// <param name="Seen">The day on which it was last seen so.</param>
/// <param name="Opens">The first day on which it takes requests; null where it names none.</param>
/// <param name="Closes">The last day on which it takes requests; null where it names none.</param>
/// <param name="Says">What to say of it where it takes none: "its last cycle has ended". Empty where it takes requests.</param>
public sealed record ProgrammeWindow(WindowState State, DateOnly Seen, DateOnly? Opens, DateOnly? Closes, string Says);

/// <summary>The states of a programme's window.</summary>
public enum WindowState
{
    /// <summary>open: its page says that it takes requests.</summary>
    Open,

    /// <summary>unconfirmed: its page has no date, or does not say.</summary>
    Unconfirmed,

    /// <summary>waitlist: it takes requests, and there is a list.</summary>
    Waitlist,

    /// <summary>closed: it takes none, or has nothing for this treatment.</summary>
    Closed,

    /// <summary>historic: it is over, or its terms have been replaced.</summary>
    Historic,
}

/// <summary>Where a record comes from.</summary>
/// <param name="Source">The source.</param>
/// <param name="Also">Further sources that say the same.</param>
/// <param name="Checked">The day on which somebody last read the source.</param>
/// <param name="ReviewBy">The last day before it has to be read again.</param>
/// <param name="Confidence">How sure the record is.</param>
/// <param name="Note">A remark; empty where there is none.</param>
/// <param name="File">The file in which it stands.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record ProgrammeRecord(
    Source Source,
    IReadOnlyList<Source> Also,
    DateOnly Checked,
    DateOnly ReviewBy,
    Confidence Confidence,
    string Note,
    string File,
    Place Place
);
