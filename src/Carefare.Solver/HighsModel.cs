using Carefare.Planning.Linear;

namespace Carefare.Solver;

/// <summary>A linear programme as HiGHS takes it: numbers in rows, without gaps.</summary>
internal sealed class HighsModel
{
    private const int RowWise = 2;
    private const int Minimize = 1;
    private readonly LinearProgram _program;
    private readonly double[] _cost;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _rowLower;
    private readonly double[] _rowUpper;
    private readonly int[] _start;
    private readonly int[] _index;
    private readonly double[] _factor;

    public HighsModel(LinearProgram program)
    {
        _program = program;
        (ColumnCount, RowCount) = (program.Columns.Count, program.Rows.Count);
        (_cost, _lower, _upper) = (new double[ColumnCount], new double[ColumnCount], new double[ColumnCount]);
        (_rowLower, _rowUpper, _start) = (new double[RowCount], new double[RowCount], new int[RowCount]);
        var entries = program.Rows.Sum(row => row.Entries.Count);
        (_index, _factor) = (new int[entries], new double[entries]);
        Fill();
    }

    public int ColumnCount { get; }

    public int RowCount { get; }

    /// <summary>Passes the whole programme as it now stands.</summary>
    public int Pass(HighsHandle handle)
    {
        Refresh();
        return HighsLibrary.PassLp(
            handle,
            ColumnCount,
            RowCount,
            _index.Length,
            RowWise,
            Minimize,
            0,
            _cost,
            _lower,
            _upper,
            _rowLower,
            _rowUpper,
            _start,
            _index,
            _factor
        );
    }

    /// <summary>Passes bounds, limits and costs as they now stand.</summary>
    public int Change(HighsHandle handle)
    {
        Refresh();
        int[] done =
        [
            HighsLibrary.ChangeColumnBounds(handle, 0, ColumnCount - 1, _lower, _upper),
            HighsLibrary.ChangeRowBounds(handle, 0, RowCount - 1, _rowLower, _rowUpper),
            HighsLibrary.ChangeCosts(handle, 0, ColumnCount - 1, _cost),
        ];
        return done.Min();
    }

    private void Refresh()
    {
        for (var column = 0; column < ColumnCount; column++)
        {
            var (lower, upper, cost) = _program.Columns[column];
            (_lower[column], _upper[column], _cost[column]) = ((double)lower, (double)upper, (double)cost);
        }

        for (var row = 0; row < RowCount; row++)
        {
            var (lower, upper, _) = _program.Rows[row];
            _rowLower[row] = lower is { } least ? (double)least : double.NegativeInfinity;
            _rowUpper[row] = upper is { } most ? (double)most : double.PositiveInfinity;
        }
    }

    private void Fill()
    {
        var at = 0;
        for (var row = 0; row < RowCount; row++)
        {
            _start[row] = at;
            foreach (var (column, factor) in _program.Rows[row].Entries)
            {
                (_index[at], _factor[at]) = (column, (double)factor);
                at++;
            }
        }
    }
}
