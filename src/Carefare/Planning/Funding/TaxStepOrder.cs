namespace Carefare.Planning;

/// <summary>
/// The order in which contributions of a year save tax: the first step until it is full, then the next. A linear programme could put
/// the step that saves more into a later month, so as to lower what leaves in it.
/// </summary>
internal sealed class TaxStepOrder
{
    /// <summary>Less than this, in dollars, is the solver's noise.</summary>
    private const decimal Noise = 0.005m;

    private readonly List<List<int>> _steps = [];

    /// <summary>Adds the next step, whose columns go in the order of the days.</summary>
    public List<int> Add()
    {
        _steps.Add([]);
        return _steps[^1];
    }

    /// <summary>
    /// Where a step is used on a day after which the one before it still is: that one is not full on that day, so that the columns of
    /// later steps are not used until then; or it is full, so that its own are not used afterwards.
    /// </summary>
    public (IReadOnlyList<int> NotYet, IReadOnlyList<int> Full)? Broken(IReadOnlyList<decimal> values)
    {
        for (var step = 0; step + 1 < _steps.Count; step++)
        {
            var early = _steps[step + 1].FindIndex(column => values[column] > Noise);
            var late = _steps[step].FindLastIndex(column => values[column] > Noise);
            if (early >= 0 && early < late)
            {
                return (
                    [.. _steps.Skip(step + 1).SelectMany(columns => columns.Take(early + 1))],
                    [.. _steps.Take(step + 1).SelectMany(columns => columns.Skip(early + 1))]
                );
            }
        }

        return null;
    }
}
