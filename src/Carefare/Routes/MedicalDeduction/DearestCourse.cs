using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Routes.MedicalDeduction;

/// <summary>The most that the course can cost at any clinic in any price form: more than that no year can reach.</summary>
/// <param name="Price">The whole price of the course.</param>
internal sealed record DearestCourse(Money Price)
{
    /// <summary>The dearest course; null where there is no price at all.</summary>
    public static DearestCourse? Of(Situation now)
    {
        var quotes = CourseQuotes.Of(now);
        var prices = quotes
            .Clinics.Select(clinic => clinic.Published?.High ?? clinic.Terms)
            .SelectMany(terms => terms.Forms.Select(form => quotes.Price(terms, form).Price))
            .ToList();
        return prices.Count == 0 ? null : new(prices.Max());
    }
}
