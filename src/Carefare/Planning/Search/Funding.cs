namespace Carefare.Planning;

/// <summary>
/// Finds the best plan of one option with one choice of credit by branch and bound. What a linear programme cannot say makes two
/// branches: a purchase is as large as its promotion asks for, or it is not made; a payment reaches the floor of its minimum, or
/// pays all that is owed. What it can say is solved, rounded to cents and evaluated.
/// </summary>
internal sealed class Funding(PlanProblem problem)
{
    /// <summary>Branches that are looked at for one choice before what is still open is left as a gap.</summary>
    private const int MostBranches = 64;

    /// <summary>A branch that could save less than this, in dollars, is not looked at.</summary>
    private const decimal Enough = 0.01m;

    /// <summary>Money that is left over for rounding to cents, in dollars: more each time that rounding broke a rule.</summary>
    private static readonly decimal[] Margins = [0, 0.02m, 0.05m, 0.12m, 0.5m, 2m];

    /// <summary>The best plan of the option with the choice, and its bound.</summary>
    /// <param name="worthwhile">Plans that cost this much or more, in dollars, are not looked at; null for any.</param>
    public (Candidate? Candidate, decimal? Bound) Solve(Prepared option, FundingChoice choice, decimal? worthwhile)
    {
        Candidate? best = null;
        decimal? bound = null;
        var open = new Open();
        open.Add(option.Relax(choice));
        for (var looked = 1; open.Next() is { } branch; looked++)
        {
            if (branch.Bound >= worthwhile || branch.Bound > best?.Plan.Total.Dollars - Enough || looked > MostBranches)
            {
                // The least open bound comes first, so all others are no less.
                return (best, Least(bound, branch.Bound));
            }

            var parts = branch.Values.Count > 0 ? Split(branch) : [];
            if (parts.Count == 0)
            {
                bound = Least(bound, branch.Bound);
                var candidate = branch.Values.Count > 0 ? Round(branch) : null;
                best = Candidate.Better(best, candidate);
                parts = candidate is null ? Widen(branch.Choice) : [];
            }

            parts.ForEach(part => open.Add(option.Relax(part)));
        }

        return (best, bound);
    }

    private static List<FundingChoice> Split(Relaxed branch)
    {
        var choice = branch.Choice;
        if (branch.Model.TooSmall(branch.Values) is [var small, ..])
        {
            return
            [
                choice with
                {
                    Avoided = [.. choice.Avoided, small],
                },
                choice with
                {
                    Large = [.. choice.Large, small],
                },
            ];
        }

        return
            branch.Model.BelowFloor(branch.Values).Except(choice.Floors).Except(choice.Cleared).ToList()
                is [var low, ..]
            ? [choice with { Cleared = [.. choice.Cleared, low] }, choice with { Floors = [.. choice.Floors, low] }]
            : [];
    }

    /// <summary>The same with more left over for rounding.</summary>
    private static List<FundingChoice> Widen(FundingChoice choice) =>
        [.. Margins.Where(margin => margin > choice.Margin).Take(1).Select(margin => choice with { Margin = margin })];

    /// <summary>The plan that a branch's values come to in whole cents; null where rounding broke a rule.</summary>
    private Candidate? Round(Relaxed branch)
    {
        var proposal = branch.Model.Read(branch.Values);
        if (
            Evaluator.Evaluate(problem, proposal).Plan is not { } plan
            || plan.HighestMonth > (branch.Choice.MostInAMonth ?? plan.HighestMonth)
        )
        {
            return null;
        }

        var candidate = new Candidate(branch.Model.Option, branch.Choice, proposal, plan);
        return plan.Total.Dollars >= branch.Bound - Rounding(candidate)
            ? candidate
            : throw new InvalidOperationException(
                $"The plan costs {plan.Total}, which is less than the proven bound of {branch.Bound}."
            );
    }

    /// <summary>What rounding can come to: a cent for each payment to a lender, and a few for tax.</summary>
    private static decimal Rounding(Candidate candidate) =>
        0.05m
        + 0.01m * candidate.Plan.Ledger.Count(line => PartyKind.Lender == line.To.Kind || line.From == Books.Treasury);

    private static decimal Least(decimal? one, decimal other) => decimal.Min(one ?? other, other);

    /// <summary>The branches that are still to be looked at: the least bound first, of the same bound the deepest.</summary>
    private sealed class Open
    {
        private readonly PriorityQueue<Relaxed, (decimal Bound, int Number)> _branches = new();
        private int _number;

        public void Add(Relaxed? branch)
        {
            if (branch is not null)
            {
                _branches.Enqueue(branch, (branch.Bound, --_number));
            }
        }

        public Relaxed? Next() => _branches.TryDequeue(out var branch, out _) ? branch : null;
    }
}
