using Carefare.Quantities;

namespace Carefare.Cases;

/// <summary>Money from others for treatment: asked for, promised or come. Rows of <c>commitments</c>.</summary>
/// <param name="Key">The row's path in the case file.</param>
/// <param name="Id">The name that identifies it in the case.</param>
/// <param name="From">Who gives it.</param>
/// <param name="Kind">What kind of money it is.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Amount">How much at most.</param>
/// <param name="Clinic">The clinic whose bills it pays, as in <c>quotes</c>; any where omitted.</param>
/// <param name="ValidFrom">The first day on which a bill may fall due that it pays.</param>
/// <param name="ValidUntil">The last such day.</param>
/// <param name="PaidTo">Who gets the money.</param>
/// <param name="PaidOn">The day on which the person gets it.</param>
/// <param name="DecidedBy">The day by which it is decided, where it was asked for.</param>
/// <param name="Chance">The chance of a yes as the person sees it, from 0 to 1.</param>
/// <param name="LastResort">Whether it pays only what nobody else pays.</param>
/// <param name="NotWith">Other commitments that it cannot stand beside, by their names.</param>
public sealed record Commitment(
    string Key,
    string Id,
    Answer<string> From,
    Answer<CommitmentKind> Kind,
    CommitmentStatus Status,
    Answer<Money> Amount,
    Answer<string> Clinic,
    Answer<DateOnly> ValidFrom,
    Answer<DateOnly> ValidUntil,
    Answer<PaidTo> PaidTo,
    Answer<DateOnly> PaidOn,
    Answer<DateOnly> DecidedBy,
    Answer<decimal> Chance,
    Answer<bool> LastResort,
    IReadOnlyList<string> NotWith
);

/// <summary>The kinds of money from others.</summary>
public enum CommitmentKind
{
    /// <summary>grant: of a non-profit or a fund.</summary>
    Grant,

    /// <summary>charity: care at a lower price or for nothing, of a hospital or clinic.</summary>
    Charity,

    /// <summary>employer</summary>
    Employer,

    /// <summary>manufacturer: a program of the maker of a drug.</summary>
    Manufacturer,

    /// <summary>public: a public program.</summary>
    Public,

    /// <summary>gift: of family, friends or strangers.</summary>
    Gift,
}

/// <summary>How far money from others has come.</summary>
public enum CommitmentStatus
{
    /// <summary>asked: nobody has decided yet.</summary>
    Asked,

    /// <summary>promised</summary>
    Promised,

    /// <summary>sent: it is on its way.</summary>
    Sent,

    /// <summary>received: whoever it is paid to has it.</summary>
    Received,

    /// <summary>unused: refused, given back, or not going to be used.</summary>
    Unused,
}

/// <summary>Who gets money from others.</summary>
public enum PaidTo
{
    /// <summary>clinic</summary>
    Clinic,

    /// <summary>me</summary>
    Me,
}
