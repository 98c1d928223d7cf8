namespace Carefare.Planning.Linear;

/// <summary>Proves how cheap a linear programme can be at most, without trusting the solver.</summary>
internal static class DualBound
{
    /// <summary>
    /// A cost below which no answer of the programme lies, for any prices of its rows (weak duality): what the rows are
    /// worth at those prices, and the least that each column can add to it within its bounds.
    /// </summary>
    public static decimal Of(LinearProgram program, IReadOnlyList<decimal> prices) =>
        Of(program, prices, [.. program.Columns.Select(column => column.Cost)]);

    /// <summary>
    /// Whether prices prove that a programme has no answer (Farkas): if nothing cost anything, it would still cost something.
    /// </summary>
    public static bool ProvesNone(LinearProgram program, IReadOnlyList<decimal> prices) => OfNone(program, prices) > 0;

    /// <summary>What it would still cost if nothing cost anything: above zero where that proves that there is no answer.</summary>
    public static decimal OfNone(LinearProgram program, IReadOnlyList<decimal> prices) =>
        prices.Count > 0 ? Of(program, prices, new decimal[program.Columns.Count]) : 0;

    private static decimal Of(LinearProgram program, IReadOnlyList<decimal> prices, decimal[] reduced)
    {
        var bound = 0m;

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
