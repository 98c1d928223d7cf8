using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>A policy that works, with the choice that led to it, and the proposal and the plan of each of its strands.</summary>
internal sealed class Candidate
{
    private Candidate(
        PlanProblem problem,
        Prepared prepared,
        FundingChoice choice,
        IReadOnlyList<Proposal> proposals,
        IReadOnlyList<Plan> plans
    )
    {
        (Prepared, Choice, Proposals, Plans) = (prepared, choice, proposals, plans);
        Totals = [.. Policy.Strands.Zip(plans, (strand, plan) => (strand.Story.Probability, plan.Total.Dollars))];
        Counted = Totals.Count == 1 ? Totals[0].Total : Risk.Of(problem.Attitude, Totals);
        HighestMonth = plans.Max(plan => plan.HighestMonth);
        Accounts = proposals
            .SelectMany(proposal => proposal.Credits.Select(use => use.Offer.Id))
            .Distinct(StringComparer.Ordinal)
            .Count();
    }

    public Prepared Prepared { get; }

    public Policy Policy => Prepared.Policy;

    public FundingChoice Choice { get; }

    /// <summary>What is done in each strand.</summary>
    public IReadOnlyList<Proposal> Proposals { get; }

    /// <summary>What that comes to in each strand.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    /// <summary>The total of each strand, in dollars, with its probability.</summary>
    public IReadOnlyList<(decimal Probability, decimal Total)> Totals { get; }

    /// <summary>What it counts for by the problem's attitude, in dollars: the total where nothing is open.</summary>
    public decimal Counted { get; }

    /// <summary>The most that leaves in a month of any strand.</summary>
    public Money HighestMonth { get; }

    /// <summary>The day of the first treatment in the strand in which it comes last.</summary>
    public DateOnly Start => Policy.Start;

    /// <summary>How many credit agreements it takes in all strands together.</summary>
    public int Accounts { get; }

    /// <summary>
    /// The candidate that proposals come to; none where one does not work, or where what is done on a day would differ between
    /// strands that cannot be told apart on it.
    /// </summary>
    public static Attempt Of(
        PlanProblem problem,
        Prepared prepared,
        FundingChoice choice,
        IReadOnlyList<Proposal> proposals
    )
    {
        var plans = new List<Plan>();
        foreach (var proposal in proposals)
        {
            var (evaluated, shortfall) = Evaluator.Evaluate(problem, proposal);
            if (evaluated is not { } plan)
            {
                return new(null, shortfall!.Missing);
            }

            if (choice.MostInAMonth is { } most && plan.HighestMonth > most)
            {
                return new(null, plan.HighestMonth - most);
            }

            plans.Add(plan);
        }

        return new(
            Foresight.IsIn(prepared.Policy, plans) ? null : new(problem, prepared, choice, proposals, plans),
            Money.Zero
        );
    }

    /// <summary>The better of two: what counts for less, then the earlier, then the one of fewer accounts, then of the lower highest month.</summary>
    public static Candidate? Better(Candidate? one, Candidate? other) =>
        one is null ? other
        : other is null || Compare(one, other) <= 0 ? one
        : other;

    /// <summary>Those that count for the least, of these the earliest, of these the ones of the fewest agreements.</summary>
    public static IReadOnlyList<Candidate> Best(IEnumerable<Candidate> candidates) =>
        [
            .. candidates
                .GroupBy(one => (one.Counted, one.Start, one.Accounts))
                .OrderBy(group => group.Key)
                .Take(1)
                .SelectMany(group => group),
        ];

    private static int Compare(Candidate one, Candidate other)
    {
        int[] order =
        [
            one.Counted.CompareTo(other.Counted),
            one.Start.CompareTo(other.Start),
            one.Accounts.CompareTo(other.Accounts),
            one.HighestMonth.CompareTo(other.HighestMonth),
        ];
        return Array.Find(order, difference => difference != 0);
    }
}

/// <summary>What proposals come to.</summary>
/// <param name="Candidate">The candidate; null where they do not work.</param>
/// <param name="Missing">By how much they pass a limit; zero where it is no amount that is wrong.</param>
internal readonly record struct Attempt(Candidate? Candidate, Money Missing);

/// <summary>What the search found for a policy.</summary>
/// <param name="Ties">The best candidates: they count for the same with the same number of accounts; empty where nothing works.</param>
/// <param name="Bound">No plan of the policy counts for less, in dollars; null where it is proved that none works.</param>
internal sealed record PolicyResult(Prepared Policy, IReadOnlyList<Candidate> Ties, decimal? Bound)
{
    /// <summary>What the best counts for, in dollars; null where nothing works.</summary>
    public decimal? Counted => Ties.Count > 0 ? Ties[0].Counted : null;
}
