using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>What the plan is compared with: every charge on an ordinary card as it falls due, at what the card asks.</summary>
public static class Baseline
{
    private const int MostMonths = 12 * Horizon.MostYearsOfDebt;

    /// <summary>
    /// What it costs to charge a clinic's price for each treatment to the person's own card (or else at the standard rate of
    /// another card on offer), whatever its limit, and to pay the monthly amount until nothing is owed.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="clinic">The clinic whose price for each treatment is charged; null for the one that asks least.</param>
    public static BaselineCost EverythingOnTheCard(PlanProblem problem, string? clinic)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var priced = problem
            .Treatments.Where(one => one.Form == PriceForm.PerInfusion && one.Clinic == (clinic ?? one.Clinic))
            .Select(one => Option.Of(problem, one, problem.Starts[0]))
            .OrderBy(option => option.Price)
            .FirstOrDefault();
        if (priced is null || problem.Credits.Select(AsCard).FirstOrDefault(card => card is not null) is null)
        {
            return new("everything on the card", null, "There is no card among the offers to compare with.");
        }

        var card = problem
            .Credits.OrderBy(offer => offer.Terms is not CreditTerms.Card)
            .Select(AsCard)
            .First(one => one is not null)!;
        return Charge(problem, priced, card);
    }

    private static BaselineCost Charge(PlanProblem problem, Option option, Offer.Credit card)
    {
        var rate = ((CreditTerms.Card)card.Terms).Apr;
        var name = $"everything on the card at {rate}";
        var charged = option.Charges.Index().Select(charge => new ChargeAmount(charge.Index, charge.Item.Amount));
        var payments = Enumerable
            .Range(1, MostMonths)
            .ToDictionary(Month.Of(problem.AsOf).Plus, _ => problem.Means.Monthly);
        var use = new CreditUse.Revolving(card, [.. charged], payments);
        var paying = problem with
        {
            Means = new(Money.Zero, problem.Means.Monthly, Money.Zero),
            MostDebtPayment = null,
        };
        var proposal = Proposal.InCash(option) with { Credits = [use] };
        return Evaluator.Evaluate(paying, proposal).Plan is { } plan
            ? new(
                name,
                plan.Total,
                $"Charging everything at {option.Course.ClinicName} to a card at {rate} and paying {problem.Means.Monthly} a month costs {plan.Total} in the end."
            )
            {
                Plan = plan,
            }
            : new(
                name,
                null,
                $"Charged to a card at {rate}, it is never paid off: {problem.Means.Monthly} a month does not keep up with the minimum payments and the interest."
            );
    }

    /// <summary>The offer as an ordinary card at its standard rate, which pays nothing down by itself; null where it is no card.</summary>
    private static Offer.Credit? AsCard(Offer.Credit offer) =>
        RevolvingTerms.Of(offer.Terms) is { } terms
            ? offer with
            {
                Terms = new CreditTerms.Card(terms.Apr, default),
                Limit = null,
            }
            : null;
}
