using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>Finds the best plan of each treatment over the first days, and the best of all.</summary>
internal sealed class PlanSearch(PlanProblem problem, Models models)
{
    private readonly OptionSearch _options = new(problem);

    /// <summary>The best of each treatment, in the problem's order.</summary>
    public IReadOnlyList<TreatmentResult> Treatments() => [.. problem.Treatments.Select(Best)];

    /// <summary>The cheapest plan of all, made tidy; null where nothing fits.</summary>
    public Candidate? Best(IReadOnlyList<TreatmentResult> treatments) =>
        new Tidying(problem, models).Tidiest(Candidate.Best(treatments.SelectMany(one => one.Best?.Ties ?? [])));

    private TreatmentResult Best(Offer.Treatment treatment)
    {
        OptionResult? best = null;
        decimal? bound = null;
        foreach (var start in problem.Starts)
        {
            var option = models.Of(treatment, start);
            if (best?.Total is { } total && option.Closed >= total.Dollars)
            {
                bound = decimal.Min(bound ?? option.Closed, option.Closed);
                continue;
            }

            var result = _options.Best(option);
            bound = result.Bound is { } least ? decimal.Min(bound ?? least, least) : bound;
            if (best is null || (result.Total is { } cheaper && (best.Total is not { } before || cheaper < before)))
            {
                best = result;
            }
        }

        return new(treatment, best, bound);
    }
}

/// <summary>What the search found for a treatment.</summary>
/// <param name="Best">The best of its first days; null where there is no first day.</param>
/// <param name="Bound">No plan of it costs less, in dollars; null where it is proved that none works.</param>
internal sealed record TreatmentResult(Offer.Treatment Treatment, OptionResult? Best, decimal? Bound);
