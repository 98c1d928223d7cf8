using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>
/// Turns a solver's amounts into whole cents so that what has been paid up to any day is rounded, and no error builds up.
/// </summary>
internal static class Cents
{
    /// <summary>The solver's noise, in dollars: a value this close to a cent is that cent.</summary>
    private const decimal Noise = 0.00002m;

    /// <summary>Every running sum rounded down.</summary>
    public static IEnumerable<Money> Down(IEnumerable<decimal> amounts) =>
        Round(amounts, sum => Money.Down(sum + Noise));

    /// <summary>Every running sum rounded up.</summary>
    public static IEnumerable<Money> Up(IEnumerable<decimal> amounts) => Round(amounts, sum => Money.Up(sum - Noise));

    private static IEnumerable<Money> Round(IEnumerable<decimal> amounts, Func<decimal, Money> round)
    {
        var (sum, before) = (0m, Money.Zero);
        foreach (var amount in amounts)
        {
            sum += decimal.Max(0, amount);
            var now = Money.Max(before, round(sum));
            yield return now - before;
            before = now;
        }
    }
}
