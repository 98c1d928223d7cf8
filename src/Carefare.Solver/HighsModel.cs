using Carefare.Planning.Linear;

namespace Carefare.Solver;

/// <summary>A linear programme as HiGHS takes it: numbers in rows, without gaps. What has not changed is not passed again.</summary>
internal sealed class HighsModel
{
    private const int RowWise = 2;
    private const int Minimize = 1;
    private readonly LinearProgram _program;
    private readonly Column[] _columns;
    private readonly Row?[] _rows;
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
        (_columns, _rows) = (new Column[ColumnCount], new Row?[RowCount]);
        (_cost, _lower, _upper) = (new double[ColumnCount], new double[ColumnCount], new double[ColumnCount]);
        (_rowLower, _rowUpper, _start) = (new double[RowCount], new double[RowCount], new int[RowCount]);
        (_index, _factor) = Entries();
    }

    public int ColumnCount { get; }

    public int RowCount { get; }

    /// <summary>Passes the whole programme as it now stands.</summary>
    public int Pass(HighsHandle handle)
    {
        RefreshColumns();
        RefreshRows();
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

    /// <summary>Passes the bounds, limits and costs that are no longer what they were when they were last passed.</summary>
    public int Change(HighsHandle handle)
    {
        var (bounds, costs) = RefreshColumns();
        var limits = RefreshRows();
        int[] done =
        [
            bounds.IsNone
                ? 0
                : HighsLibrary.ChangeColumnBounds(handle, bounds.From, bounds.To, bounds.Of(_lower), bounds.Of(_upper)),
            limits.IsNone
                ? 0
                : HighsLibrary.ChangeRowBounds(
                    handle,
                    limits.From,
                    limits.To,
                    limits.Of(_rowLower),
                    limits.Of(_rowUpper)
                ),
            costs.IsNone ? 0 : HighsLibrary.ChangeCosts(handle, costs.From, costs.To, costs.Of(_cost)),
        ];
        return done.Min();
    }

    private (Stretch Bounds, Stretch Costs) RefreshColumns()
    {
        var (bounds, costs) = (Stretch.None, Stretch.None);
        for (var at = 0; at < ColumnCount; at++)
        {
            var (column, before) = (_program.Columns[at], _columns[at]);
            _columns[at] = column;
            if (column.Lower != before.Lower || column.Upper != before.Upper)
            {
                (_lower[at], _upper[at]) = ((double)column.Lower, (double)column.Upper);
                bounds = bounds.With(at);
            }

            if (column.Cost != before.Cost)
            {
                _cost[at] = (double)column.Cost;
                costs = costs.With(at);
            }
        }

        return (bounds, costs);
    }

    private Stretch RefreshRows()
    {
        var limits = Stretch.None;
        for (var at = 0; at < RowCount; at++)
        {
            var row = _program.Rows[at];
            if (row != _rows[at])
            {
                (_rows[at], _rowLower[at], _rowUpper[at]) = (row, Least(row), Most(row));
                limits = limits.With(at);
            }
        }

        return limits;
    }

    private static double Least(Row row) => row.Lower is { } least ? (double)least : double.NegativeInfinity;

    private static double Most(Row row) => row.Upper is { } most ? (double)most : double.PositiveInfinity;

    /// <summary>The entries row by row; the native solver takes each column of a row once.</summary>
    private (int[] Index, double[] Factor) Entries()
    {
        var (index, factors) = (new List<int>(), new List<double>());
        var (sums, seen, places) = (new decimal[ColumnCount], new int[ColumnCount], new List<int>());
        for (var row = 0; row < RowCount; row++)
        {
            _start[row] = index.Count;
            foreach (var (column, factor) in _program.Rows[row].Entries)
            {
                if (seen[column] <= row)
                {
                    (seen[column], sums[column]) = (row + 1, 0);
                    places.Add(column);
                }

                sums[column] += factor;
            }

            foreach (var column in places)
            {
                index.Add(column);
                factors.Add((double)sums[column]);
            }

            places.Clear();
        }

        return ([.. index], [.. factors]);
    }
}
