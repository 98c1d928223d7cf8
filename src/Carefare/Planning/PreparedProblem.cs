using Carefare.Planning.Linear;
using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>A problem whose programmes are made once, when they are first needed, and serve every question about it.</summary>
public sealed class PreparedProblem
{
    private readonly PlanProblem _problem;
    private readonly ILinearSolver _solver;
    private readonly Models _models;

    internal PreparedProblem(PlanProblem problem, ILinearSolver solver, Models? before = null) =>
        (_problem, _solver, _models) = (problem, solver, new(problem, solver, before));

    /// <summary>
    /// The problem with some figures changed (money, rates, limits, first days, the attitude): what does not hang on them, such as
    /// priced courses and what others pay of them, is kept and not worked out anew.
    /// </summary>
    /// <param name="change">Changes the figures.</param>
    public PreparedProblem With(Func<PlanProblem, PlanProblem> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(change(_problem), _solver, _models);
    }

    /// <summary>The cheapest plan that starts on one of the problem's first days, and what every other option comes to.</summary>
    /// <returns>The answer, whose frontier is empty: <see cref="Frontier"/> computes it.</returns>
    public PlanAnswer Plan()
    {
        var search = new PlanSearch(_problem, _models);
        var treatments = search.Treatments();
        var (best, bound) = search.Best(treatments);
        var rejected = new Rejections(_problem, _models).Of(treatments, best);
        return new(best is null ? null : Outlooks.Told(_problem, best), [], rejected, Certificates.Of(best, bound));
    }

    /// <summary>
    /// Plans of which none is better in total, highest month and first treatment at once: the problem's first days and later
    /// ones, up to half a year after its last.
    /// </summary>
    /// <returns>
    /// The plans, cheapest first. The recommended one is among them, unless one more agreement of credit lowers its highest month and
    /// costs nothing.
    /// </returns>
    public IReadOnlyList<Plan> Frontier() => new FrontierSearch(_problem, _models).All();

    /// <summary>The plan that <see cref="Plan"/> recommends, found without working out what the other options come to.</summary>
    /// <returns>The plan; null where nothing fits.</returns>
    public Plan? Best() => new QuickSearch(_problem, _models).Best() is { } best ? Outlooks.Told(_problem, best) : null;

    /// <summary>What the best plan costs; null where nothing fits.</summary>
    public Money? Total() => Least(new QuickSearch(_problem, _models));

    /// <summary>What the best plan costs when a route's offers are left out; null where nothing fits then.</summary>
    public Money? TotalWithout(string route)
    {
        var (problem, models) = (_problem, _models);
        if (
            problem.Hsa?.Route == route
            || problem.Fsa?.Route == route
            || problem.Deduction?.Route == route
            || problem.Benefits.Any(benefit => benefit.Route == route)
        )
        {
            problem = problem with
            {
                Hsa = problem.Hsa?.Route == route ? null : problem.Hsa,
                Fsa = problem.Fsa?.Route == route ? null : problem.Fsa,
                Deduction = problem.Deduction?.Route == route ? null : problem.Deduction,
                Benefits = [.. problem.Benefits.Where(benefit => benefit.Route != route)],
            };
            models = new(problem, _solver);
        }

        return Least(new QuickSearch(problem, models, route));
    }

    /// <summary>The answer with the change that would make each rejected option win, as far as there is a sensible one.</summary>
    public PlanAnswer Explain(PlanAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var breakEven = new BreakEven(_problem, answer.Recommended, _solver, Replanned);
        return answer with { Rejected = breakEven.All(answer.Rejected) };
    }

    /// <summary>What a little more money, a lower price, cheaper credit, another first day or a yes of others would do to the best plan.</summary>
    /// <param name="plan">The best plan.</param>
    /// <returns>The changes that move its total, those that save most first.</returns>
    public IReadOnlyList<ChangeWorth> Worths(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new Worths(_problem, plan, Replanned).All();
    }

    /// <summary>Where nothing fits: the smallest change of each kind that makes a plan fit, cheapest first.</summary>
    /// <param name="variants">Other problems that a change of the person's wishes leads to, such as fewer infusions; the smallest change first.</param>
    public IReadOnlyList<Relaxation> SmallestChanges(IReadOnlyList<Variant> variants)
    {
        ArgumentNullException.ThrowIfNull(variants);
        return new Changes(_problem, _solver).All(variants);
    }

    private Money? Replanned(PlanProblem changed) => With(_ => changed).Total();

    private static Money? Least(QuickSearch search) =>
        search.Ties() is [var best, ..] ? Money.Nearest(best.Counted) : null;
}
