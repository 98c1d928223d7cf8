namespace Carefare.Planning.Linear;

/// <summary>Solves linear programmes. What it returns is a proposal: the evaluator and the bound check it.</summary>
public interface ILinearSolver
{
    /// <summary>
    /// Gets ready to solve a programme again and again while its bounds, limits and costs change. Its columns, its rows and
    /// their entries stay as they are from now on.
    /// </summary>
    /// <param name="program">The programme.</param>
    /// <param name="like">One that has parts in common: the first answer is looked for near its last one. Null for none.</param>
    ILinearSession Open(LinearProgram program, ILinearSession? like = null);
}

/// <summary>Solves one programme as it stands each time, starting from where it stopped before.</summary>
public interface ILinearSession
{
    /// <summary>The best values of the programme; the same calls in the same order always get the same answers.</summary>
    LinearAnswer Solve();
}

/// <summary>What a solver found.</summary>
/// <param name="Found">Whether there is a best answer; otherwise the programme has none, and the values are empty.</param>
/// <param name="Values">The value of each column.</param>
/// <param name="Prices">
/// The price of each row (its dual value); where there is no answer, prices that prove it, or none where the solver gave none.
/// </param>
public sealed record LinearAnswer(bool Found, IReadOnlyList<decimal> Values, IReadOnlyList<decimal> Prices);
