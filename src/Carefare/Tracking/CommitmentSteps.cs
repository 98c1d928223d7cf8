using Carefare.Cases;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>The steps of money from others: asked, promised, sent, received, unused; forward only.</summary>
internal static class CommitmentSteps
{
    public static Step Apply(CaseEvent.Commitment told, Track now) =>
        told.Amount < Money.Zero ? Step.Refuse("Money from others is not less than zero.")
        : now.Claims.ContainsKey(told.Id) ? Step.Taken("claim", told.Id)
        : now.Commitments.TryGetValue(told.Id, out var known) ? Next(told, known, now)
        : First(told, now);

    private static Step First(CaseEvent.Commitment told, Track now) =>
        told.Step is not (CommitmentStatus.Asked or CommitmentStatus.Promised)
            ? Step.Missing("money from others with the name", told.Id, now.Commitments.Keys)
        : told.From is null ? Step.Refuse($"Who gives {told.Id} is not told. Say who with --from.")
        : Step.Take(
            Put(
                now,
                new(
                    now.Count,
                    told.Id,
                    told.From,
                    told.Step,
                    told.On,
                    now.Count,
                    told.Amount,
                    Money.Zero,
                    told.Clinic,
                    told.Until,
                    told.To,
                    ""
                )
            )
        );

    private static Step Next(CaseEvent.Commitment told, TrackedCommitment known, Track now) =>
        Lawful(told, known) is { } refusal
            ? Step.Refuse(refusal)
            : Step.Take(
                Put(
                    now,
                    known with
                    {
                        From = told.From ?? known.From,
                        Status = told.Step,
                        Since = told.On,
                        Changed = now.Count,
                        Amount = told.Step is CommitmentStatus.Asked or CommitmentStatus.Promised
                            ? told.Amount ?? known.Amount
                            : known.Amount ?? told.Amount,
                        Received = known.Received + Came(told, known),
                        Clinic = told.Clinic ?? known.Clinic,
                        Until = told.Until ?? known.Until,
                        To = told.To ?? known.To,
                        Why = told.Why ?? "",
                        Arrivals =
                            Came(told, known) != Money.Zero
                                ? [.. known.Arrivals, new(now.Count, told.On, Came(told, known))]
                                : known.Arrivals,
                    }
                )
            );

    /// <summary>What came with a step; less than zero where money that had come is given back.</summary>
    private static Money Came(CaseEvent.Commitment told, TrackedCommitment known) =>
        told.Step switch
        {
            CommitmentStatus.Received => told.Amount ?? Money.Zero,
            CommitmentStatus.Unused => -known.Received,
            CommitmentStatus.Asked or CommitmentStatus.Promised or CommitmentStatus.Sent => Money.Zero,
        };

    /// <summary>Why this step cannot follow; null where it can. A promise may be made anew, and money may come in parts.</summary>
    private static string? Lawful(CaseEvent.Commitment told, TrackedCommitment known)
    {
        var (was, next) = (known.Status, told.Step);
        var mayRepeat = next is CommitmentStatus.Promised or CommitmentStatus.Received;
        if (was == CommitmentStatus.Unused || next < was || (next == was && !mayRepeat))
        {
            return $"{known.Id} is \"{Spelled.Of(was)}\" already, so \"{Spelled.Of(next)}\" cannot follow. If an earlier step is wrong, correct it.";
        }

        if (next != CommitmentStatus.Received)
        {
            return null;
        }

        if (told.Amount is not { } came || came == Money.Zero)
        {
            return $"How much of {known.Id} has come is not told. Say it with --amount.";
        }

        if ((told.To ?? known.To) is null)
        {
            return $"Who got the money of {known.Id} is not told. Say --to me or --to clinic.";
        }

        return known.Amount is { } most && known.Received + came > most
            ? $"Of {known.Id}, {most} was promised, and with this {known.Received + came} would have come. Tell the new promise first, or correct the amount."
            : null;
    }

    private static Track Put(Track now, TrackedCommitment money) =>
        now with
        {
            Commitments = now.Commitments.SetItem(money.Id, money),
        };
}
