using Carefare.Quantities;

namespace Carefare.Treatment;

/// <summary>One course at one clinic from one first day, before a price form is chosen.</summary>
/// <remarks>
/// The evaluation falls on the day of the first treatment: a clinic that sees the person earlier asks for it earlier.
/// </remarks>
internal sealed class Bill(QuoteTerms terms, Protocol protocol, DateOnly start)
{
    /// <summary>What the clinic asks for.</summary>
    public QuoteTerms Terms { get; } = terms;

    /// <summary>The first day.</summary>
    public DateOnly Start { get; } = start;

    /// <summary>Every treatment.</summary>
    public IReadOnlyList<Visit> Visits { get; } = protocol.Visits(start);

    /// <summary>The treatments of the series.</summary>
    public IReadOnlyList<Visit> Series { get; } = protocol.Series(start);

    /// <summary>The treatments after the series.</summary>
    public IEnumerable<Visit> Later => Visits.Where(visit => visit.Phase == Phase.Maintenance);

    /// <summary>The list price of a treatment.</summary>
    public Money ListPrice(Visit visit) =>
        visit.Phase switch
        {
            Phase.Series => Terms.Infusion,
            Phase.Maintenance => Terms.MaintenancePrice,
        };

    /// <summary>The charge for one treatment at a price.</summary>
    public Charge For(Visit visit, Money price) =>
        visit.Phase switch
        {
            Phase.Series => Care(visit.Day, ChargeKind.Infusion, $"{Noun} {visit.Number} of {Series.Count}", price),
            Phase.Maintenance => Care(visit.Day, ChargeKind.Maintenance, $"Maintenance {visit.Number}", price),
        };

    /// <summary>A charge for several treatments of the series, paid on the first day.</summary>
    public Charge InAdvance(string what, Money price, int infusions) =>
        new(
            Start,
            ChargeKind.Package,
            what,
            price,
            EvenSpread.Over(price, [.. Series.Take(infusions).Select(visit => visit.Day)])
        );

    /// <summary>The evaluation.</summary>
    public Charge Evaluation => Care(Start, ChargeKind.Evaluation, "Evaluation", Terms.Evaluation);

    /// <summary>The course with its charges in the order of their days, monitoring, drugs and therapy sessions added.</summary>
    public PricedCourse As(PriceForm form, IEnumerable<Charge> charges) =>
        new(
            Terms.Clinic,
            Terms.ClinicName,
            Terms.Modality,
            form,
            Start,
            [
                .. charges
                    .Concat(Monitoring)
                    .Concat(Drugs)
                    .Concat(Sessions)
                    .Where(charge => charge.Amount > Money.Zero)
                    .OrderBy(charge => charge.Due),
            ]
        );

    private string Noun => char.ToUpperInvariant(Terms.Noun[0]) + Terms.Noun[1..];

    private IEnumerable<Charge> Monitoring =>
        Visits.Select(visit => Care(visit.Day, ChargeKind.Monitoring, "Monitoring", Terms.Monitoring));

    private IEnumerable<Charge> Drugs =>
        Terms.Drug is not { } drug
            ? []
            : Visits.Select(visit =>
                drug.Supply switch
                {
                    DrugSupply.Clinic => Care(visit.Day, ChargeKind.Drug, "Drug", drug.Price),
                    DrugSupply.Pharmacy => Care(visit.Day, ChargeKind.Pharmacy, "Drug, at the pharmacy", drug.Price),
                }
            );

    private IEnumerable<Charge> Sessions =>
        Terms.Integration is not { } sessions
            ? []
            : Enumerable
                .Range(1, sessions.Sessions)
                .Select(number =>
                    Care(
                        Series[(number * Series.Count - 1) / sessions.Sessions].Day,
                        ChargeKind.Integration,
                        $"Therapy session {number} of {sessions.Sessions}",
                        sessions.Price
                    )
                );

    private static Charge Care(DateOnly day, ChargeKind kind, string what, Money amount) =>
        new(day, kind, what, amount, [new(day, amount)]);
}
