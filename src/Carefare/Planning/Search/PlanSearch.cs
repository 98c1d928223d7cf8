using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>Finds the best plan of each treatment, and the best of all.</summary>
internal sealed class PlanSearch(PlanProblem problem, Models models)
{
    private readonly PolicySearch _search = new(problem, models);

    /// <summary>The best of each treatment over the first days and the benefits that go together, in the problem's order.</summary>
    public IReadOnlyList<TreatmentResult> Treatments()
    {
        models.Effort.Begin();
        return [.. problem.Treatments.Select(Best)];
    }

    /// <summary>The best plan of all, made tidy, and the bound of all.</summary>
    public (Candidate? Best, decimal? Bound) Best(IReadOnlyList<TreatmentResult> treatments)
    {
        var ties = treatments.SelectMany(one => one.Best?.Ties ?? []).ToList();
        var bound = treatments.Min(one => one.Bound);
        if (models.Stories.Chains.Count > 0)
        {
            var mixed = new QuickSearch(problem, models);
            ties.AddRange(mixed.Ties(least: ties.Count > 0 ? ties.Min(one => one.Counted) : null));
            bound = mixed.Bound ?? bound;
        }

        return (new Tidying(problem).Tidiest(Candidate.Best(ties)), bound);
    }

    private TreatmentResult Best(Offer.Treatment treatment)
    {
        PolicyResult? best = null;
        decimal? bound = null;
        var ways = problem.Starts.SelectMany(models.WaysFrom).Where(way => way.Treatment == treatment);
        foreach (var policy in ways.Select(models.Of))
        {
            if (best?.Counted is { } counted && policy.Closed >= counted)
            {
                bound = decimal.Min(bound ?? policy.Closed, policy.Closed);
                continue;
            }

            var result = _search.Best(policy, least: best?.Counted);
            bound = result.Bound is { } least ? decimal.Min(bound ?? least, least) : bound;
            if (best is null || (result.Counted is { } cheaper && (best.Counted is not { } before || cheaper < before)))
            {
                best = result;
            }
        }

        return new(treatment, best, bound);
    }
}

/// <summary>What the search found for a treatment.</summary>
/// <param name="Best">The best of its first days; null where there is no first day.</param>
/// <param name="Bound">No plan of it counts for less, in dollars; null where it is proved that none works.</param>
internal sealed record TreatmentResult(Offer.Treatment Treatment, PolicyResult? Best, decimal? Bound);
