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
        var course = Pricing.Price(terms, protocol, form, start);
        var oneByOne = Pricing.Price(terms, protocol, PriceForm.PerInfusion, start);
        var stops = protocol
            .Series(start)
            .Select(visit =>
            {
                var refund = visit.Number < protocol.Infusions ? RefundAfter(terms, form, visit.Number) : Money.Zero;
                var paid = DueBy(course, visit.Day) + FeesStillDue(terms, course, visit.Day) - refund;
                return new Stop(visit.Number, paid, refund, paid - DueBy(oneByOne, visit.Day));
            })
            .ToList();
        return new(form, stops, BreakEven(stops), IsRefundUnknown(terms, form));
    }

    private static Money DueBy(PricedCourse course, DateOnly day) =>
        Money.Sum(course.Charges.Where(charge => charge.Due <= day).Select(charge => charge.Amount));

    /// <summary>A membership's fees up to its minimum number of months fall due although the person has stopped.</summary>
    private static Money FeesStillDue(QuoteTerms terms, PricedCourse course, DateOnly day) =>
        Money.Sum(
            course
                .Charges.Where(charge => charge.Kind == ChargeKind.Membership)
                .Take(terms.Membership?.MinimumMonths ?? 0)
                .Where(charge => charge.Due > day)
                .Select(charge => charge.Amount)
        );

    private static Money RefundAfter(QuoteTerms terms, PriceForm form, int given) =>
        form == PriceForm.Package && terms.Package is { } package && given < package.Infusions
            ? package.Refund switch
            {
                RefundRule.Unknown or RefundRule.None => Money.Zero,
                RefundRule.Prorated => package.Price - Money.Nearest(package.Price.Dollars * given / package.Infusions),
                RefundRule.AtListPrice => Money.Max(Money.Zero, package.Price - Given(terms, package, given)),
            }
            : Money.Zero;

    private static Money Given(QuoteTerms terms, PackageTerms package, int given) =>
        terms.Infusion * given + (package.IncludesEvaluation ? terms.Evaluation : Money.Zero);

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
