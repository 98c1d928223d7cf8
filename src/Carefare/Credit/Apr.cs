using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>An advance or a payment, placed in time by unit-periods from the beginning of the transaction's term.</summary>
/// <param name="Amount">The amount in dollars; more than zero.</param>
/// <param name="When">The unit-periods from the beginning of the term.</param>
public readonly record struct Transfer(decimal Amount, PeriodCount When);

/// <summary>Equal transfers, one in each unit-period.</summary>
/// <param name="Amount">The amount of each in dollars; more than zero.</param>
/// <param name="Count">How many; at least 1.</param>
/// <param name="First">When the first is, in unit-periods from the beginning of the term.</param>
public readonly record struct TransferSeries(decimal Amount, int Count, PeriodCount First)
{
    /// <summary>Each of them.</summary>
    public IEnumerable<Transfer> Each()
    {
        for (var n = 0; n < Count; n++)
        {
            yield return new(Amount, First with { Full = First.Full + n });
        }
    }
}

/// <summary>What was lent and what is paid back, counted in unit-periods.</summary>
/// <param name="Advances">What was lent; the amount financed, so without prepaid finance charges.</param>
/// <param name="Payments">What is paid back.</param>
/// <param name="PerYear">Unit-periods a year.</param>
public sealed record CountedCredit(
    IReadOnlyList<TransferSeries> Advances,
    IReadOnlyList<TransferSeries> Payments,
    Fraction PerYear
)
{
    /// <summary>The sum of the advances in dollars.</summary>
    public decimal AmountFinanced => Advances.Sum(series => series.Amount * series.Count);

    /// <summary>The sum of the payments in dollars.</summary>
    public decimal TotalOfPayments => Payments.Sum(series => series.Amount * series.Count);

    /// <summary>What the credit costs in dollars.</summary>
    public decimal FinanceCharge => TotalOfPayments - AmountFinanced;
}

/// <summary>The annual percentage rate of closed-end credit, or why there is none.</summary>
public abstract record AprAnswer
{
    private AprAnswer() { }

    /// <summary>There is a rate.</summary>
    /// <param name="UnitPeriodRate">The rate of one unit-period as a fraction, to at least 18 decimals.</param>
    /// <param name="PerYear">Unit-periods a year.</param>
    public sealed record Found(decimal UnitPeriodRate, Fraction PerYear) : AprAnswer
    {
        /// <summary>The rate in percent a year, not rounded: unit-period rate times unit-periods a year (b)(1).</summary>
        public decimal Percent => UnitPeriodRate * PerYear.Numerator * 100 / PerYear.Denominator;
    }

    /// <summary>No rate makes the payments worth what was lent.</summary>
    /// <param name="Why">The reason, as a sentence with a full stop.</param>
    public sealed record NoRate(string Why) : AprAnswer;
}

/// <summary>The annual percentage rate by the actuarial method.</summary>
/// <remarks>
/// 12 CFR 1026 Appendix J (b)(8), the general equation: the present values of the advances and of the payments agree,
/// where each is divided by (1 + f·i)(1 + i)^t: simple interest on the odd fraction f, compound on full unit-periods t.
/// </remarks>
public static class Apr
{
    private const decimal HighestUnitPeriodRate = 1_000_000m;

    /// <summary>The rate of counted credit.</summary>
    /// <exception cref="ArgumentException">There is no advance or no payment, or an amount, count or time is out of range.</exception>
    public static AprAnswer Of(CountedCredit credit)
    {
        ArgumentNullException.ThrowIfNull(credit);
        Check(credit);
        if (credit.FinanceCharge < 0)
        {
            return new AprAnswer.NoRate("The payments come to less than what was lent.");
        }

        var excess = new Excess(credit);
        var high = 0.01m;
        while (excess.At(high).Value > 0)
        {
            high *= 2;
            if (high > HighestUnitPeriodRate)
            {
                return new AprAnswer.NoRate("The payments come so early that no rate makes them worth what was lent.");
            }
        }

        return new AprAnswer.Found(credit.FinanceCharge == 0 ? 0 : Solve(excess, high), credit.PerYear);
    }

    /// <summary>The divisor's reciprocal for one transfer: what a dollar then is worth at the beginning of the term.</summary>
    /// <param name="unitPeriodRate">The rate of one unit-period as a fraction.</param>
    /// <param name="when">When the dollar is paid.</param>
    public static decimal DiscountFactor(decimal unitPeriodRate, PeriodCount when) =>
        Powers.Of(1 / (1 + unitPeriodRate), when.Full) / (1 + when.Odd.Value * unitPeriodRate);

    // Newton's step where it stays inside the bracket, else halving; the bracket always holds the root.
    private static decimal Solve(Excess excess, decimal high)
    {
        var low = 0m;
        var rate = high / 2;
        for (var round = 0; round < 500 && high - low > 0.000_000_000_000_000_000_000_1m; round++)
        {
            var (value, slope) = excess.At(rate);
            if (value == 0)
            {
                return rate;
            }

            (low, high) = value > 0 ? (rate, high) : (low, rate);
            var next = slope == 0 ? low : rate - value / slope;
            if (next == rate)
            {
                return rate;
            }

            rate = next > low && next < high ? next : low + (high - low) / 2;
        }

        return rate;
    }

    private static void Check(CountedCredit credit)
    {
        if (credit.Advances.Count == 0 || credit.Payments.Count == 0)
        {
            throw new ArgumentException("Credit has at least one advance and one payment.", nameof(credit));
        }

        if (credit.PerYear.Numerator <= 0 || credit.PerYear.Denominator <= 0)
        {
            throw new ArgumentException("A year has more than no unit-periods.", nameof(credit));
        }

        if (credit.Advances.Concat(credit.Payments).Any(IsOutOfRange))
        {
            throw new ArgumentException("An amount, a count or a time is out of range.", nameof(credit));
        }
    }

    private static bool IsOutOfRange(TransferSeries series) =>
        series.Amount <= 0 || series.Count < 1 || series.First.Full < 0 || series.First.Odd.Value < 0;

    // By how much the payments are worth more than the advances at a rate, and how fast that changes with the rate.
    private sealed class Excess(CountedCredit credit)
    {
        public (decimal Value, decimal Slope) At(decimal rate)
        {
            var (paid, paidSlope) = Worth(credit.Payments, rate);
            var (lent, lentSlope) = Worth(credit.Advances, rate);
            return (paid - lent, paidSlope - lentSlope);
        }

        private static (decimal Value, decimal Slope) Worth(IReadOnlyList<TransferSeries> transfers, decimal rate)
        {
            var (value, slope) = (0m, 0m);
            var perPeriod = 1 / (1 + rate);
            foreach (var series in transfers)
            {
                var odd = series.First.Odd.Value;
                var simple = 1 / (1 + odd * rate);
                var compound = Powers.Of(perPeriod, series.First.Full);
                for (var n = 0; n < series.Count; n++)
                {
                    var worth = series.Amount * compound * simple;
                    value += worth;
                    slope -= worth * ((series.First.Full + n) * perPeriod + odd * simple);
                    compound *= perPeriod;
                }
            }

            return (value, slope);
        }
    }
}
