using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

/// <summary>The same treatment with other amounts.</summary>
internal static class Repriced
{
    public static Offer.Treatment Of(Offer.Treatment treatment, Func<Money, Money> change) =>
        treatment with
        {
            Price = start => Of(treatment.Price(start), change),
            Stop = treatment.Stop is { } stop ? (start, after) => Of(stop(start, after), change) : null,
        };

    public static PricedCourse Of(PricedCourse course, Func<Money, Money> change) =>
        course with
        {
            Charges = [.. course.Charges.Select(charge => Of(charge, change))],
        };

    private static StoppedCourse Of(StoppedCourse stopped, Func<Money, Money> change) =>
        stopped with
        {
            Course = Of(stopped.Course, change),
            Refund = stopped.Refund is { } refund ? refund with { Amount = change(refund.Amount) } : null,
        };

    /// <summary>A charge pays for the same care: its parts add up to it as before.</summary>
    private static Charge Of(Charge charge, Func<Money, Money> change)
    {
        var services = charge.Services.Select(service => service with { Amount = change(service.Amount) }).ToList();
        return charge with
        {
            Amount = services.Count > 0 ? Money.Sum(services.Select(service => service.Amount)) : change(charge.Amount),
            Agreed =
                services.Count > 0 && charge.Agreed == charge.Amount
                    ? Money.Sum(services.Select(service => service.Amount))
                    : change(charge.Agreed),
            Services = services,
        };
    }
}
