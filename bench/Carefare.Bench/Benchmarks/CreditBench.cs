using BenchmarkDotNet.Attributes;
using Carefare.Credit;
using Carefare.Quantities;

namespace Carefare.Bench;

/// <summary>The arithmetic of credit.</summary>
[MemoryDiagnoser]
public class CreditBench
{
    private static readonly Fraction PerYear = Fraction.Of(12);
    private static readonly CountedCredit OddFirstPeriod = new(
        [new(6000, 1, new(0, Fraction.Zero))],
        [new(200, 36, new(1, new(19, 30)))],
        PerYear
    );

    [Benchmark]
    public AprAnswer Apr_of_36_payments_with_a_long_first_period() => Apr.Of(OddFirstPeriod);

    [Benchmark]
    public Money Level_payment_of_84_months() => LevelPayment.Monthly(Money.Of(10000), new(0.0699m), 84);

    [Benchmark]
    public DeferredOutcome A_dollar_short_of_a_12_month_promotion() =>
        new DeferredPurchase(Money.Of(4800), new(2026, 12, 1), 12, new(0.2999m)).Pay(Money.Of(399));
}
