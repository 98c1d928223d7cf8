using Carefare.Quantities;

namespace Carefare.Treatment;

/// <summary>What a clinic still asks for, and what it gives back, where a course ends after some treatments of the series.</summary>
internal static class Stopping
{
    /// <summary>The course as it is when it ends on the day of a treatment.</summary>
    /// <param name="course">The whole course.</param>
    /// <param name="terms">What the clinic asks for.</param>
    /// <param name="protocol">How often the treatment is given.</param>
    /// <param name="after">The number of the last treatment in the series, from 1.</param>
    public static StoppedCourse After(PricedCourse course, QuoteTerms terms, Protocol protocol, int after)
    {
        var day = protocol.Series(course.Start)[after - 1].Day;
        var back = after < protocol.Infusions ? RefundOf(terms, course.Form, after) : Money.Zero;
        var fees = course.Charges.Index().Where(charge => charge.Item.Kind == ChargeKind.Membership);
        var stillDue = fees.Take(terms.Membership?.MinimumMonths ?? 0).Select(fee => fee.Index).ToHashSet();
        var charges = course
            .Charges.Select(
                (charge, at) =>
                    charge.Due > day && !stillDue.Contains(at) ? NotDue(charge)
                    : charge.Kind == ChargeKind.Package ? AsGiven(charge, day, back)
                    : charge
            )
            .ToList();
        return new(course with { Charges = charges }, day, back > Money.Zero ? RefundIn(charges, back) : null);
    }

    private static Charge NotDue(Charge charge) => charge with { Amount = Money.Zero, Services = [] };

    /// <summary>What the clinic keeps of a payment in advance is the price of what it gave.</summary>
    private static Charge AsGiven(Charge charge, DateOnly day, Money back)
    {
        var given = charge.Services.Select(service => service.Day).Where(service => service <= day).ToList();
        return given.Count == charge.Services.Count
            ? charge
            : charge with
            {
                Services = EvenSpread.Over(charge.Amount - back, given),
            };
    }

    private static Refund RefundIn(IEnumerable<Charge> charges, Money back) =>
        new(charges.Index().First(charge => charge.Item.Kind == ChargeKind.Package).Index, back);

    private static Money RefundOf(QuoteTerms terms, PriceForm form, int given) =>
        form == PriceForm.Package && terms.Package is { } package && given < package.Infusions
            ? package.Refund switch
            {
                RefundRule.Unknown or RefundRule.None => Money.Zero,
                RefundRule.Prorated => package.Price - Money.Nearest(package.Price.Dollars * given / package.Infusions),
                RefundRule.AtListPrice => Money.Max(Money.Zero, package.Price - ListPriceOf(terms, package, given)),
            }
            : Money.Zero;

    private static Money ListPriceOf(QuoteTerms terms, PackageTerms package, int given) =>
        terms.Infusion * given + (package.IncludesEvaluation ? terms.Evaluation : Money.Zero);
}
