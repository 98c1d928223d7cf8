using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>A treatment at a lower price: less for each infusion, or less for what is paid in advance.</summary>
internal static class PriceCut
{
    /// <summary>The treatment with an amount taken off each charge that the price form is about.</summary>
    public static Offer.Treatment Of(Offer.Treatment treatment, Money less) =>
        treatment with
        {
            Price = start => Cut(treatment.Price(start), less),
            Stop = treatment.Stop is { } stop ? (start, given) => Cut(stop(start, given), less) : null,
        };

    /// <summary>How many charges an amount is taken off.</summary>
    public static int Count(PricedCourse course) => course.Charges.Count(charge => IsCut(course.Form, charge));

    /// <summary>The most whole dollars that can be taken off each, so that something is left of it; zero where nothing can.</summary>
    public static int Most(PricedCourse course)
    {
        var least = course.Charges.Where(charge => IsCut(course.Form, charge)).Select(charge => charge.Amount).ToList();
        return least.Count == 0 ? 0 : decimal.ToInt32(decimal.Max(0, decimal.Ceiling(least.Min().Dollars) - 1));
    }

    /// <summary>What is paid less for, for people: "each infusion".</summary>
    public static string What(PricedCourse course) =>
        course.Form switch
        {
            PriceForm.Package => "the package",
            PriceForm.Prepaid => "the payment in advance",
            PriceForm.PerInfusion or PriceForm.Membership or PriceForm.SlidingScale => string.Equals(
                course.Modality,
                "iv",
                StringComparison.Ordinal
            )
                ? "each infusion"
                : "each treatment",
        };

    private static PricedCourse Cut(PricedCourse course, Money less) =>
        course with
        {
            Charges = [.. course.Charges.Select(charge => IsCut(course.Form, charge) ? Cut(charge, less) : charge)],
        };

    // What comes back of a lower price is at most so much less: whatever the clinic's rule, no refund is counted that is not due.
    private static StoppedCourse Cut(StoppedCourse stopped, Money less)
    {
        var left = stopped.Refund is { } refund ? refund.Amount - less : Money.Zero;
        return stopped with
        {
            Course = Cut(stopped.Course, less),
            Refund = left > Money.Zero ? new(stopped.Refund!.Value.Charge, left) : null,
        };
    }

    private static Charge Cut(Charge charge, Money less)
    {
        var amount = Money.Max(Money.Zero, charge.Amount - less);
        return charge with
        {
            Amount = amount,
            Agreed = Money.Max(Money.Zero, charge.Agreed - less),
            Services =
                charge.Services.Count == 0
                    ? []
                    : EvenSpread.Over(amount, [.. charge.Services.Select(service => service.Day)]),
        };
    }

    private static bool IsCut(PriceForm form, Charge charge) =>
        form switch
        {
            PriceForm.Package or PriceForm.Prepaid => charge.Kind == ChargeKind.Package,
            PriceForm.PerInfusion or PriceForm.Membership or PriceForm.SlidingScale => charge.Kind
                is ChargeKind.Infusion
                    or ChargeKind.Maintenance,
        };
}
