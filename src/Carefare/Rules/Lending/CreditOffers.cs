using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Rules.Courses;

namespace Carefare.Rules.Lending;

/// <summary>The offers of credit that can be counted, lenders' and clinics', each with what it can pay.</summary>
/// <param name="now">The situation.</param>
/// <param name="quotes">The course at each clinic.</param>
internal sealed class CreditOffers(Situation now, CourseQuotes quotes)
{
    /// <summary>Every offer whose terms are known, lenders' first, in the order of the case.</summary>
    public IReadOnlyList<Offer.Credit> All =>
        [
            // A loan that is all fee pays nothing out.
            .. now
                .Case.Offers.Where(offer => !LenderTerms.Missing(offer).Any() && offer.Origination.Or(0) < 1)
                .Select(LenderTerms.Offer),
            .. Plans.Where(quote => !ClinicPlanTerms.Missing(quote.Plan!).Any()).Select(ClinicPlanTerms.Offer),
        ];

    /// <summary>The keys of the terms without which further offers cannot be counted.</summary>
    public IEnumerable<string> Missing =>
        now
            .Case.Offers.Where(offer => !IsAvoided(LenderTerms.RouteOf(offer.Kind)))
            .SelectMany(LenderTerms.Missing)
            .Concat(
                IsAvoided(ClinicPlanTerms.Route) ? [] : Plans.SelectMany(quote => ClinicPlanTerms.Missing(quote.Plan!))
            );

    /// <summary>Whether the person does not want an offer's way to pay.</summary>
    public bool IsAvoided(Offer.Credit offer) => IsAvoided(offer.Route);

    /// <summary>What an offer can pay of an amount: a clinic's plan only the evaluation and the series there, in the cheapest price form.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="wanted">What is to be paid for.</param>
    public Money PartOf(Offer.Credit offer, Money wanted) =>
        quotes.Clinics.FirstOrDefault(clinic => clinic.Terms.Clinic == offer.Clinic) is { } clinic
            ? Money.Min(wanted, ClinicPlanTerms.Covered(quotes.CheapestAt(clinic)))
            : wanted;

    private IEnumerable<Quote> Plans =>
        quotes.Clinics.Select(clinic => clinic.Quote).OfType<Quote>().Where(quote => quote.Plan is not null);

    private bool IsAvoided(string route) => now.Avoids(route, Family.Time);
}
