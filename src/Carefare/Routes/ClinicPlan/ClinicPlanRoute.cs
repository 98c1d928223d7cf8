using Carefare.Cases;
using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare.Routes.ClinicPlan;

/// <summary>A clinic's own payment plan for its series and evaluation.</summary>
public sealed class ClinicPlanRoute : IRoute
{
    /// <inheritdoc/>
    public string Id => "clinic-plan";

    /// <inheritdoc/>
    public string Name => "Clinic payment plan";

    /// <inheritdoc/>
    public Family Family => Family.Time;

    /// <inheritdoc/>
    public Finding Find(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var words = now.Knowledge.Words(Id);
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        if (now.Case.Quotes.Count == 0)
        {
            return this.Unknown(words["nobody"], "", ["quotes"], []);
        }

        var plans = now.Case.Quotes.Where(quote => quote.Plan is not null).ToList();
        if (plans.Count == 0)
        {
            return this.Closed(words["none"], words["flip"], []);
        }

        var missing = plans.SelectMany(quote => Missing(quote.Plan!)).ToList();
        var complete = plans.Where(quote => !Missing(quote.Plan!).Any()).ToList();
        return complete.Count == 0
            ? this.Unknown(words["missing"], "", missing, [])
            : this.Open(
                string.Join(' ', complete.Select(Says)),
                "",
                [
                    .. missing,
                    .. complete.Where(quote => !quote.Plan!.Fee.IsKnown).Select(quote => quote.Plan!.Fee.Key),
                    .. DebtToIncome.Asks(now),
                ],
                [],
                [.. complete.Select(OfferOf)],
                [new(now.Case.Course.StartFrom.Or(now.Today), words["step"], [])]
            );
    }

    private Offer.Credit OfferOf(Quote quote)
    {
        var plan = quote.Plan!;
        return new(
            $"{quote.Clinic}/plan",
            Id,
            $"{quote.Name.Or(quote.Clinic)} payment plan",
            new CreditTerms.ClinicPlan(plan.Down.Value, plan.Months.Value, plan.Apr.Value, plan.Fee.Or(Money.Zero)),
            Limit: null,
            quote.Clinic
        );
    }

    private static string Says(Quote quote)
    {
        var plan = quote.Plan!;
        var fee =
            plan.Fee is { IsKnown: true } known && known.Value > Money.Zero ? $", and a fee of {known.Value}" : "";
        return $"{quote.Name.Or(quote.Clinic)}: {new Rate(plan.Down.Value)} down, the rest in {plan.Months.Value} monthly payments at {plan.Apr.Value}{fee}.";
    }

    private static IEnumerable<string> Missing(QuotedPlan plan) =>
        new[]
        {
            (plan.Down.Key, plan.Down.IsKnown),
            (plan.Months.Key, plan.Months.IsKnown),
            (plan.Apr.Key, plan.Apr.IsKnown),
        }
            .Where(part => !part.IsKnown)
            .Select(part => part.Key);
}
