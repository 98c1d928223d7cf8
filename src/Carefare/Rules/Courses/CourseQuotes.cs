using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>The course that a person wants, and what each clinic asks for it.</summary>
/// <param name="AsOf">The day for which all of it holds.</param>
/// <param name="Protocol">How often the treatment is given.</param>
/// <param name="Start">The first day on which it can start.</param>
/// <param name="Assumptions">What was taken to hold about the course because an answer is missing.</param>
/// <param name="Clinics">
/// The clinics that quoted for the wanted modality, in the order of the case; or the published prices alone, where
/// none did, or nothing where none are published either. After them, the clinics that quoted for an accepted substitute.
/// </param>
/// <param name="OtherModality">The names of clinics that quoted for another modality, and so are not compared.</param>
public sealed record CourseQuotes(
    DateOnly AsOf,
    Protocol Protocol,
    DateOnly Start,
    IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<ClinicTerms> Clinics,
    IReadOnlyList<string> OtherModality
)
{
    /// <summary>The modality where the person has not said one: an infusion into a vein.</summary>
    private const string Usual = "iv";

    /// <summary>Another treatment that the person would take, and that is counted beside the wanted one; null where there is none.</summary>
    public Substitute? Substitute { get; init; }

    /// <summary>Quotes for the wanted treatment that are not counted, since it would be taken at home and its supervision is not known.</summary>
    public IReadOnlyList<SetAsideQuote> SetAside { get; init; } = [];

    /// <summary>The clinics for the wanted treatment alone.</summary>
    public IReadOnlyList<ClinicTerms> Wanted => [.. Clinics.Where(clinic => !IsSubstitute(clinic.Terms))];

    /// <summary>The quotes as far as clinics bill them: without what a pharmacy asks for.</summary>
    internal CourseQuotes BilledByClinics =>
        this with
        {
            Clinics =
            [
                .. Clinics.Select(clinic =>
                    clinic.Terms.Drug is { Supply: DrugSupply.Pharmacy }
                        ? clinic with
                        {
                            Terms = clinic.Terms with { Drug = null },
                        }
                        : clinic
                ),
            ],
        };

    /// <summary>The quotes for the accepted substitute alone.</summary>
    public CourseQuotes ForSubstitute =>
        this with
        {
            Clinics = [.. Clinics.Where(clinic => IsSubstitute(clinic.Terms))],
            Protocol = Substitute?.Protocol ?? Protocol,
        };

    /// <summary>The quotes for the wanted treatment alone.</summary>
    public CourseQuotes ForWanted =>
        this with
        {
            Clinics = Wanted,
            Assumptions = [.. Assumptions.Except(Substitute?.Assumptions ?? [])],
        };

    /// <summary>Whether no clinic has quoted.</summary>
    public bool NobodyQuoted => Clinics.All(clinic => clinic.Quote is null);

    /// <summary>The course and the quotes of a situation.</summary>
    public static CourseQuotes Of(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var (protocol, assumed) = WantedProtocol.Of(now);
        var wanted = now.Case.Course.Modality.Or(Usual);
        var fitting = now
            .Case.Quotes.Where(quote => string.Equals(quote.Modality.Or(wanted), wanted, StringComparison.Ordinal))
            .ToList();
        var safe = fitting.ToLookup(quote =>
            TakenAtHome.Condition(now, quote, wanted, LastDose(now, protocol)) is { Truth: Truth.Yes }
        );
        var clinics =
            fitting.Count > 0
                ? safe[true].Select(quote => QuotedTerms.Of(now, quote, wanted)).OfType<ClinicTerms>()
                : PublishedPrices.Of(now, wanted, later: protocol.Maintenance is not null);
        var other = Substitute.IsAccepted(now) ? Substitute.Beside(now, protocol) : null;
        var substitute = other is { Clinics.Count: > 0 } ? other : null;
        var quoted = substitute?.Clinics.Select(clinic => clinic.Quote!) ?? [];
        return new(
            now.Today,
            protocol,
            Taxes.Horizon.FirstTreatment(now),
            [.. assumed, .. substitute?.Assumptions ?? []],
            [.. clinics, .. substitute?.Clinics ?? []],
            [.. now.Case.Quotes.Except(fitting).Except(quoted).Select(quote => quote.Name.Or(quote.Clinic))]
        )
        {
            Substitute = substitute,
            SetAside =
            [
                .. safe[false]
                    .Select(quote => new SetAsideQuote(
                        quote.Name.Or(quote.Clinic),
                        TakenAtHome.Condition(now, quote, wanted, LastDose(now, protocol))
                    )),
            ],
        };
    }

    /// <summary>The last day of treatment, where it begins as late as the person would begin.</summary>
    internal static DateOnly LastDose(Situation now, Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(protocol);
        return protocol.Visits(Taxes.Horizon.LastStart(now)).Max(visit => visit.Day);
    }

    /// <summary>How often the treatment of a clinic's terms is given.</summary>
    public Protocol ProtocolOf(QuoteTerms terms) => IsSubstitute(terms) ? Substitute!.Protocol : Protocol;

    /// <summary>The course at a clinic in a price form, from the first day on which it can start.</summary>
    public PricedCourse Price(QuoteTerms terms, PriceForm form) => Pricing.Price(terms, ProtocolOf(terms), form, Start);

    /// <summary>The course at a clinic in the price form in which it is cheapest there.</summary>
    public PricedCourse CheapestAt(ClinicTerms clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        return clinic.Terms.Forms.Select(form => Price(clinic.Terms, form)).MinBy(course => course.Price)!;
    }

    /// <summary>The offer to the plan: the course at a clinic in a price form, from any day.</summary>
    /// <param name="terms">What the clinic asks for.</param>
    /// <param name="form">The price form.</param>
    /// <param name="route">The route that makes the offer.</param>
    public Offer.Treatment Offer(QuoteTerms terms, PriceForm form, string route)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var protocol = ProtocolOf(terms);
        return new(
            $"{terms.Clinic}/{form.Code()}",
            route,
            $"{terms.ClinicName}, {form.Words()}",
            terms.Clinic,
            form,
            start => Pricing.Price(terms, protocol, form, start)
        )
        {
            Stop = (start, after) => Pricing.Stopped(terms, protocol, form, start, after),
        };
    }

    private bool IsSubstitute(QuoteTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Substitute is not null && string.Equals(terms.Modality, Substitute.Modality, StringComparison.Ordinal);
    }
}
