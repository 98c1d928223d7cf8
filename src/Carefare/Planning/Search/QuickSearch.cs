using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Finds the best plan alone: a policy whose bound is dearer than a plan that was found is not looked at.</summary>
/// <param name="problem">The problem.</param>
/// <param name="models">Its prepared programmes.</param>
/// <param name="without">A route whose offers are left out; null for none.</param>
internal sealed class QuickSearch(PlanProblem problem, Models models, string? without = null)
{
    private readonly PolicySearch _search = new(problem, models, without);

    /// <summary>What each policy counts for at least, from the searches so far; null where nothing works.</summary>
    private readonly Dictionary<Prepared, decimal?> _bounds = [];

    /// <summary>No policy counts for less, in dollars; null where it is proved that none works.</summary>
    public decimal? Bound { get; private set; }

    /// <summary>The best plans as they are found: they count for the same, from the same first day and number of agreements.</summary>
    /// <param name="most">The most that may leave in a month; null for any. Each search of this object may only lower it.</param>
    /// <param name="least">What a plan counts for that was found elsewhere, in dollars; null for none.</param>
    public IReadOnlyList<Candidate> Ties(Money? most = null, decimal? least = null)
    {
        var found = new List<Candidate>();
        Bound = null;
        models.Effort.Begin();
        foreach (var (policy, bound) in InOrder())
        {
            if (bound > least || (models.Effort.IsSpent && found.Count > 0))
            {
                Bound = decimal.Min(Bound ?? bound, bound);
                break;
            }

            var result = _search.Best(policy, most, least);
            _bounds[policy] = result.Bound;
            Bound = result.Bound is { } proven ? decimal.Min(Bound ?? proven, proven) : Bound;
            found.AddRange(result.Ties);
            least = result.Counted is { } counted ? decimal.Min(counted, least ?? counted) : least;
        }

        return Candidate.Best(found);
    }

    /// <summary>The best plan, tidy; null where nothing fits.</summary>
    public Candidate? Best() => new Tidying(problem).Tidiest(Ties());

    private IEnumerable<(Prepared Policy, decimal Bound)> InOrder() =>
        new Policies(problem, models, without)
            .All()
            .Select(policy => (Policy: policy, Bound: _bounds.GetValueOrDefault(policy, policy.Closed)))
            .Where(one => one.Bound is not null)
            .Select(one => (one.Policy, one.Bound!.Value))
            .OrderBy(one => one.Value)
            .ThenBy(one => one.Policy.Policy.Start);
}
