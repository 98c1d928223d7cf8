using Carefare.Quantities;

namespace Carefare.Treatment;

/// <summary>What a course costs at a clinic in each price form.</summary>
public static class Pricing
{
    /// <summary>The course in one price form.</summary>
    /// <param name="terms">What the clinic asks for.</param>
    /// <param name="protocol">How often the treatment is given.</param>
    /// <param name="form">The price form.</param>
    /// <param name="start">The day of the first treatment.</param>
    /// <exception cref="ArgumentException">The clinic does not offer the price form.</exception>
    public static PricedCourse Price(QuoteTerms terms, Protocol protocol, PriceForm form, DateOnly start)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(protocol);
        var bill = new Bill(terms, protocol, start);
        return form switch
        {
            PriceForm.PerInfusion => PerInfusion(bill),
            PriceForm.Package => Package(bill, terms.Package ?? throw NotOffered(form)),
            PriceForm.Prepaid => Prepaid(bill, terms.PrepayDiscount ?? throw NotOffered(form)),
            PriceForm.Membership => MembershipPricing.Price(bill, terms.Membership ?? throw NotOffered(form)),
            PriceForm.SlidingScale => SlidingScale(bill, terms.IncomeDiscount ?? throw NotOffered(form)),
        };
    }

    /// <summary>The course in one price form where it ends on the day of a treatment of the series.</summary>
    /// <remarks>
    /// A membership's fees fall due for its minimum number of months all the same. Of a package comes back what the clinic's rule
    /// says; of a series paid in advance at a discount nothing is counted as coming back, since no quote says.
    /// </remarks>
    /// <param name="terms">What the clinic asks for.</param>
    /// <param name="protocol">How often the treatment is given.</param>
    /// <param name="form">The price form.</param>
    /// <param name="start">The day of the first treatment.</param>
    /// <param name="after">The number of the last treatment in the series, from 1.</param>
    /// <exception cref="ArgumentException">The clinic does not offer the price form, or the series has no such treatment.</exception>
    public static StoppedCourse Stopped(QuoteTerms terms, Protocol protocol, PriceForm form, DateOnly start, int after)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentOutOfRangeException.ThrowIfLessThan(after, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(after, protocol.Infusions);
        return Stopping.After(Price(terms, protocol, form, start), terms, protocol, after);
    }

    /// <summary>A price less a fraction of it, to the nearest cent.</summary>
    internal static Money Less(Money price, decimal fraction) => Money.Nearest(price.Dollars * (1 - fraction));

    private static PricedCourse PerInfusion(Bill bill) =>
        bill.As(
            PriceForm.PerInfusion,
            bill.Visits.Select(visit => bill.For(visit, bill.ListPrice(visit))).Prepend(bill.Evaluation)
        );

    /// <summary>
    /// Treatments of the series beyond the package are at list price. A package with more treatments than the series
    /// costs its whole price: what is left over is not counted as paying for maintenance.
    /// </summary>
    private static PricedCourse Package(Bill bill, PackageTerms package)
    {
        var noun = package.Infusions == 1 ? bill.Terms.Noun : bill.Terms.Noun + "s";
        return bill.As(
            PriceForm.Package,
            [
                .. package.IncludesEvaluation ? [] : new[] { bill.Evaluation },
                bill.InAdvance($"Package of {package.Infusions} {noun}", package.Price, package.Infusions),
                .. AtListPrice(bill, bill.Visits.Where(visit => !Covers(package, visit))),
            ]
        );
    }

    private static bool Covers(PackageTerms package, Visit visit) =>
        visit.Phase == Phase.Series && visit.Number <= package.Infusions;

    private static PricedCourse Prepaid(Bill bill, decimal discount)
    {
        var count = bill.Series.Count;
        var price = Less(bill.Terms.Infusion * count, discount);
        return bill.As(
            PriceForm.Prepaid,
            [
                bill.Evaluation,
                bill.InAdvance($"{count} {bill.Terms.Noun}{(count == 1 ? "" : "s")} paid in advance", price, count),
                .. AtListPrice(bill, bill.Later),
            ]
        );
    }

    /// <summary>The discount is on treatments, not on the evaluation, monitoring or therapy sessions.</summary>
    private static PricedCourse SlidingScale(Bill bill, decimal discount) =>
        bill.As(
            PriceForm.SlidingScale,
            bill.Visits.Select(visit => bill.For(visit, Less(bill.ListPrice(visit), discount))).Prepend(bill.Evaluation)
        );

    private static IEnumerable<Charge> AtListPrice(Bill bill, IEnumerable<Visit> visits) =>
        visits.Select(visit => bill.For(visit, bill.ListPrice(visit)));

    private static ArgumentException NotOffered(PriceForm form) =>
        new($"The clinic does not offer {form}.", nameof(form));
}
