using Carefare.Planning;
using Carefare.Planning.Linear;
using Carefare.Quantities;

namespace Carefare.Bench;

/// <summary>A front of 25 points: five first days, each with no cap and with four caps on the highest month.</summary>
internal static class Front
{
    private const int FirstDays = 5;
    private static readonly decimal[] Parts = [0.85m, 0.7m, 0.55m, 0.4m];

    /// <summary>How many of the points have a plan.</summary>
    public static int Points(PlanProblem problem, ILinearSolver solver)
    {
        var models = new Models(problem, solver);
        return Enumerable
            .Range(0, FirstDays)
            .Sum(month => Points(problem with { Starts = [problem.Starts[0].AddMonths(month)] }, models));
    }

    private static int Points(PlanProblem problem, Models models)
    {
        var search = new QuickSearch(problem, models);
        return search.Best() is { } cheapest
            ? 1 + Parts.Count(part => search.Ties(Money.Nearest(cheapest.HighestMonth.Dollars * part)).Count > 0)
            : 0;
    }
}
