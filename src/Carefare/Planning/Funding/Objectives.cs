using Carefare.Planning.Linear;

namespace Carefare.Planning;

/// <summary>Makes the objective of a policy: its expected total, the mean of its dearest part, or its dearest total.</summary>
internal static class Objectives
{
    /// <summary>Gives the programme the costs that an attitude counts.</summary>
    public static Objective Of(
        Attitude attitude,
        LinearProgram program,
        Policy policy,
        IReadOnlyList<StoryModel> strands
    )
    {
        if (attitude == Attitude.Expected || strands.Count == 1)
        {
            foreach (var (column, cost) in Expected(strands))
            {
                program.Price(column, cost);
            }

            return new(program, policy.Strands.Sum(strand => strand.Story.Probability * Price(strand)), []);
        }

        // Whatever is as good in the dear stories, the expected total comes next.
        return attitude == Attitude.Worst ? Dearest(program, strands) : DearestPart(program, strands);
    }

    /// <summary>A column that no strand's total passes.</summary>
    private static Objective Dearest(LinearProgram program, IReadOnlyList<StoryModel> strands)
    {
        var most = Most(strands);
        var dearest = program.AddColumn(-most, most, 1);
        var rows = new List<int>();
        foreach (var strand in strands)
        {
            rows.Add(Above(program, strand));
            program.Put(rows[^1], dearest, 1);
        }

        return new(program, 0, Expected(strands)) { Measures = rows };
    }

    /// <summary>
    /// The edge of the dearest part, and by how much each strand's total passes it, by weight (Rockafellar and Uryasev 2000).
    /// </summary>
    private static Objective DearestPart(LinearProgram program, IReadOnlyList<StoryModel> strands)
    {
        var most = Most(strands);
        var edge = program.AddColumn(-most, most, 1);
        var rows = new List<int>();
        foreach (var strand in strands)
        {
            var beyond = program.AddColumn(0, 2 * most, strand.Probability / Risk.Tail);
            var row = Above(program, strand);
            program.Put(row, edge, 1);
            program.Put(row, beyond, 1);
            rows.Add(row);
        }

        return new(program, 0, Expected(strands)) { Measures = rows };
    }

    /// <summary>A row in which other columns are at least a strand's total.</summary>
    private static int Above(LinearProgram program, StoryModel strand)
    {
        var row = program.AddRow(strand.Option.Price.Dollars, null);
        foreach (var (column, cost) in strand.Costs)
        {
            program.Put(row, column, -cost);
        }

        return row;
    }

    /// <summary>No plan costs as much, in dollars.</summary>
    private static decimal Most(IReadOnlyList<StoryModel> strands) => 10 * strands[0].Billed + 1000;

    private static List<(int Column, decimal Cost)> Expected(IReadOnlyList<StoryModel> strands) =>
        [
            .. strands
                .SelectMany(strand => strand.Costs.Select(one => (one.Key, Cost: strand.Probability * one.Value)))
                .GroupBy(one => one.Key, one => one.Cost)
                .Select(column => (column.Key, column.Sum())),
        ];

    private static decimal Price(Strand strand) => strand.Option.Price.Dollars;
}
