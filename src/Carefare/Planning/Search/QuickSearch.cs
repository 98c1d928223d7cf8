using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Finds the best plan alone: an option whose bound is dearer than a plan that was found is not looked at.</summary>
/// <param name="problem">The problem.</param>
/// <param name="models">Its prepared programmes.</param>
/// <param name="without">A route whose offers are left out; null for none.</param>
internal sealed class QuickSearch(PlanProblem problem, Models models, string? without = null)
{
    private readonly OptionSearch _options = new(problem, without);

    /// <summary>What each option costs at least, from the searches so far; null where nothing works.</summary>
    private readonly Dictionary<Prepared, decimal?> _bounds = [];

    /// <summary>The best plans as they are found: of the same total, first day and number of agreements.</summary>
    /// <param name="most">The most that may leave in a month; null for any. Each search of this object may only lower it.</param>
    public IReadOnlyList<Candidate> Ties(Money? most = null)
    {
        var found = new List<Candidate>();
        Money? least = null;
        foreach (var (option, _) in Options().TakeWhile(one => !(one.Bound > least?.Dollars)))
        {
            var result = _options.Best(option, most);
            _bounds[option] = result.Bound;
            found.AddRange(result.Ties);
            least = result.Total is { } total ? Money.Min(total, least ?? total) : least;
        }

        return Candidate.Best(found);
    }

    /// <summary>The best plan, tidy; null where nothing fits.</summary>
    public Candidate? Best() => new Tidying(problem, models).Tidiest(Ties());

    private IEnumerable<(Prepared Option, decimal Bound)> Options() =>
        (
            from start in problem.Starts
            from treatment in problem.Treatments
            where treatment.Route != without
            let option = models.Of(treatment, start)
            let bound = _bounds.GetValueOrDefault(option, option.Closed)
            where bound is not null
            select (Option: option, Bound: bound.Value)
        )
            .OrderBy(one => one.Bound)
            .ThenBy(one => one.Option.Option.Course.Start);
}
