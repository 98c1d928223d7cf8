using Carefare.Insurance;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>Until when the claims of a course must be sent.</summary>
/// <param name="now">The situation.</param>
/// <param name="quotes">The course and the quotes.</param>
/// <param name="plans">The plans that are counted.</param>
internal sealed class Filing(Situation now, CourseQuotes quotes, BothPlans plans)
{
    /// <summary>To ask for superbills and send them in, where the clinic does not bill the plan itself.</summary>
    public IEnumerable<RouteStep> Steps
    {
        get
        {
            var words = now.Knowledge.Words("insurance");
            if (plans.First.Counted.All(one => one.IsContract))
            {
                yield break;
            }

            yield return plans.First.FileWithinDays.IsKnown
                ? new(quotes.Start, words["superbill"], ["superbill-checklist", "claim-cover"])
                : new(
                    quotes.Start,
                    $"{words["superbill"]} {words["ask-until-when"]}",
                    ["superbill-checklist", "claim-cover"]
                );
            if (plans.First.FileWithinDays is { IsKnown: true, Value: var days })
            {
                yield return InTime(days);
            }
        }
    }

    /// <summary>The last day for the first visit, and for the last.</summary>
    private RouteStep InTime(int days)
    {
        var care = quotes
            .Price(plans.First.Counted.First(one => !one.IsContract).Clinic.Terms, PriceForm.PerInfusion)
            .Charges.SelectMany(charge => charge.Services)
            .Select(service => service.Day)
            .Distinct()
            .Order()
            .ToList();
        var (first, last) = (TimelyFiling.LastDay(care[0], days), TimelyFiling.LastDay(care[^1], days));
        return new(
            first,
            $"See that {plans.First.Payer} has the claim for the visit of {care[0]:MMM d, yyyy}: one that comes after {first:MMM d, yyyy}, {days} days after the care, is not paid. "
                + $"Each later visit has {days} days of its own, the last one until {last:MMM d, yyyy}.",
            []
        );
    }
}
