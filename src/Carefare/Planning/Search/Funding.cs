using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>
/// Finds the best plan of one policy with one choice of credit by branch and bound. What a linear programme cannot say makes two
/// branches: a purchase is as large as its promotion asks for, or it is not made; a payment reaches the floor of its minimum, or
/// pays all that is owed; a step of tax is full by a day, or no later step is used until then. What it can say is solved, rounded to cents and evaluated.
/// </summary>
internal sealed class Funding(PlanProblem problem, Effort effort)
{
    /// <summary>Branches that are looked at for one choice before what is still open is left as a gap.</summary>
    private const int MostBranches = 64;

    /// <summary>A branch that could save less than this, in dollars, is not looked at.</summary>
    private const decimal Enough = 0.01m;

    /// <summary>Money that is left over for rounding to cents, in dollars: more each time that rounding broke a rule.</summary>
    private static readonly decimal[] Margins = [0, 0.02m, 0.05m, 0.12m, 0.5m, 2m];

    /// <summary>The best plan of the policy with the choice, and its bound.</summary>
    /// <param name="worthwhile">Plans that cost this much or more, in dollars, are not looked at; null for any.</param>
    public (Candidate? Candidate, decimal? Bound) Solve(Prepared policy, FundingChoice choice, decimal? worthwhile)
    {
        Candidate? best = null;
        decimal? bound = null;
        var open = new Open(policy);
        open.Add(policy.Root(choice));
        for (var looked = 1; open.LeastBound is { } least; looked++)
        {
            if (
                least >= worthwhile
                || least > best?.Counted - Enough
                || looked > MostBranches
                || (effort.IsSpent && looked > 1)
            )
            {
                return (best, Least(bound, least));
            }

            if (open.Next() is not { } branch)
            {
                continue;
            }

            var small = TooSmall(branch);
            // Least payments are made whatever the proposal says, so what breaks their floor mostly works all the same.
            var attempt = branch.Values.Count > 0 && small.Count == 0 ? Round(branch) : default;
            best = Candidate.Better(best, attempt.Candidate);
            var parts = Divide(branch, small, attempt.Candidate);
            if (parts.Count == 0)
            {
                bound = Least(bound, branch.Bound);
                parts = attempt.Candidate is null ? Widen(branch.Choice, attempt.Missing) : [];
            }

            parts.ForEach(part => open.Add(part, branch.Bound));
        }

        return (best, bound);
    }

    /// <summary>The parts of a branch that are still to be looked at; none where it is as good as its bound, or cannot be divided.</summary>
    private static List<FundingChoice> Divide(Relaxed branch, List<FundingChoice> small, Candidate? candidate) =>
        candidate?.Counted < branch.Bound + Enough ? []
        : small.Count > 0 ? small
        : candidate is null && InOrder(branch) is { Count: > 0 } ordered ? ordered
        : AtFloor(branch);

    /// <summary>The parts in which purchases that are too small are not made, or are large enough; none where all are.</summary>
    private static List<FundingChoice> TooSmall(Relaxed branch) =>
        branch.Values.Count > 0
            ? Parts(
                branch.Choice,
                branch.Model.TooSmall(branch.Values),
                (choice, small) => choice with { Avoided = [.. choice.Avoided, small] },
                (choice, small) => choice with { Large = [.. choice.Large, small] }
            )
            : [];

    /// <summary>The parts in which payments below their floor pay all that is owed, or reach it; none where all do.</summary>
    private static List<FundingChoice> AtFloor(Relaxed branch) =>
        branch.Values.Count > 0
            ? Parts(
                branch.Choice,
                [.. branch.Model.BelowFloor(branch.Values).Except(branch.Choice.Floors).Except(branch.Choice.Cleared)],
                (choice, low) => choice with { Cleared = [.. choice.Cleared, low] },
                (choice, low) => choice with { Floors = [.. choice.Floors, low] }
            )
            : [];

    /// <summary>
    /// Parts that together leave nothing out, where each of some things goes one way or the other: the first goes the one way; the first
    /// goes the other way and the second the one … and last all go the other way, which is looked at first.
    /// </summary>
    private static List<FundingChoice> Parts<T>(
        FundingChoice choice,
        IReadOnlyList<T> things,
        Func<FundingChoice, T, FundingChoice> oneWay,
        Func<FundingChoice, T, FundingChoice> otherWay
    )
    {
        var parts = new List<FundingChoice>();
        foreach (var thing in things)
        {
            parts.Add(oneWay(choice, thing));
            choice = otherWay(choice, thing);
        }

        return things.Count > 0 ? [.. parts, choice] : [];
    }

    /// <summary>The parts in which a step of tax is not full by a day, or is; none where the steps follow each other.</summary>
    private static List<FundingChoice> InOrder(Relaxed branch)
    {
        var choice = branch.Choice;
        return branch.Values.Count > 0 && branch.Model.OutOfOrder(branch.Values) is var (notYet, full)
            ? [choice with { Idle = [.. choice.Idle, .. notYet] }, choice with { Idle = [.. choice.Idle, .. full] }]
            : [];
    }

    /// <summary>The same with more left over for rounding; none where more is missing than rounding can come to.</summary>
    private static List<FundingChoice> Widen(FundingChoice choice, Money missing) =>
        missing.Dollars > Margins[^1]
            ? []
            :
            [
                .. Margins
                    .Where(margin => margin > choice.Margin)
                    .Take(1)
                    .Select(margin => choice with { Margin = margin }),
            ];

    /// <summary>The plan that a branch's values come to in whole cents; none where rounding broke a rule.</summary>
    private Attempt Round(Relaxed branch)
    {
        var proposals = branch.Model.Read(branch.Values);
        var attempt = Candidate.Of(problem, branch.Policy, branch.Choice, proposals);
        return attempt.Candidate is not { } candidate || candidate.Counted >= branch.Bound - Rounding(candidate)
            ? attempt
            : throw new InvalidOperationException(
                $"The plan counts for {candidate.Counted}, which is less than the proven bound of {branch.Bound}."
            );
    }

    /// <summary>What rounding can come to: a cent for each payment to a lender, and a few for tax.</summary>
    private static decimal Rounding(Candidate candidate) =>
        0.05m
        + 0.01m
            * candidate.Plans.Max(plan =>
                plan.Ledger.Count(line => line.To.Kind == PartyKind.Lender || line.From == Books.Treasury)
            );

    private static decimal Least(decimal? one, decimal other) => decimal.Min(one ?? other, other);

    /// <summary>
    /// The branches that are still to be looked at: the least bound first, of bounds within a cent the latest. A branch is solved when its
    /// turn comes; until then it has the bound of the one that it is a part of.
    /// </summary>
    private sealed class Open(Prepared policy)
    {
        private readonly PriorityQueue<Branch, (decimal Bound, int Number)> _branches = new();
        private int _number;

        /// <summary>The least bound of those that are left; null where none is.</summary>
        public decimal? LeastBound => _branches.UnorderedItems.Select(one => (decimal?)one.Element.Bound).Min();

        public void Add(Relaxed solved)
        {
            if (!solved.IsNone)
            {
                Add(solved.Choice, solved.Bound, solved);
            }
        }

        public void Add(FundingChoice choice, decimal bound, Relaxed? solved = null) =>
            _branches.Enqueue(new(choice, bound, solved), (Floor(bound), --_number));

        /// <summary>The next branch; null where it has no answer, or where it has its turn later by its own bound.</summary>
        /// <remarks>There has to be one: <see cref="LeastBound"/> is not null.</remarks>
        public Relaxed? Next()
        {
            var (choice, bound, solved) = _branches.Dequeue();
            if (solved is not null || policy.Relax(choice) is not { } relaxed)
            {
                return solved;
            }

            if (Floor(relaxed.Bound) <= Floor(bound))
            {
                return relaxed;
            }

            Add(relaxed);
            return null;
        }

        private static decimal Floor(decimal bound) => decimal.Floor(bound / Enough);

        private sealed record Branch(FundingChoice Choice, decimal Bound, Relaxed? Solved);
    }
}
