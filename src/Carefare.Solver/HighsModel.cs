using Carefare.Planning.Linear;

namespace Carefare.Solver;

/// <summary>A linear programme as HiGHS takes it: numbers in rows, without gaps.</summary>
internal sealed class HighsModel
{
    private const int RowWise = 2;
    private const int Minimize = 1;
    private readonly double[] _cost;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _rowLower;
    private readonly double[] _rowUpper;
    private readonly int[] _start;
    private readonly int[] _index;
    private readonly double[] _factor;

    private HighsModel(LinearProgram program)
    {
        _cost = [.. program.Columns.Select(column => (double)column.Cost)];
        _lower = [.. program.Columns.Select(column => (double)column.Lower)];
        _upper = [.. program.Columns.Select(column => (double)column.Upper)];
        _rowLower = [.. program.Rows.Select(row => row.Lower is { } lower ? (double)lower : double.NegativeInfinity)];
        _rowUpper = [.. program.Rows.Select(row => row.Upper is { } upper ? (double)upper : double.PositiveInfinity)];
        _start = new int[program.Rows.Count];
        var entries = program.Rows.Sum(row => row.Entries.Count);
        _index = new int[entries];
        _factor = new double[entries];
        Fill(program);
    }

    public int ColumnCount => _cost.Length;

    public int RowCount => _rowLower.Length;

    public static HighsModel Of(LinearProgram program) => new(program);

    public int Pass(HighsHandle handle) =>
        HighsLibrary.PassLp(
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

    private void Fill(LinearProgram program)
    {
        var at = 0;
        for (var row = 0; row < program.Rows.Count; row++)
        {
            _start[row] = at;
            foreach (var (column, factor) in program.Rows[row].Entries)
            {
                _index[at] = column;
                _factor[at] = (double)factor;
                at++;
            }
        }
    }
}
