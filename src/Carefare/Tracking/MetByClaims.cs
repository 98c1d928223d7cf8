using System.Globalization;
using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>What answered claims did to the deductible and the out-of-pocket maximum of a case's health plans.</summary>
/// <param name="track">What is known of the case.</param>
/// <param name="person">The answers as they were saved last.</param>
/// <param name="today">The day, which says which plan year runs.</param>
internal sealed class MetByClaims(Track track, Case person, DateOnly today)
{
    /// <summary>The answers that change.</summary>
    public IReadOnlyList<ProposedAnswer> Known =>
        [
            .. Plans
                .Where(plan => plan.Sharing is not null && plan.Applied + plan.Left > Money.Zero)
                .SelectMany(plan => Changes(plan, plan.Sharing!)),
        ];

    /// <summary>Claims of which it is not certain what they change.</summary>
    public IReadOnlyList<string> ByHand =>
        [
            .. Plans
                .Where(plan => plan.Sharing is null && plan.Applied + plan.Left > Money.Zero)
                .Select(plan =>
                    $"{plan.Name} applied {plan.Applied} to a deductible and left {plan.Left} as coinsurance. Whether that is in or out of its network is not told: put it into \"coverage\" by hand."
                ),
            .. Unplaced.Select(claim =>
                $"The claim {claim.Id} was answered by {(claim.Payer.Length > 0 ? claim.Payer : "a plan")}, and which row of \"coverage\" that is, is not certain. Put what it applied there by hand."
            ),
        ];

    private IReadOnlyList<Coverage> Rows => person.Coverage.Or([]);

    private List<TrackedClaim> Answered =>
        [
            .. track.Claimed.Where(claim =>
                claim is { To: ClaimTo.Insurance, Answer: { } answer } && answer.Number > (track.Case?.Number ?? 0)
            ),
        ];

    private IEnumerable<TrackedClaim> Unplaced =>
        Answered.Where(claim =>
            claim.Answer!.Deductible + claim.Answer.Coinsurance > Money.Zero && RowOf(claim) is null
        );

    private IEnumerable<PlanClaims> Plans =>
        Rows.Select(row =>
        {
            var counted = Answered.Where(claim => RowOf(claim) == row && IsThisYear(row, claim)).ToList();
            return new PlanClaims(
                row.Payer.Or("your plan"),
                SharingOf(row),
                Money.Sum(counted.Select(claim => claim.Answer!.Deductible)),
                Money.Sum(counted.Select(claim => claim.Answer!.Coinsurance))
            );
        });

    private static IEnumerable<ProposedAnswer> Changes(PlanClaims plan, CostSharing sharing)
    {
        if (plan.Applied > Money.Zero && sharing.DeductibleMet.IsKnown)
        {
            yield return ProposedAnswers.One(
                sharing.DeductibleMet,
                sharing.DeductibleMet.Value + plan.Applied,
                $"{plan.Name} applied {plan.Applied} to the deductible since the case was saved."
            );
        }

        if (sharing.OopMet.IsKnown)
        {
            yield return ProposedAnswers.One(
                sharing.OopMet,
                sharing.OopMet.Value + plan.Applied + plan.Left,
                $"{plan.Name} left you {plan.Applied + plan.Left} of what it allowed, which counts toward its out-of-pocket maximum."
            );
        }
    }

    private Coverage? RowOf(TrackedClaim claim) =>
        claim.Payer.Length == 0 && Rows.Count == 1 ? Rows[0]
        : Rows.Where(row => row.Payer.Or("").Equals(claim.Payer, StringComparison.OrdinalIgnoreCase)).ToList()
            is [var only]
            ? only
        : null;

    /// <summary>Which side of the network applies; null where that is not certain.</summary>
    private static CostSharing? SharingOf(Coverage row) =>
        row.Claims.Network switch
        {
            { IsKnown: true, Value: "in" } => row.InNetwork,
            { IsKnown: true, Value: "out" } => row.OutOfNetwork,
            _ => (row.InNetwork.Exists.Or(false), row.OutOfNetwork.Exists.Or(false)) switch
            {
                (true, false) => row.InNetwork,
                (false, true) => row.OutOfNetwork,
                (true, true) or (false, false) => null,
            },
        };

    private bool IsThisYear(Coverage row, TrackedClaim claim)
    {
        if (!row.PlanYearStarts.IsKnown || !track.Receipts.TryGetValue(claim.Receipt, out var receipt))
        {
            return true;
        }

        var first = DateOnly.ParseExact($"2001-{row.PlanYearStarts.Value}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var year = new PlanYear(first.Month, first.Day);
        return year.StartOf(receipt.Care) == year.StartOf(today);
    }

    private sealed record PlanClaims(string Name, CostSharing? Sharing, Money Applied, Money Left);
}
