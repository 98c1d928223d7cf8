using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>What a first treatment in the next plan year does to what the plan pays.</summary>
/// <param name="now">The situation.</param>
/// <param name="quotes">The course and the quotes.</param>
/// <param name="plans">The plans that are counted.</param>
internal sealed class OtherYear(Situation now, CourseQuotes quotes, BothPlans plans)
{
    /// <summary>One sentence for each clinic at which it makes a difference, where the person could start then.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            if (plans.First.Year is not { } year)
            {
                yield break;
            }

            var next = year.StartOf(quotes.Start).AddYears(1);
            if (next > now.Case.Course.StartBy.Or(quotes.Start))
            {
                yield break;
            }

            foreach (var clinic in plans.First.Counted)
            {
                var more = PaidFrom(clinic, next) - PaidFrom(clinic, quotes.Start);
                if (more != Money.Zero)
                {
                    var (how, because) =
                        more > Money.Zero
                            ? ($"{more} more", "less of the care falls under a deductible that is not met")
                            : ($"{-more} less", "what is met this plan year no longer counts");
                    yield return $"With the first treatment on {next:MMMM d, yyyy}, when the next plan year begins, instead of {quotes.Start:MMMM d, yyyy}, your insurance takes {how} off at {clinic.Clinic.Terms.ClinicName}: {because}.";
                }
            }
        }
    }

    private Money PaidFrom(ClinicClaims clinic, DateOnly start) =>
        plans.Expected(Pricing.Price(clinic.Clinic.Terms, quotes.Protocol, PriceForm.PerInfusion, start));
}
