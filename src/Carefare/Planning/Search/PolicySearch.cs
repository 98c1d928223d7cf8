using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// Finds the cheapest plan of one policy: first without credit, then with one agreement, then with two, and stops as soon as
/// no further agreement could make it cheaper.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="without">A route whose credit is left out; null for none.</param>
internal sealed class PolicySearch(PlanProblem problem, string? without = null)
{
    /// <summary>The most credit agreements of a plan.</summary>
    public const int MostAgreements = 2;

    private const decimal Cent = 0.01m;
    private readonly Funding _funding = new(problem);

    /// <summary>The best plans of a policy, and its bound.</summary>
    /// <param name="most">The most that may leave in a month; null for any.</param>
    public PolicyResult Best(Prepared policy, Money? most = null)
    {
        var modes = TaxMode.Of(problem, policy.Policy);
        var found = new Found();
        Try(
            policy,
            [
                [],
            ],
            modes,
            most,
            found
        );
        var closed = policy.Closed;
        var credits = policy.Credits.Where(credit => credit.Route != without).ToList();
        if (credits.Count == 0 || found.Counted < closed + Cent)
        {
            return new(policy, found.Ties, found.Bound is { } least ? decimal.Max(closed, least) : null);
        }

        var relaxed = modes
            .Select(mode => policy.Relax(new(credits, mode) { Wholly = false, MostInAMonth = most })?.Bound)
            .Min();
        if (relaxed is not { } floor)
        {
            return new(policy, found.Ties, null);
        }

        for (var size = 1; size <= MostAgreements && !(found.Counted < floor + Cent); size++)
        {
            Try(policy, Subsets(credits, size), modes, most, found);
        }

        var isDone = found.Counted < floor + Cent;
        return new(
            policy,
            found.Ties,
            isDone ? floor
                : found.Bound is { } tried ? decimal.Max(floor, tried)
                : null
        );
    }

    /// <summary>Tries every set of credit in every tax mode; a set that is not cheaper than a smaller one is left.</summary>
    private void Try(
        Prepared policy,
        IEnumerable<IReadOnlyList<Offer.Credit>> subsets,
        IReadOnlyList<TaxMode> modes,
        Money? most,
        Found found
    )
    {
        var before = found.Counted;
        foreach (var credits in subsets)
        {
            foreach (var mode in modes)
            {
                var worthwhile = found.Counted is { } counted && counted != before ? counted + Cent : before;
                found.Add(_funding.Solve(policy, new(credits, mode) { MostInAMonth = most }, worthwhile));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Offer.Credit>> Subsets(List<Offer.Credit> credits, int size) =>
        size == 1
            ? credits.Select(credit => (IReadOnlyList<Offer.Credit>)[credit])
            : from first in Enumerable.Range(0, credits.Count)
            from second in Enumerable.Range(first + 1, credits.Count - first - 1)
            select (IReadOnlyList<Offer.Credit>)[credits[first], credits[second]];

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
    }
}
