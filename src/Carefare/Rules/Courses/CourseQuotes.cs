using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>The course that a person wants, and what each clinic asks for it.</summary>
/// <param name="AsOf">The day for which all of it holds.</param>
/// <param name="Protocol">How often the treatment is given.</param>
/// <param name="Start">The first day on which it can start.</param>
/// <param name="Assumptions">What was taken to hold about the course because an answer is missing.</param>
/// <param name="Clinics">
/// The clinics that quoted for the wanted modality, in the order of the case; or the published prices alone, where
/// none did. Empty where nothing is published either.
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
        var clinics =
            fitting.Count > 0
                ? fitting.Select(quote => QuotedTerms.Of(now, quote, wanted)).OfType<ClinicTerms>()
                : PublishedPrices.Of(now, wanted, later: protocol.Maintenance is not null);
        return new(
            now.Today,
            protocol,
            Taxes.Horizon.FirstTreatment(now),
            assumed,
            [.. clinics],
            [.. now.Case.Quotes.Except(fitting).Select(quote => quote.Name.Or(quote.Clinic))]
        );
    }

    /// <summary>The course at a clinic in a price form, from the first day on which it can start.</summary>
    public PricedCourse Price(QuoteTerms terms, PriceForm form) => Pricing.Price(terms, Protocol, form, Start);

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
        return new(
            $"{terms.Clinic}/{form.Code()}",
            route,
            $"{terms.ClinicName}, {form.Words()}",
            terms.Clinic,
            form,
            start => Pricing.Price(terms, Protocol, form, start)
        )
        {
            Stop = (start, after) => Pricing.Stopped(terms, Protocol, form, start, after),
        };
    }
}
