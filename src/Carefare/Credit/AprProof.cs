namespace Carefare.Credit;

/// <summary>One transfer of a proof.</summary>
/// <param name="Amount">The amount in dollars.</param>
/// <param name="When">Unit-periods from the beginning of the term.</param>
/// <param name="DiscountFactor">What a dollar then is worth at the beginning of the term, at the rate found.</param>
public readonly record struct ProofLine(decimal Amount, PeriodCount When, decimal DiscountFactor)
{
    /// <summary>What the transfer is worth at the beginning of the term, in dollars.</summary>
    public decimal PresentValue => Amount * DiscountFactor;
}

/// <summary>Shows that a rate solves the general equation: both sides are worth the same at the beginning of the term.</summary>
/// <remarks>12 CFR 1026 Appendix J (b)(8).</remarks>
/// <param name="Advances">The advances in the order in which they were given.</param>
/// <param name="Payments">The payments in the order in which they were given.</param>
public sealed record AprProof(IReadOnlyList<ProofLine> Advances, IReadOnlyList<ProofLine> Payments)
{
    /// <summary>What the advances are worth, in dollars.</summary>
    public decimal WorthOfAdvances => Advances.Sum(line => line.PresentValue);

    /// <summary>What the payments are worth, in dollars.</summary>
    public decimal WorthOfPayments => Payments.Sum(line => line.PresentValue);

    /// <summary>The proof of a rate that was found.</summary>
    public static AprProof Of(CountedCredit credit, AprAnswer.Found found)
    {
        ArgumentNullException.ThrowIfNull(credit);
        ArgumentNullException.ThrowIfNull(found);
        return new(Lines(credit.Advances, found.UnitPeriodRate), Lines(credit.Payments, found.UnitPeriodRate));
    }

    private static IReadOnlyList<ProofLine> Lines(IReadOnlyList<TransferSeries> transfers, decimal rate) =>
        [
            .. transfers
                .SelectMany(series => series.Each())
                .Select(transfer => new ProofLine(
                    transfer.Amount,
                    transfer.When,
                    Apr.DiscountFactor(rate, transfer.When)
                )),
        ];
}
