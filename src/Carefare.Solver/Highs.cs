using Carefare.Planning.Linear;

namespace Carefare.Solver;

/// <summary>Solves linear programmes with the native library HiGHS: one thread, no presolve, the same answer every time.</summary>
/// <remarks>One solver serves one thread at a time; calls from several threads wait for each other.</remarks>
public sealed class Highs : ILinearSolver, IDisposable
{
    private const int Optimal = 7;
    private const int Infeasible = 8;
    private const int UnboundedOrInfeasible = 9;
    private const int Failed = -1;
    private readonly Lock _turn = new();
    private readonly HighsHandle _handle = HighsHandle.Create();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The solver could not decide: a defect of the model.</exception>
    public LinearAnswer Solve(LinearProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        lock (_turn)
        {
            return Solve(HighsModel.Of(program));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    private LinearAnswer Solve(HighsModel model)
    {
        if (model.Pass(_handle) == Failed || HighsLibrary.Run(_handle) == Failed)
        {
            throw new InvalidOperationException("The linear solver refused the model.");
        }

        return HighsLibrary.GetModelStatus(_handle) switch
        {
            Optimal => Read(model),
            Infeasible or UnboundedOrInfeasible => LinearAnswer.None,
            var status => throw new InvalidOperationException($"The linear solver stopped with status {status}."),
        };
    }

    private LinearAnswer Read(HighsModel model)
    {
        var values = new double[model.ColumnCount];
        var prices = new double[model.RowCount];
        if (
            HighsLibrary.GetSolution(_handle, values, new double[model.ColumnCount], new double[model.RowCount], prices)
            == Failed
        )
        {
            throw new InvalidOperationException("The linear solver gave no solution.");
        }

        return new(true, Array.ConvertAll(values, Near), Array.ConvertAll(prices, value => (decimal)value));
    }

    /// <summary>A billionth of a dollar is far below a cent, and above the solver's own noise.</summary>
    private static decimal Near(double value) => decimal.Round((decimal)value, 9);
}
