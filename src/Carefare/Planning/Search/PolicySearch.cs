using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// Finds the cheapest plan of one policy: first without credit, then with one agreement, then with two of those that can help, and
/// stops as soon as no further agreement could make it cheaper.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="models">Its prepared programmes.</param>
/// <param name="without">A route whose credit is left out; null for none.</param>
internal sealed class PolicySearch(PlanProblem problem, Models models, string? without = null)
{
    private const decimal Cent = 0.01m;
    private readonly Funding _funding = new(problem, models.Effort);
    private readonly Floors _floors = new(problem, models, without);

    /// <summary>Whether a policy was found for which nothing works: others may fail in a story alone, which is cheaper to see.</summary>
    private bool _isTight;

    /// <summary>The best plans of a policy, and its bound.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="most">The most that may leave in a month; null for any.</param>
    /// <param name="least">A plan that counts for more, in dollars, is not wanted; null where any is.</param>
    public PolicyResult Best(Prepared policy, Money? most = null, decimal? least = null)
    {
        if (policy.Policy.Strands.Count > 1 && (least is not null || _isTight))
        {
            var hindsight = _floors.InHindsight(policy, most);
            if (hindsight is null || hindsight > least - Cent)
            {
                return new(policy, [], hindsight);
            }
        }

        if (_floors.Of(policy, most, least) is not { Least: var floor } found)
        {
            _isTight = true;
            return new(policy, [], null);
        }

        var (modes, best) = (TaxMode.Of(problem, policy.Policy), new Found());
        foreach (var sets in Subsets.InOrder(found.Taken, _floors.CreditsOf(policy)))
        {
            if (best.Counted < floor + Cent || floor > least || models.Effort.IsSpent)
            {
                return best.After(policy, floor, isAll: false);
            }

            Try(policy, sets, modes, most, best, least + Cent);
        }

        return best.After(policy, floor, isAll: true);
    }

    /// <summary>
    /// Tries every set of credit in every tax mode; a set that is not cheaper than a smaller one, or than what was found elsewhere, is
    /// left.
    /// </summary>
    private void Try(
        Prepared policy,
        IEnumerable<IReadOnlyList<Offer.Credit>> subsets,
        IReadOnlyList<TaxMode> modes,
        Money? most,
        Found found,
        decimal? elsewhere
    )
    {
        var before = found.Counted ?? elsewhere;
        foreach (var credits in subsets)
        {
            foreach (var mode in modes)
            {
                var worthwhile = found.Counted is { } counted && counted != before ? counted + Cent : before;
                found.Add(_funding.Solve(policy, new(credits, mode) { MostInAMonth = most }, worthwhile));
            }
        }
    }

    /// <summary>The best so far, and the least bound of all that was tried.</summary>
    private sealed class Found
    {
        public List<Candidate> Ties { get; private set; } = [];

        public decimal? Bound { get; private set; }

        public decimal? Counted => Ties.Count > 0 ? Ties[0].Counted : null;

        public void Add((Candidate? Candidate, decimal? Bound) solved)
        {
            Bound = solved.Bound is { } bound ? decimal.Min(bound, Bound ?? bound) : Bound;
            if (solved.Candidate is not { } candidate)
            {
                return;
            }

            var isBetter =
                Ties.Count == 0
                || candidate.Counted < Ties[0].Counted
                || (candidate.Counted == Ties[0].Counted && candidate.Accounts < Ties[0].Accounts);
            if (isBetter)
            {
                Ties = [candidate];
            }
            else if (candidate.Counted == Ties[0].Counted && candidate.Accounts == Ties[0].Accounts)
            {
                Ties.Add(candidate);
            }
        }

        /// <summary>What was found, with the floor as its bound, or a better one where all was tried.</summary>
        public PolicyResult After(Prepared policy, decimal floor, bool isAll)
        {
            var isDone = Counted < floor + Cent || !isAll;
            return new(
                policy,
                Ties,
                isDone ? floor
                    : Bound is { } tried ? decimal.Max(floor, tried)
                    : null
            );
        }
    }
}
