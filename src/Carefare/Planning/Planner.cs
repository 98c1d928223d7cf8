using Carefare.Planning.Linear;

namespace Carefare.Planning;

/// <summary>
/// Finds the cheapest safe way to pay for a course: the solver proposes, the exact evaluator disposes. The same problem always
/// gets the same answer.
/// </summary>
public sealed class Planner(ILinearSolver solver)
{
    /// <summary>Gets a problem ready, so that one question after another about it is answered quickly.</summary>
    public PreparedProblem Prepare(PlanProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(problem, solver);
    }
}

/// <summary>The problem after a change of what the person wishes.</summary>
/// <param name="Change">The change, for people: "4 infusions instead of 6".</param>
/// <param name="Problem">The problem that it leads to.</param>
public sealed record Variant(string Change, PlanProblem Problem);
