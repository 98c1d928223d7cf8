using Carefare.Rules;
using Carefare.Rules.Lending;

namespace Carefare.Routes.ClinicPlan;

/// <summary>A clinic's own payment plan for its series and evaluation.</summary>
internal sealed class ClinicPlanRoute : IRoute
{
    public string Id => ClinicPlanTerms.Route;

    public string Name => "Clinic payment plan";

    public Family Family => Family.Time;

    public Finding Find(Situation now)
    {
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

        if (DebtToIncome.Closes(this, now) is { } closed)
        {
            return closed;
        }

        var missing = plans.SelectMany(quote => ClinicPlanTerms.Missing(quote.Plan!)).ToList();
        var complete = plans.Where(quote => !ClinicPlanTerms.Missing(quote.Plan!).Any()).ToList();
        return complete.Count == 0
            ? this.Unknown(words["missing"], "", missing, [])
            : this.Open(
                string.Join(' ', [.. complete.Select(ClinicPlanTerms.Words), .. DebtToIncome.Unguarded(now)]),
                "",
                [
                    .. missing,
                    .. complete.Where(quote => !quote.Plan!.Fee.IsKnown).Select(quote => quote.Plan!.Fee.Key),
                    .. DebtToIncome.Asks(now),
                ],
                [DebtToIncome.Cap(now).Citation],
                [.. complete.Select(ClinicPlanTerms.Offer)],
                [new(now.Case.Course.StartFrom.Or(now.Today), words["step"], ["payment-plan-request"])]
            );
    }
}
