using Carefare.Cases;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>Money from others, and how far it has come.</summary>
/// <param name="Number">The number of the event that first told of it.</param>
/// <param name="Id">The name that identifies it in the case.</param>
/// <param name="From">Who gives it.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Since">The day of its last step.</param>
/// <param name="Changed">The number of the event of its last step.</param>
/// <param name="Amount">How much was asked for or promised; null where that is not told.</param>
/// <param name="Received">How much has come, and was not given back.</param>
/// <param name="Clinic">The clinic whose bills it pays; null for any.</param>
/// <param name="Until">The last day of the care that it pays for; null for none.</param>
/// <param name="To">Who gets it; null where that is not told.</param>
/// <param name="Why">Why it will not be used; else empty.</param>
public sealed record TrackedCommitment(
    long Number,
    string Id,
    string From,
    CommitmentStatus Status,
    DateOnly Since,
    long Changed,
    Money? Amount,
    Money Received,
    string? Clinic,
    DateOnly? Until,
    PaidTo? To,
    string Why
)
{
    /// <summary>What is still to come of a promise; zero where it is only asked for, all there, or not going to be used.</summary>
    public Money ToCome =>
        Status is CommitmentStatus.Promised or CommitmentStatus.Sent or CommitmentStatus.Received
        && Amount is { } amount
        && amount > Received
            ? amount - Received
            : Money.Zero;

    /// <summary>What came of it, by the number of the event.</summary>
    internal IReadOnlyList<Arrival> Arrivals { get; init; } = [];
}

/// <summary>Money that came, or was given back.</summary>
/// <param name="Number">The number of the event.</param>
/// <param name="On">The day.</param>
/// <param name="Amount">How much; less than zero where it was given back.</param>
public sealed record Arrival(long Number, DateOnly On, Money Amount);
