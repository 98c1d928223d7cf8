using Carefare.Cases;
using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Rules.Lending;

/// <summary>Makes an offer of credit from a clinic's own payment plan.</summary>
internal static class ClinicPlanTerms
{
    /// <summary>The way to pay that a clinic's plan belongs to.</summary>
    public const string Route = "clinic-plan";

    /// <summary>The keys of the terms without which the plan cannot be counted.</summary>
    public static IEnumerable<string> Missing(QuotedPlan plan) =>
        new[]
        {
            (plan.Down.Key, plan.Down.IsKnown),
            (plan.Months.Key, plan.Months.IsKnown),
            (plan.Apr.Key, plan.Apr.IsKnown),
        }
            .Where(part => !part.IsKnown)
            .Select(part => part.Key);

    /// <summary>The offer; the quote has a plan, and every required term of it is known.</summary>
    public static Offer.Credit Offer(Quote quote)
    {
        var plan = quote.Plan!;
        return new(
            $"{quote.Clinic}/plan",
            Route,
            $"{quote.Name.Or(quote.Clinic)} payment plan",
            new CreditTerms.ClinicPlan(plan.Down.Value, plan.Months.Value, plan.Apr.Value, plan.Fee.Or(Money.Zero)),
            Limit: null,
            quote.Clinic
        );
    }

    /// <summary>The terms in a sentence.</summary>
    public static string Words(Quote quote)
    {
        var plan = quote.Plan!;
        var fee =
            plan.Fee is { IsKnown: true } known && known.Value > Money.Zero ? $", and a fee of {known.Value}" : "";
        return $"{quote.Name.Or(quote.Clinic)}: {new Rate(plan.Down.Value)} down, the rest in {plan.Months.Value} monthly payments at {plan.Apr.Value}{fee}.";
    }

    /// <summary>What of a course the clinic's plan pays.</summary>
    public static Money Covered(PricedCourse course) =>
        Money.Sum(course.Charges.Where(charge => charge.IsOfSeries).Select(charge => charge.Amount));
}
