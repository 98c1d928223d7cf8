using Carefare.Planning.Linear;

namespace Carefare.Solver;

/// <summary>One programme on the native solver, which goes on from the basis of the answer before.</summary>
internal sealed class HighsSession(Highs owner, LinearProgram program, HighsSession? like) : ILinearSession
{
    private const int Optimal = 7;
    private const int Infeasible = 8;
    private const int UnboundedOrInfeasible = 9;
    private const int Failed = -1;
    private const int Basic = 1;
    private readonly HighsModel _model = new(program);
    private HighsSession? _like = like;
    private int[]? _columnBasis;
    private int[]? _rowBasis;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The solver could not decide: a defect of the model.</exception>
    public LinearAnswer Solve() => owner.Lend(this, Solve);

    /// <summary>Keeps the basis, before another programme takes the native solver.</summary>
    public void Remember(HighsHandle handle)
    {
        (_columnBasis, _rowBasis) = (new int[_model.ColumnCount], new int[_model.RowCount]);
        if (HighsLibrary.GetBasis(handle, _columnBasis, _rowBasis) == Failed)
        {
            (_columnBasis, _rowBasis) = (null, null);
        }
    }

    private LinearAnswer Solve(HighsHandle handle, bool isLoaded)
    {
        BeginNearLike();
        Must(isLoaded ? _model.Change(handle) : _model.Pass(handle), "refused the model");
        if (!isLoaded && _columnBasis is { } columns && _rowBasis is { } rows)
        {
            // A basis that the solver does not take only makes it begin from nothing.
            _ = HighsLibrary.SetBasis(handle, columns, rows);
        }

        return Run(handle) ?? RunAfresh(handle);
    }

    /// <summary>Where another session stopped, as far as its programme has parts in common with this one.</summary>
    private void BeginNearLike()
    {
        if (_like is { _columnBasis: { } columns, _rowBasis: { } rows })
        {
            (_columnBasis, _rowBasis) = (new int[_model.ColumnCount], new int[_model.RowCount]);
            Array.Fill(_rowBasis, Basic);
            foreach (var (name, part) in program.Parts)
            {
                if (_like.Parts.TryGetValue(name, out var other))
                {
                    Copy(columns, other.Columns, _columnBasis, part.Columns);
                    Copy(rows, other.Rows, _rowBasis, part.Rows);
                }
            }
        }

        _like = null;
    }

    private IReadOnlyDictionary<string, Part> Parts => program.Parts;

    private static void Copy(int[] from, List<int> theirs, int[] to, List<int> ours)
    {
        for (var at = 0; at < int.Min(theirs.Count, ours.Count); at++)
        {
            to[ours[at]] = from[theirs[at]];
        }
    }

    private LinearAnswer? Run(HighsHandle handle)
    {
        if (HighsLibrary.Run(handle) == Failed)
        {
            return null;
        }

        return HighsLibrary.GetModelStatus(handle) switch
        {
            Optimal => Read(handle),
            Infeasible or UnboundedOrInfeasible => new(false, [], Ray(handle)),
            _ => null,
        };
    }

    private LinearAnswer RunAfresh(HighsHandle handle)
    {
        Must(HighsLibrary.Forget(handle), "could not begin again");
        return Run(handle)
            ?? throw new InvalidOperationException(
                $"The linear solver stopped with status {HighsLibrary.GetModelStatus(handle)}."
            );
    }

    private LinearAnswer Read(HighsHandle handle)
    {
        var (values, prices) = (new double[_model.ColumnCount], new double[_model.RowCount]);
        Must(HighsLibrary.GetSolution(handle, values, null, null, prices), "gave no solution");
        return new(true, Array.ConvertAll(values, Near), Array.ConvertAll(prices, price => (decimal)price));
    }

    private decimal[] Ray(HighsHandle handle)
    {
        var ray = new double[_model.RowCount];
        return HighsLibrary.GetDualRay(handle, out var isThere, ray) != Failed && isThere != 0
            ? Array.ConvertAll(ray, price => (decimal)price)
            : [];
    }

    private static void Must(int status, string otherwise)
    {
        if (status == Failed)
        {
            throw new InvalidOperationException($"The linear solver {otherwise}.");
        }
    }

    /// <summary>A billionth of a dollar is far below a cent, and above the solver's own noise.</summary>
    private static decimal Near(double value) => decimal.Round((decimal)value, 9);
}
