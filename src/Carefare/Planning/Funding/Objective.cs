using Carefare.Planning.Linear;

namespace Carefare.Planning;

/// <summary>What a funding model's programme looks for: the least that its policy counts for, or something else while that is held.</summary>
internal sealed class Objective
{
    /// <summary>What a limit gives way by, in dollars, so that the solver can reach it.</summary>
    private const decimal Slack = 0.000002m;

    private readonly LinearProgram _program;
    private readonly decimal[] _costs;
    private readonly int _held;

    /// <summary>Takes the costs of a programme whose columns are all there.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="constant">What is added to its cost, in dollars.</param>
    /// <param name="then">What is looked for next among answers of the least cost; empty for nothing.</param>
    public Objective(LinearProgram program, decimal constant, IReadOnlyList<(int Column, decimal Cost)> then)
    {
        (_program, _costs) = (program, [.. program.Columns.Select(column => column.Cost)]);
        (Constant, Then) = (constant, then);
        _held = program.AddRow(null, null);
        for (var column = 0; column < _costs.Length; column++)
        {
            program.Put(_held, column, _costs[column]);
        }
    }

    /// <summary>What is added to the programme's cost, in dollars.</summary>
    public decimal Constant { get; }

    /// <summary>What is looked for next among answers of the least cost; empty for nothing.</summary>
    public IReadOnlyList<(int Column, decimal Cost)> Then { get; }

    /// <summary>
    /// The row of each strand that measures its total, where the cost is not their mean; none where it is.
    /// </summary>
    public IReadOnlyList<int> Measures { get; init; } = [];

    /// <summary>Looks for the least cost.</summary>
    public void Total()
    {
        _program.Limit(_held, null, null);
        for (var column = 0; column < _costs.Length; column++)
        {
            _program.Price(column, _costs[column]);
        }
    }

    /// <summary>Holds the cost at what an answer comes to, and looks for the least of other columns.</summary>
    /// <param name="answer">The values of the answer.</param>
    /// <param name="columns">The columns, each with what a unit of it costs.</param>
    public void Other(IReadOnlyList<decimal> answer, IEnumerable<(int Column, decimal Cost)> columns)
    {
        _program.Limit(_held, null, _costs.Zip(answer, (cost, value) => cost * value).Sum() + Slack);
        Only(columns);
    }

    /// <summary>Looks for the least of other columns, whatever the cost.</summary>
    public void Only(IEnumerable<(int Column, decimal Cost)> columns)
    {
        for (var column = 0; column < _costs.Length; column++)
        {
            _program.Price(column, 0);
        }

        foreach (var (column, cost) in columns)
        {
            _program.Price(column, cost);
        }
    }
}
