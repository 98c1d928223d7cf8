namespace Carefare.Planning;

/// <summary>What a policy counts for that costs more in one story than in another.</summary>
internal static class Risk
{
    /// <summary>The part of what may come, the dearest, over which the cautious take the mean.</summary>
    public const decimal Tail = 0.2m;

    /// <summary>What totals with their probabilities count for.</summary>
    /// <param name="attitude">What the plan is the best for.</param>
    /// <param name="totals">The totals, in dollars; the probabilities add up to 1.</param>
    public static decimal Of(Attitude attitude, IReadOnlyList<(decimal Probability, decimal Total)> totals) =>
        attitude switch
        {
            Attitude.Expected => Expected(totals),
            Attitude.Cautious => OfTheDearest(Tail, totals),
            Attitude.Worst => totals.Max(one => one.Total),
        };

    /// <summary>The mean.</summary>
    public static decimal Expected(IEnumerable<(decimal Probability, decimal Total)> totals) =>
        totals.Sum(one => one.Probability * one.Total);

    /// <summary>
    /// The mean of the dearest part (conditional value at risk; Rockafellar and Uryasev 2000): a total at its edge counts in part.
    /// </summary>
    /// <param name="part">How large the part is, above 0 and at most 1.</param>
    /// <param name="totals">The totals.</param>
    public static decimal OfTheDearest(decimal part, IReadOnlyList<(decimal Probability, decimal Total)> totals)
    {
        var (left, sum) = (part, 0m);
        foreach (var (probability, total) in totals.OrderByDescending(one => one.Total))
        {
            var taken = decimal.Min(left, probability);
            sum += taken * total;
            left -= taken;
        }

        return sum / (part - left);
    }
}
