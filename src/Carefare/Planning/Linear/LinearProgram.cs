namespace Carefare.Planning.Linear;

/// <summary>A linear programme that looks for the least cost: columns with bounds and costs, rows with bounds, few entries.</summary>
public sealed class LinearProgram
{
    private readonly List<Column> _columns = [];
    private readonly List<Row> _rows = [];
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private Part? _part;

    /// <summary>What is decided, in the order in which it was added.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>What must hold, in the order in which it was added.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>
    /// The parts, by name: columns and rows of two programmes whose parts are called alike, and that have the same place in them, mean
    /// the same.
    /// </summary>
    public IReadOnlyDictionary<string, Part> Parts => _parts;

    /// <summary>What is added from here on belongs to a part.</summary>
    /// <param name="name">The part's name; a new part, or one that goes on.</param>
    public void Begin(string name)
    {
        if (!_parts.TryGetValue(name, out _part))
        {
            _parts[name] = _part = new([], []);
        }
    }

    /// <summary>Adds a column.</summary>
    /// <param name="lower">Its least value.</param>
    /// <param name="upper">Its greatest value; finite, so that any prices of the rows give a bound.</param>
    /// <param name="cost">What a unit of it costs.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bounds cross.</exception>
    public int AddColumn(decimal lower, decimal upper, decimal cost)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lower, upper);
        _columns.Add(new(lower, upper, cost));
        _part?.Columns.Add(_columns.Count - 1);
        return _columns.Count - 1;
    }

    /// <summary>Adds a row; null leaves a side open.</summary>
    /// <returns>Its number.</returns>
    public int AddRow(decimal? lower, decimal? upper)
    {
        _rows.Add(new(lower, upper, []));
        _part?.Rows.Add(_rows.Count - 1);
        return _rows.Count - 1;
    }

    /// <summary>Adds to the factor with which a column stands in a row; what is put twice stands there twice, and counts together.</summary>
    public void Put(int row, int column, decimal factor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, _columns.Count);
        if (factor != 0)
        {
            _rows[row].Entries.Add(new(column, factor));
        }
    }

    /// <summary>Changes the bounds of a row.</summary>
    public void Limit(int row, decimal? lower, decimal? upper) =>
        _rows[row] = _rows[row] with { Lower = lower, Upper = upper };

    /// <summary>Makes the bounds of a column narrower or wider.</summary>
    public void Bound(int column, decimal lower, decimal upper) =>
        _columns[column] = _columns[column] with { Lower = lower, Upper = upper };

    /// <summary>Changes what a unit of a column costs.</summary>
    public void Price(int column, decimal cost) => _columns[column] = _columns[column] with { Cost = cost };
}

/// <summary>What is decided.</summary>
/// <param name="Lower">Its least value.</param>
/// <param name="Upper">Its greatest value.</param>
/// <param name="Cost">What a unit of it costs.</param>
public readonly record struct Column(decimal Lower, decimal Upper, decimal Cost);

/// <summary>What must hold: a sum of columns between two bounds.</summary>
/// <param name="Lower">The least of the sum; null where there is none.</param>
/// <param name="Upper">The greatest of the sum; null where there is none.</param>
/// <param name="Entries">The columns that stand in the row; one that stands there twice counts with the sum of its factors.</param>
public sealed record Row(decimal? Lower, decimal? Upper, List<Entry> Entries);

/// <summary>A column in a row.</summary>
/// <param name="Column">The column, by its number.</param>
/// <param name="Factor">Its factor.</param>
public readonly record struct Entry(int Column, decimal Factor);

/// <summary>Columns and rows that belong together.</summary>
/// <param name="Columns">The numbers of the columns, in the order in which they were added.</param>
/// <param name="Rows">The numbers of the rows, in the order in which they were added.</param>
public sealed record Part(List<int> Columns, List<int> Rows);
