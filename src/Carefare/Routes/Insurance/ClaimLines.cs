using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>A line of a claim, and the charge of the course that it is for.</summary>
/// <param name="Charge">The charge, by its place in the course.</param>
/// <param name="Line">The line.</param>
internal readonly record struct ClaimLine(int Charge, BillingLine Line)
{
    /// <summary>
    /// The lines of a course, in the order of the days of care: one for each service that a charge pays for, each
    /// treatment of a payment in advance too. A membership's fee is not care, and what a pharmacy asks for is
    /// shared there already: both have none.
    /// </summary>
    public static IReadOnlyList<ClaimLine> Of(PricedCourse course, AllowedAmounts allowed) =>
        [
            .. course
                .Charges.Index()
                .SelectMany(one => Lines(one.Index, one.Item, allowed))
                .OrderBy(claim => claim.Line.Day),
        ];

    /// <summary>The most that the plan counts for a line of a charge; null where a charge is never covered.</summary>
    public static Answer<Money>? Allowed(ChargeKind kind, AllowedAmounts allowed) =>
        kind switch
        {
            ChargeKind.Evaluation => allowed.Evaluation,
            ChargeKind.Infusion or ChargeKind.Package => allowed.Infusion,
            ChargeKind.Maintenance => allowed.Maintenance,
            ChargeKind.Monitoring => allowed.Monitoring,
            ChargeKind.Drug => allowed.Drug,
            ChargeKind.Integration => allowed.Integration,
            ChargeKind.Pharmacy or ChargeKind.Membership => null,
        };

    private static IEnumerable<ClaimLine> Lines(int place, Charge charge, AllowedAmounts allowed)
    {
        var most = Allowed(charge.Kind, allowed)?.Or(Money.Zero) ?? Money.Zero;
        return charge.Services.Select(service => new ClaimLine(
            place,
            new(service.Day, charge.What, service.Amount, most)
        ));
    }
}
