using Carefare.Quantities;

namespace Carefare.Treatment;

/// <summary>A course under a membership, kept for as long as that is cheapest of two ways.</summary>
/// <remarks>
/// The fee is due for each calendar month from the month of the first treatment: the first on the first treatment's
/// day, each later one on the first of its month. The person leaves either after the last treatment of the course, or
/// after the series, and then pays list price for maintenance; never before the minimum number of months is paid.
/// </remarks>
internal static class MembershipPricing
{
    /// <summary>The cheaper of staying to the end and leaving after the series.</summary>
    public static PricedCourse Price(Bill bill, MembershipTerms terms)
    {
        var first = Month.Of(bill.Start);
        var toTheEnd = Within(bill, terms, MonthsUntil(first, bill.Visits[^1], terms));
        var forTheSeries = Within(bill, terms, MonthsUntil(first, bill.Series[^1], terms));
        return forTheSeries.Price < toTheEnd.Price ? forTheSeries : toTheEnd;
    }

    private static int MonthsUntil(Month first, Visit last, MembershipTerms terms) =>
        int.Max(terms.MinimumMonths, first.Until(Month.Of(last.Day)) + 1);

    private static PricedCourse Within(Bill bill, MembershipTerms terms, int months)
    {
        var left = Month.Of(bill.Start).Plus(months).First;
        var visits = bill.Visits.Select(visit =>
            bill.For(visit, visit.Day < left ? Money.Min(terms.Infusion, bill.ListPrice(visit)) : bill.ListPrice(visit))
        );
        return bill.As(PriceForm.Membership, [bill.Evaluation, .. Fees(bill.Start, terms, months), .. visits]);
    }

    /// <summary>A fee is not for medical care in the sense of 26 USC 213(d), so no service stands behind it.</summary>
    private static IEnumerable<Charge> Fees(DateOnly start, MembershipTerms terms, int months) =>
        Enumerable
            .Range(0, months)
            .Select(at => new Charge(
                at == 0 ? start : Month.Of(start).Plus(at).First,
                ChargeKind.Membership,
                $"Membership, month {at + 1} of {months}",
                terms.Monthly,
                []
            ));
}
