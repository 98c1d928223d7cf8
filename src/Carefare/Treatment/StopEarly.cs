using Carefare.Quantities;

namespace Carefare.Treatment;

/// <summary>What a person has paid who stops after some treatments of the series.</summary>
/// <param name="After">Treatments given.</param>
/// <param name="Paid">Paid in all, refunds taken off, fees that are still due added.</param>
/// <param name="Refund">What comes back of a payment in advance.</param>
/// <param name="Lost">Paid beyond what the same treatments cost one by one; negative where it is less.</param>
public sealed record Stop(int After, Money Paid, Money Refund, Money Lost);

/// <summary>What stopping early costs in one price form.</summary>
/// <param name="Form">The price form.</param>
/// <param name="Stops">One for each treatment of the series.</param>
/// <param name="BreaksEvenAt">
/// The fewest treatments from which on the form never costs more than paying one by one; null where there are none.
/// </param>
/// <param name="RefundUnknown">Whether the clinic has not said what it refunds, so that nothing is counted.</param>
public sealed record StopEarly(PriceForm Form, IReadOnlyList<Stop> Stops, int? BreaksEvenAt, bool RefundUnknown)
{
    /// <summary>The table of one price form.</summary>
    /// <param name="terms">What the clinic asks for.</param>
    /// <param name="protocol">How often the treatment is given.</param>
    /// <param name="form">The price form.</param>
    /// <param name="start">The day of the first treatment.</param>
    /// <exception cref="ArgumentException">The clinic does not offer the price form.</exception>
    public static StopEarly Table(QuoteTerms terms, Protocol protocol, PriceForm form, DateOnly start)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(protocol);
        var stops = protocol
            .Series(start)
            .Select(visit =>
            {
                var stopped = Pricing.Stopped(terms, protocol, form, start, visit.Number);
                var oneByOne = Pricing.Stopped(terms, protocol, PriceForm.PerInfusion, start, visit.Number);
                var refund = stopped.Refund?.Amount ?? Money.Zero;
                var paid = stopped.Course.Price - refund;
                return new Stop(visit.Number, paid, refund, paid - oneByOne.Course.Price);
            })
            .ToList();
        return new(form, stops, BreakEven(stops), IsRefundUnknown(terms, form));
    }

    private static bool IsRefundUnknown(QuoteTerms terms, PriceForm form) =>
        form switch
        {
            PriceForm.Package => terms.Package?.Refund == RefundRule.Unknown,
            PriceForm.Prepaid => true,
            PriceForm.PerInfusion or PriceForm.Membership or PriceForm.SlidingScale => false,
        };

    private static int? BreakEven(List<Stop> stops)
    {
        var dearer = stops.Where(stop => stop.Lost > Money.Zero).Select(stop => stop.After).DefaultIfEmpty(0).Max();
        return dearer == stops.Count ? null : dearer + 1;
    }
}
