using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>A plan that works, with the proposal and the choice that led to it.</summary>
internal sealed record Candidate(Option Option, FundingChoice Choice, Proposal Proposal, Plan Plan)
{
    /// <summary>How many credit agreements it takes.</summary>
    public int Accounts => Proposal.Credits.Count;

    /// <summary>The better of two: the cheaper, then the earlier, then the one of fewer accounts, then of the lower highest month.</summary>
    public static Candidate? Better(Candidate? one, Candidate? other) =>
        one is null ? other
        : other is null || Compare(one, other) <= 0 ? one
        : other;

    /// <summary>Those of the least total, of these the earliest, of these the ones of the fewest agreements.</summary>
    public static IReadOnlyList<Candidate> Best(IEnumerable<Candidate> candidates) =>
        [
            .. candidates
                .GroupBy(one => (one.Plan.Total, one.Plan.FirstTreatment, one.Accounts))
                .OrderBy(group => group.Key)
                .Take(1)
                .SelectMany(group => group),
        ];

    private static int Compare(Candidate one, Candidate other)
    {
        int[] order =
        [
            one.Plan.Total.CompareTo(other.Plan.Total),
            one.Plan.FirstTreatment.CompareTo(other.Plan.FirstTreatment),
            one.Accounts.CompareTo(other.Accounts),
            one.Plan.HighestMonth.CompareTo(other.Plan.HighestMonth),
        ];
        return Array.Find(order, difference => difference != 0);
    }
}

/// <summary>What the search found for an option.</summary>
/// <param name="Ties">The best candidates: the same total from the same number of accounts; empty where nothing works.</param>
/// <param name="Bound">No plan of the option costs less, in dollars; null where it is proved that none works.</param>
internal sealed record OptionResult(Option Option, IReadOnlyList<Candidate> Ties, decimal? Bound)
{
    /// <summary>The best total; null where nothing works.</summary>
    public Money? Total => Ties.Count > 0 ? Ties[0].Plan.Total : null;
}
