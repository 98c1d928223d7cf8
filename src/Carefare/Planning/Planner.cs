using Carefare.Planning.Linear;
using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>
/// Finds the cheapest safe way to pay for a course: the solver proposes, the exact evaluator disposes. The same problem always
/// gets the same answer.
/// </summary>
public sealed class Planner(ILinearSolver solver)
{
    /// <summary>The cheapest plan that starts on one of the problem's first days, and what every other option comes to.</summary>
    /// <returns>The answer, whose frontier is empty: <see cref="Frontier"/> computes it.</returns>
    public PlanAnswer Plan(PlanProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var search = new PlanSearch(problem, solver);
        var treatments = search.Treatments();
        var best = search.Best(treatments);
        var rejected = new Rejections(problem, solver).Of(treatments, best);
        return new(best?.Plan, [], rejected, Certify(treatments, best?.Plan));
    }

    /// <summary>
    /// Plans of which none is better in total, highest month and first treatment at once: the problem's first days and later
    /// ones, up to half a year after its last.
    /// </summary>
    /// <returns>The plans, cheapest first; the recommended one is among them.</returns>
    public IReadOnlyList<Plan> Frontier(PlanProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new FrontierSearch(problem, solver).All();
    }

    /// <summary>The plan that <see cref="Plan"/> recommends, found without working out what the other options come to.</summary>
    /// <returns>The plan; null where nothing fits.</returns>
    public Plan? Best(PlanProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new QuickSearch(problem, solver).Best()?.Plan;
    }

    /// <summary>Where nothing fits: the smallest change of each kind that makes a plan fit, cheapest first.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="variants">Other problems that a change of the person's wishes leads to, such as fewer infusions; the smallest change first.</param>
    public IReadOnlyList<Relaxation> SmallestChanges(PlanProblem problem, IReadOnlyList<Variant> variants)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(variants);
        return new Changes(problem, solver).All(variants);
    }

    private static Certificate Certify(IReadOnlyList<TreatmentResult> treatments, Plan? plan)
    {
        const string Method =
            "Every price and first day was bounded in closed form, then by the dual values of a linear programme over all "
            + "credit on offer, checked in exact arithmetic. The class: at most two credit agreements, promotions paid off "
            + "in time, payments to lenders on their days.";
        if (plan is null)
        {
            return new(Method + " Nothing in the class fits.", Money.Zero, Money.Zero);
        }

        var bound = treatments.Min(one => one.Bound) ?? plan.Total.Dollars;
        // Totals are whole cents, so the next cent up is a bound too; lenders' rounding may undercut it by cents.
        var proven = Money.Min(plan.Total, Money.Up(bound));
        return new(Method, proven, plan.Total - proven);
    }
}

/// <summary>The problem after a change of what the person wishes.</summary>
/// <param name="Change">The change, for people: "4 infusions instead of 6".</param>
/// <param name="Problem">The problem that it leads to.</param>
public sealed record Variant(string Change, PlanProblem Problem);
