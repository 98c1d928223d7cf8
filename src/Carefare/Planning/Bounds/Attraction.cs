using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// How much credit that a programme leaves out could lower its cost at most (pricing, as in column generation): each dollar that it
/// lends is worth what a dollar is worth on that day, and costs what it takes on the day on which it is best repaid. Least payments,
/// the limit, and what more than one strand must repay together are left out, so that it is never worth more than this.
/// </summary>
internal sealed class Attraction(FundingModel model, Offer.Credit credit)
{
    private readonly Dictionary<(int Strand, int Place), (decimal Reduced, decimal Most)> _columns = [];

    /// <summary>What it takes off the cost at most, in dollars; never above zero.</summary>
    public decimal Total => _columns.Values.Sum(column => decimal.Min(0, column.Reduced) * column.Most);

    /// <summary>Adds what a strand gains and pays.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="weight">How much a dollar of its total counts.</param>
    /// <param name="prices">The prices of the programme's rows.</param>
    public void Add(StoryModel strand, decimal weight, IReadOnlyList<decimal> prices)
    {
        if (!strand.Option.CanUse(credit))
        {
            return;
        }

        decimal Worth(DateOnly day) => weight + strand.Timeline.Worth(day, prices);
        if (RevolvingTerms.Of(credit.Terms) is { } revolving)
        {
            Purchases(
                strand,
                Worth,
                revolving.PromotionMonths is { } months
                    ? day => Promotion(day, months, Worth)
                    : Card(strand, revolving, Worth)
            );
        }
        else if (credit.Terms is CreditTerms.ReducedApr reduced)
        {
            Purchases(strand, Worth, day => Instalments(day, reduced.Apr, reduced.Months, Worth));
        }
        else if (credit.Terms is CreditTerms.Loan loan)
        {
            var day = strand.Charges[0].Due;
            var most = model.Billed / (1 - loan.Origination);
            Column(
                strand.Represents(day),
                0,
                Instalments(day, loan.Apr, loan.Months, Worth) - (1 - loan.Origination) * Worth(day),
                decimal.Min(credit.Limit?.Dollars ?? most, most)
            );
        }
        else if (credit.Terms is CreditTerms.ClinicPlan plan)
        {
            Plan(strand, plan, Worth);
        }
    }

    private void Purchases(StoryModel strand, Func<DateOnly, decimal> worth, Func<DateOnly, decimal> repaid)
    {
        var least = LeastPurchase.Of(credit.Terms);
        foreach (var day in strand.Charges.Index().GroupBy(charge => charge.Item.Due))
        {
            if (Money.Sum(day.Select(charge => charge.Item.Amount)) is var due && due >= least && due > Money.Zero)
            {
                var reduced = repaid(day.Key) - worth(day.Key);
                foreach (var (place, charge) in day)
                {
                    Column(strand.Represents(day.Key), place, reduced, charge.Amount.Dollars);
                }
            }
        }
    }

    /// <summary>A dollar without interest, repaid in the month before its promotion ends in which that costs least.</summary>
    private static decimal Promotion(DateOnly day, int months, Func<DateOnly, decimal> worth) =>
        Enumerable.Range(1, months).Min(later => worth(Month.Of(day).Plus(later).First));

    /// <summary>A dollar on a card, repaid in the month in which it costs least with the interest until then.</summary>
    private static Func<DateOnly, decimal> Card(StoryModel strand, RevolvingTerms terms, Func<DateOnly, decimal> worth)
    {
        var first = Month.Of(strand.Charges.Min(charge => charge.Due));
        var last = Month.Of(strand.Charges.Max(charge => charge.Due)).Plus(RevolvingPart.MostCardMonths);
        var cheapest = new Dictionary<Month, decimal> { [last] = worth(last.First) };
        for (var month = last.Plus(-1); month > first; month = month.Plus(-1))
        {
            var waits = cheapest[month.Plus(1)] * terms.AtMonthEnd(month.First);
            cheapest[month] = decimal.Min(worth(month.First), waits);
        }

        return day => cheapest[Month.Of(day).Plus(1)] * terms.AtMonthEnd(day);
    }

    private static decimal Instalments(DateOnly day, Rate apr, int months, Func<DateOnly, decimal> worth)
    {
        var payment = LevelPayment.Of(1, apr.PerMonth, months);
        return payment * Enumerable.Range(1, months).Sum(number => worth(day.AddMonths(number)));
    }

    private void Plan(StoryModel strand, CreditTerms.ClinicPlan plan, Func<DateOnly, decimal> worth)
    {
        if (ClinicAgreement.Of(strand.Charges, plan) is { } agreed)
        {
            var costs = agreed.AtOnce.Dollars * worth(agreed.Day);
            costs += agreed.Payments.Sum(payment => payment.Payment.Dollars * worth(payment.Due));
            var gains = agreed.Covered.Sum(one => one.Charge.Amount.Dollars * worth(one.Charge.Due));
            Column(strand.Represents(agreed.Day), 0, costs - gains, 1);
        }
    }

    private void Column(int strand, int place, decimal reduced, decimal most)
    {
        var (before, cap) = _columns.GetValueOrDefault((strand, place), (0, most));
        _columns[(strand, place)] = (before + reduced, decimal.Max(cap, most));
    }
}
