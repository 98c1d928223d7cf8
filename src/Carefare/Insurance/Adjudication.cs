using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>How a health plan works through the lines of bills.</summary>
/// <remarks>
/// Line by line in the order of their days: first what is left of the deductible, then the coinsurance on the rest of
/// the allowed amount, to the nearest cent; both only until the out-of-pocket maximum is met. The plan pays the rest of
/// the allowed amount. Copayments, families that share a deductible and second plans are not modelled.
/// </remarks>
public static class Adjudication
{
    /// <summary>What becomes of each line, in the order of their days.</summary>
    /// <param name="terms">How the plan shares the cost.</param>
    /// <param name="met">What is met on the first day looked at.</param>
    /// <param name="from">That day; what is met counts only in the plan year in which it lies.</param>
    /// <param name="lines">The lines, none of them before that day; lines of one day are taken in the order given.</param>
    public static IReadOnlyList<PaidLine> Of(
        BenefitTerms terms,
        Met met,
        DateOnly from,
        params IEnumerable<BillingLine> lines
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        var year = terms.Year.StartOf(from);
        var paid = new List<PaidLine>();
        foreach (var line in lines.OrderBy(line => line.Day))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(line.Day, from, nameof(lines));
            if (terms.Year.StartOf(line.Day) is var start && start > year)
            {
                (year, met) = (start, Met.Nothing);
            }

            var next = Pay(terms, met, line);
            met = met.With(next);
            paid.Add(next);
        }

        return paid;
    }

    private static PaidLine Pay(BenefitTerms terms, Met met, BillingLine line)
    {
        var mostLeft = terms.Maximum is { } maximum ? Left(maximum, met.Maximum) : line.Allowed;
        var deductible = Money.Min(line.Allowed, Money.Min(mostLeft, Left(terms.Deductible, met.Deductible)));
        var share = Money.Nearest((line.Allowed - deductible).Dollars * terms.Coinsurance);
        var coinsurance = Money.Min(share, mostLeft - deductible);
        return new(line, deductible, coinsurance, line.Allowed - deductible - coinsurance);
    }

    private static Money Left(Money whole, Money met) => Money.Max(Money.Zero, whole - met);
}
