using Carefare.Cases;

namespace Carefare.Tracking;

/// <summary>Care as a plan has it: where, and when it is to be paid.</summary>
/// <param name="Clinic">The clinic, as in <c>quotes</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="First">The day of the first bill.</param>
/// <param name="Last">The day of the last bill.</param>
public sealed record PlannedCare(string Clinic, string Name, DateOnly First, DateOnly Last);

/// <summary>Looks again at what others promised when the clinic or the days change.</summary>
public static class PromiseCheck
{
    /// <summary>What no longer fits, a sentence each; none where all does.</summary>
    /// <param name="track">What is known of the case.</param>
    /// <param name="care">The care as the plan has it now; null where no plan fits.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<string> Of(Track track, PlannedCare? care, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(track);
        return
        [
            .. track
                .Givers.Where(money =>
                    money.Status is CommitmentStatus.Promised or CommitmentStatus.Sent
                    || (money.Status == CommitmentStatus.Received && money.To == PaidTo.Clinic)
                )
                .SelectMany(money => Of(money, care, today)),
        ];
    }

    private static IEnumerable<string> Of(TrackedCommitment money, PlannedCare? care, DateOnly today)
    {
        var what = $"The {(money.Amount is { } amount ? $"{amount}" : "money")} of {money.From} ({money.Id})";
        if (money.Clinic is { } clinic && care is not null && clinic != care.Clinic)
        {
            yield return $"{what} is for another clinic, {clinic}; the plan is now at {care.Name}. Ask {money.From} whether it goes along.";
        }

        if (money.Until is not { } until)
        {
            yield break;
        }

        if (until < today)
        {
            yield return $"{what} was for bills until {Say.Day(until)}, which is past. Ask for a later day.";
        }
        else if (care is not null && until < care.First)
        {
            yield return $"{what} pays bills until {Say.Day(until)}, and the first one of the plan is on {Say.Day(care.First)}. Ask for a later day.";
        }
        else if (care is not null && until < care.Last)
        {
            yield return $"{what} pays bills until {Say.Day(until)}, and the plan's go on until {Say.Day(care.Last)}: what comes later it does not pay.";
        }
    }
}
