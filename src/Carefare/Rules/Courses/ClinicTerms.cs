using Carefare.Cases;
using Carefare.Treatment;

namespace Carefare.Rules.Courses;

/// <summary>What one clinic asks for, or what published prices say where no clinic has quoted.</summary>
/// <param name="Terms">The terms; the typical published prices where nobody has quoted.</param>
/// <param name="Quote">The quote; null where nobody has quoted.</param>
/// <param name="Published">The lowest and the highest published prices; null where the clinic has quoted.</param>
/// <param name="Assumptions">What was taken to hold because the quote does not say.</param>
public sealed record ClinicTerms(
    QuoteTerms Terms,
    Quote? Quote,
    PublishedRange? Published,
    IReadOnlyList<Assumption> Assumptions
);

/// <summary>The ends of the published prices.</summary>
/// <param name="Low">Every price at its lowest.</param>
/// <param name="High">Every price at its highest.</param>
public sealed record PublishedRange(QuoteTerms Low, QuoteTerms High);
