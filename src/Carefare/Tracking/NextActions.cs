using Carefare.Cases;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>Something that waits: for the person, or for somebody else.</summary>
/// <param name="Id">The deadline, task, claim or money that it belongs to.</param>
/// <param name="What">What to do or to wait for.</param>
/// <param name="Who">Who acts next.</param>
/// <param name="By">The last day; null for none.</param>
/// <param name="Since">Since which day it waits for somebody else; null where it does not.</param>
/// <param name="IsDeadline">Whether it is a deadline, which others or a rule set.</param>
public sealed record OpenItem(string Id, string What, Actor Who, DateOnly? By, DateOnly? Since, bool IsDeadline);

/// <summary>Everything that is open, by who acts next.</summary>
public static class NextActions
{
    /// <summary>All that is open: what the person has to do first, the nearest day first; then what is waited for, the longest first.</summary>
    public static IReadOnlyList<OpenItem> Of(Track track)
    {
        ArgumentNullException.ThrowIfNull(track);
        return
        [
            .. All(track)
                .OrderBy(one => one.Who == Actor.You ? 0 : 1)
                .ThenBy(one => one.By ?? DateOnly.MaxValue)
                .ThenBy(one => one.Since ?? DateOnly.MaxValue)
                .ThenBy(one => one.IsDeadline ? 0 : 1),
        ];
    }

    private static IEnumerable<OpenItem> All(Track track) =>
        [
            .. track
                .ByDay.Where(one => one.IsOpen)
                .Select(one => new OpenItem(one.Id, one.What, one.Who, one.By, Since: null, IsDeadline: true)),
            .. track
                .ToDo.Where(one => one.IsOpen)
                .Select(one => new OpenItem(one.Id, one.What, one.Who, one.By, one.WaitingSince, IsDeadline: false)),
            .. track.Claimed.Where(one => !one.IsClosed).Select(Of),
            .. track.Givers.Where(one => one.Status != CommitmentStatus.Unused && !IsHere(one)).Select(Of),
        ];

    private static bool IsHere(TrackedCommitment money) =>
        money.Status == CommitmentStatus.Received && money.ToCome == Money.Zero;

    private static OpenItem Of(TrackedClaim claim) =>
        new(
            claim.Id,
            claim.Answer is null
                ? $"Answer the claim for {claim.Amount} (receipt {claim.Receipt})"
                : $"Pay the {claim.ToCome} that the answer to claim {claim.Id} names",
            claim.To == ClaimTo.Insurance ? Actor.Insurer : Actor.Administrator,
            By: null,
            claim.Answer?.Noticed ?? claim.SentOn,
            IsDeadline: false
        );

    private static OpenItem Of(TrackedCommitment money) =>
        new(
            money.Id,
            money.Status switch
            {
                CommitmentStatus.Asked => $"{money.From} decides on {Sum(money.Amount)}",
                CommitmentStatus.Promised => $"{money.From} sends {Sum(money.Amount)}",
                CommitmentStatus.Sent => $"{Sum(money.Amount)} of {money.From} arrives",
                CommitmentStatus.Received => $"{money.From} sends the other {money.ToCome}",
                CommitmentStatus.Unused => throw new System.Diagnostics.UnreachableException(),
            },
            Actor.Fund,
            By: null,
            money.Since,
            IsDeadline: false
        );

    private static string Sum(Money? amount) => amount is { } known ? $"{known}" : "the money";
}
