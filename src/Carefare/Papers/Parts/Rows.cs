using Carefare.Papers.Slots;

namespace Carefare.Papers.Parts;

/// <summary>Makes tables whose words stand in the knowledge.</summary>
/// <param name="facts">What is known.</param>
/// <param name="table">The table's name: its caption is called "table.NAME", its columns "NAME.COLUMN".</param>
internal sealed class Rows(PaperFacts facts, string table)
{
    private readonly List<IReadOnlyList<IReadOnlyList<Inline>>> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<Inline> cells) =>
        _rows.Add([.. cells.Select(cell => (IReadOnlyList<Inline>)[cell])]);

    /// <summary>Adds rows with nothing but blanks, for what is filled in by hand.</summary>
    public void AddEmpty(int rows, IReadOnlyList<string> columns)
    {
        for (var row = 0; row < rows; row++)
        {
            Add([.. columns.Select(column => Blank($"{table}.{column}", ""))]);
        }
    }

    /// <summary>The table; nothing where it has no rows.</summary>
    public IReadOnlyList<Block> Table(IReadOnlyList<string> columns, params IReadOnlyList<int> numbers) =>
        _rows.Count == 0
            ? []
            :
            [
                new Block.Table(
                    facts.Words.Called("table", table),
                    [.. columns.Select(column => facts.Words.Called(table, column))],
                    _rows,
                    numbers
                ),
            ];

    /// <summary>What is known, or a blank.</summary>
    public Inline Or(string? words, string key, string blank) =>
        words is { Length: > 0 } ? new Inline.Evidence(words, key) : Blank(blank, key);

    /// <summary>Words of the knowledge.</summary>
    public Inline Said(string kind, string name) => new Inline.Said(facts.Words.Called(kind, name));

    private Inline.Blank Blank(string name, string key) =>
        new(facts.Words.Called(name.Split('.')[0], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]), key);
}
