namespace Carefare.Planning.Linear;

/// <summary>Proves how cheap a linear programme can be at most, without trusting the solver.</summary>
internal static class DualBound
{
    /// <summary>
    /// A cost below which no answer of the programme lies, for any prices of its rows (weak duality): what the rows are
    /// worth at those prices, and the least that each column can add to it within its bounds.
    /// </summary>
    public static decimal Of(LinearProgram program, IReadOnlyList<decimal> prices)
    {
        var bound = 0m;
        var reduced = new decimal[program.Columns.Count];
        for (var column = 0; column < reduced.Length; column++)
        {
            reduced[column] = program.Columns[column].Cost;
        }

        for (var number = 0; number < program.Rows.Count; number++)
        {
            var row = program.Rows[number];
            if (prices[number] == 0 || (prices[number] > 0 ? row.Lower : row.Upper) is not { } side)
            {
                continue;
            }

            bound += prices[number] * side;
            foreach (var (column, factor) in row.Entries)
            {
                reduced[column] -= prices[number] * factor;
            }
        }

        for (var column = 0; column < reduced.Length; column++)
        {
            var (lower, upper, _) = program.Columns[column];
            bound += reduced[column] * (reduced[column] >= 0 ? lower : upper);
        }

        return bound;
    }
}
