namespace Carefare.Planning.Linear;

/// <summary>Solves linear programmes. What it returns is a proposal: the evaluator and the bound check it.</summary>
public interface ILinearSolver
{
    /// <summary>The best values of a programme; the same programme always gets the same answer.</summary>
    LinearAnswer Solve(LinearProgram program);
}

/// <summary>What a solver found.</summary>
/// <param name="Found">Whether there is a best answer; otherwise the programme has none, and the values are empty.</param>
/// <param name="Values">The value of each column.</param>
/// <param name="Prices">The price of each row (its dual value).</param>
public sealed record LinearAnswer(bool Found, IReadOnlyList<decimal> Values, IReadOnlyList<decimal> Prices)
{
    /// <summary>There is no answer.</summary>
    public static LinearAnswer None { get; } = new(false, [], []);
}
