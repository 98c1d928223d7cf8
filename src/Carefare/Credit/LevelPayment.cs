using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>The equal payment that repays a debt.</summary>
public static class LevelPayment
{
    /// <summary>The payment, not rounded, made at the end of each period.</summary>
    /// <param name="principal">What is owed, in dollars.</param>
    /// <param name="perPeriod">The interest rate of a period as a fraction; not negative.</param>
    /// <param name="periods">How many payments; at least 1.</param>
    /// <param name="inAdvance">How many of them are made at once when the debt begins; fewer than all.</param>
    /// <param name="left">What is to be left owing after the last, in dollars.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static decimal Of(decimal principal, decimal perPeriod, int periods, int inAdvance = 0, decimal left = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(perPeriod);
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(inAdvance);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inAdvance, periods);
        var leftNow = left * Powers.Of(1 / (1 + perPeriod), periods);
        return (principal - leftNow) / (inAdvance + WorthOfOneEachPeriod(perPeriod, periods - inAdvance));
    }

    /// <summary>The monthly payment on a loan, to the nearest cent.</summary>
    /// <param name="principal">What is owed.</param>
    /// <param name="apr">The nominal annual rate.</param>
    /// <param name="months">How many payments; at least 1.</param>
    public static Money Monthly(Money principal, Rate apr, int months) =>
        Money.Nearest(Of(principal.Dollars, apr.PerMonth, months));

    private static decimal WorthOfOneEachPeriod(decimal perPeriod, int periods)
    {
        // A sum, because the closed form loses digits where the rate is close to zero.
        var (worth, factor) = (0m, 1m);
        for (var n = 0; n < periods; n++)
        {
            factor /= 1 + perPeriod;
            worth += factor;
        }

        return worth;
    }
}
