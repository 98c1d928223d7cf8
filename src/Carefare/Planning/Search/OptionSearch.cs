using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// Finds the cheapest plan of one option: first without credit, then with one agreement, then with two, and stops as soon as
/// no further agreement could make it cheaper.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="without">A route whose credit is left out; null for none.</param>
internal sealed class OptionSearch(PlanProblem problem, string? without = null)
{
    /// <summary>The most credit agreements of a plan.</summary>
    public const int MostAgreements = 2;

    private const decimal Cent = 0.01m;
    private readonly Funding _funding = new(problem);

    /// <summary>The best plans of an option, and its bound.</summary>
    /// <param name="most">The most that may leave in a month; null for any.</param>
    public OptionResult Best(Prepared option, Money? most = null)
    {
        var modes = TaxMode.Of(problem, option.Option);
        var found = new Found();
        Try(
            option,
            [
                [],
            ],
            modes,
            most,
            found
        );
        var closed = option.Closed;
        var credits = option.Credits.Where(credit => credit.Route != without).ToList();
        if (credits.Count == 0 || found.Total?.Dollars < closed + Cent)
        {
            return new(option.Option, found.Ties, found.Bound is { } least ? decimal.Max(closed, least) : null);
        }

        var relaxed = modes
            .Select(mode => option.Relax(new(credits, mode) { Wholly = false, MostInAMonth = most })?.Bound)
            .Min();
        if (relaxed is not { } floor)
        {
            return new(option.Option, found.Ties, null);
        }

        for (var size = 1; size <= MostAgreements && !(found.Total?.Dollars < floor + Cent); size++)
        {
            Try(option, Subsets(credits, size), modes, most, found);
        }

        var isDone = found.Total?.Dollars < floor + Cent;
        return new(
            option.Option,
            found.Ties,
            isDone ? floor
                : found.Bound is { } tried ? decimal.Max(floor, tried)
                : null
        );
    }

    /// <summary>Tries every set of credit in every tax mode; a set that is not cheaper than a smaller one is left.</summary>
    private void Try(
        Prepared option,
        IEnumerable<IReadOnlyList<Offer.Credit>> subsets,
        IReadOnlyList<TaxMode> modes,
        Money? most,
        Found found
    )
    {
        var before = found.Total;
        foreach (var credits in subsets)
        {
            foreach (var mode in modes)
            {
                var worthwhile = found.Total is { } total && total != before ? total + Money.Cent : before;
                found.Add(_funding.Solve(option, new(credits, mode) { MostInAMonth = most }, worthwhile?.Dollars));
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

        public Money? Total => Ties.Count > 0 ? Ties[0].Plan.Total : null;

        public void Add((Candidate? Candidate, decimal? Bound) solved)
        {
            Bound = solved.Bound is { } bound ? decimal.Min(bound, Bound ?? bound) : Bound;
            if (solved.Candidate is not { } candidate)
            {
                return;
            }

            var isBetter =
                Ties.Count == 0
                || candidate.Plan.Total < Ties[0].Plan.Total
                || (candidate.Plan.Total == Ties[0].Plan.Total && candidate.Accounts < Ties[0].Accounts);
            if (isBetter)
            {
                Ties = [candidate];
            }
            else if (candidate.Plan.Total == Ties[0].Plan.Total && candidate.Accounts == Ties[0].Accounts)
            {
                Ties.Add(candidate);
            }
        }
    }
}
