using Carefare.Planning.Linear;
using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Finds the best plan alone: an option whose bound is dearer than a plan that was found is not looked at.</summary>
internal sealed class QuickSearch(PlanProblem problem, ILinearSolver solver)
{
    private readonly OptionSearch _options = new(problem, solver);
    private readonly Tidying _tidying = new(problem, solver);

    /// <summary>The best plan, tidy; null where nothing fits.</summary>
    /// <param name="most">The most that may leave in a month; null for any.</param>
    public Candidate? Best(Money? most = null)
    {
        var found = new List<OptionResult>();
        Money? least = null;
        foreach (var (option, bound) in Options().TakeWhile(one => !(one.Bound > least?.Dollars)))
        {
            var result = _options.Best(option, most);
            found.Add(result);
            least = result.Total is { } total ? Money.Min(total, least ?? total) : least;
        }

        return _tidying.Tidiest(found);
    }

    private IEnumerable<(Option Option, decimal Bound)> Options() =>
        (
            from start in problem.Starts
            from treatment in problem.Treatments
            let option = Option.Of(problem, treatment, start)
            select (Option: option, Bound: ClosedForm.Of(problem, option))
        )
            .OrderBy(one => one.Bound)
            .ThenBy(one => one.Option.Course.Start);
}
