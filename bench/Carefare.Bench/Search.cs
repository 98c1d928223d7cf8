using Carefare.Planning;
using Carefare.Planning.Linear;
using Carefare.Quantities;

namespace Carefare.Bench;

/// <summary>The best plan of a problem as the planner finds it, with what proves it.</summary>
internal static class Search
{
    /// <summary>The best plan and its certificate.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solver">Solves its programmes.</param>
    /// <param name="most">The most that may leave in a month; null for any.</param>
    /// <param name="before">What is ready of a problem that is the same but for some figures; null for none.</param>
    public static (Candidate? Best, Certificate Certificate) Best(
        PlanProblem problem,
        ILinearSolver solver,
        Money? most = null,
        Models? before = null
    )
    {
        var search = new QuickSearch(problem, new Models(problem, solver, before));
        var best = new Tidying(problem).Tidiest(search.Ties(most));
        return (best, Certificates.Of(best, search.Bound));
    }

    /// <summary>
    /// The programme with which the best plan was funded: who pays what and when, with the credit that the plan may use.
    /// </summary>
    public static LinearProgram WinningProgramme(PlanProblem problem, ILinearSolver solver)
    {
        var best = Best(problem, solver).Best ?? throw new InvalidOperationException("Nothing fits.");
        var model = new FundingModel(problem with { Credits = best.Choice.Credits }, best.Policy);
        model.Choose(best.Choice);
        return model.Program;
    }
}
