using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>The lines of a course as a health plan looks at them.</summary>
/// <param name="allowed">The most that the plan counts for each kind of charge.</param>
/// <param name="sharing">The plan's cost sharing.</param>
/// <param name="clinic">The clinic.</param>
internal sealed class ClaimLines(AllowedAmounts allowed, SharingTerms sharing, ClinicClaims clinic)
{
    /// <summary>
    /// The lines, in the order of the days of care, each with the place of its charge: one for each service that a charge pays for,
    /// each treatment of a payment in advance too. A membership's fee is not care, and has none; what a
    /// pharmacy asks for is shared there already, and is not covered once more.
    /// </summary>
    /// <param name="course">The course.</param>
    /// <param name="covered">Whether the plan covers care of a day.</param>
    public IReadOnlyList<(int Charge, BillingLine Line)> Of(PricedCourse course, Func<DateOnly, bool> covered) =>
        [
            .. course
                .Charges.Index()
                .SelectMany(one => Lines(one.Item, covered).Select(line => (one.Index, line)))
                .OrderBy(one => one.line.Day),
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

    private IEnumerable<BillingLine> Lines(Charge charge, Func<DateOnly, bool> covered)
    {
        var kind = Kind(charge.Kind);
        return charge.Services.Select(service => new BillingLine(
            service.Day,
            charge.What,
            service.Amount,
            covered(service.Day) ? Most(charge.Kind, kind, service.Amount) : Money.Zero
        )
        {
            Network = clinic.Network,
            ByContract = clinic.IsContract,
            TakesCopay = sharing.TakesCopay(clinic.Network, kind),
        });
    }

    /// <summary>
    /// Where a copay is all that is paid and the clinic may ask for no more, it does not matter what is allowed for the evaluation and the
    /// treatments: the charge stands for an amount that nobody has named.
    /// </summary>
    private Money Most(ChargeKind kind, string name, Money charge) =>
        Allowed(kind, allowed) is not { } most ? Money.Zero
        : most.IsKnown ? most.Value
        : IsVisit(kind) && clinic.IsContract && sharing.IsCopayAlone(clinic.Network, name) ? charge
        : Money.Zero;

    private static bool IsVisit(ChargeKind kind) =>
        kind switch
        {
            ChargeKind.Evaluation or ChargeKind.Infusion or ChargeKind.Package or ChargeKind.Maintenance => true,
            ChargeKind.Monitoring
            or ChargeKind.Drug
            or ChargeKind.Pharmacy
            or ChargeKind.Integration
            or ChargeKind.Membership => false,
        };

    /// <summary>What the kind of a charge is called in a case.</summary>
    public static string Kind(ChargeKind kind) =>
        kind switch
        {
            ChargeKind.Evaluation => "evaluation",
            ChargeKind.Infusion or ChargeKind.Package => "infusion",
            ChargeKind.Maintenance => "maintenance",
            ChargeKind.Monitoring => "monitoring",
            ChargeKind.Drug => "drug",
            ChargeKind.Integration => "integration",
            ChargeKind.Pharmacy or ChargeKind.Membership => "",
        };
}
