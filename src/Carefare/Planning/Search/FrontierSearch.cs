using Carefare.Planning.Linear;
using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Looks for plans that are better than the cheapest in something: a lower highest month, or an earlier start.</summary>
internal sealed class FrontierSearch(PlanProblem problem, ILinearSolver solver)
{
    /// <summary>First days up to this many months after the problem's last are looked at.</summary>
    private const int MonthsLater = 6;

    /// <summary>The highest month is held to these parts of what it is in the cheapest plan of a first day.</summary>
    private static readonly decimal[] Parts = [0.75m, 0.55m, 0.4m];

    /// <summary>The plans of which none is better in everything, cheapest first.</summary>
    public IReadOnlyList<Plan> All()
    {
        var plans = Starts().SelectMany(From).ToList();
        return
        [
            .. plans
                .Where((plan, at) => !plans.Where((other, before) => Beats(other, plan, before < at)).Any())
                .OrderBy(plan => plan.Total)
                .ThenBy(plan => plan.FirstTreatment)
                .ThenBy(plan => plan.HighestMonth),
        ];
    }

    private IEnumerable<DateOnly> Starts() =>
        problem.Starts.Concat(Enumerable.Range(1, MonthsLater).Select(problem.Starts[^1].AddMonths));

    private IEnumerable<Plan> From(DateOnly start)
    {
        var search = new QuickSearch(problem with { Starts = [start] }, solver);
        if (search.Best() is not { } cheapest)
        {
            yield break;
        }

        yield return cheapest.Plan;
        foreach (var part in Parts)
        {
            var most = Money.Of(decimal.Ceiling(cheapest.Plan.HighestMonth.Dollars * part));
            if (search.Best(most) is not { } gentler)
            {
                yield break;
            }

            yield return gentler.Plan;
        }
    }

    /// <summary>Whether one plan is at least as good in everything, and better in something or found before.</summary>
    private static bool Beats(Plan one, Plan other, bool isBefore) =>
        one.Total <= other.Total
        && one.HighestMonth <= other.HighestMonth
        && one.FirstTreatment <= other.FirstTreatment
        && (
            isBefore
            || one.Total < other.Total
            || one.HighestMonth < other.HighestMonth
            || one.FirstTreatment < other.FirstTreatment
        );
}
