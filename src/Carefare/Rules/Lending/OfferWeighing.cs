using Carefare.Cases;
using Carefare.Credit;
using Carefare.Quantities;

namespace Carefare.Rules.Lending;

/// <summary>Works out what an offer of credit comes to for an amount, and whether it is safe.</summary>
/// <param name="now">The situation.</param>
/// <param name="amount">What is to be paid for.</param>
/// <param name="day">The day on which it is borrowed.</param>
internal sealed class OfferWeighing(Situation now, Money amount, DateOnly day)
{
    private const int MonthsAYear = 12;

    /// <summary>In how many months a card is counted as paid off where nobody has said what can be spared.</summary>
    private const int UsualCardMonths = 24;

    private readonly Answer<Money> _spare = now.Case.Money.Monthly;

    /// <summary>What an offer comes to.</summary>
    public ComparedOffer Weigh(Offer.Credit offer)
    {
        var (cost, monthly, required) = offer.Terms switch
        {
            CreditTerms.DeferredInterest deferred => Promotion(deferred.Months, deferred.Minimum),
            CreditTerms.ZeroPercent zero => Promotion(zero.Months, zero.Minimum),
            CreditTerms.ReducedApr reduced => Instalments(new(reduced.Months, reduced.Apr, 0)),
            CreditTerms.Loan loan => Instalments(loan),
            CreditTerms.Card card => Revolving(card),
            CreditTerms.ClinicPlan plan => AtClinic(plan),
            _ => throw new InvalidOperationException($"Unknown terms: {offer.Terms.GetType().Name}."),
        };
        var slips = offer.Terms is CreditTerms.DeferredInterest late
            ? DeferredSlips.Of(new(amount, day, late.Months, late.Apr))
            : null;
        return new(
            offer.Id,
            offer.Terms,
            amount,
            cost,
            monthly,
            DebtToIncomeWith(required),
            _spare.IsKnown ? _spare.Value - monthly : null,
            slips,
            [.. NotSafe(offer, cost, monthly, required)]
        );
    }

    private (CreditCost? Cost, Money Monthly, Money Required) Promotion(int months, MinimumPayment minimum)
    {
        // Paid in full in time in equal payments, a promotion with and without deferred interest comes to the same.
        var purchase = new DeferredPurchase(amount, day, months, Rate.Zero);
        var payments = decimal.ToInt32(decimal.Ceiling(amount.Dollars / purchase.SafePayment.Dollars));
        var cost = new CreditCost(amount, Money.Zero, 0, payments, purchase.PaymentDays[payments - 1]);
        return (cost, purchase.SafePayment, Money.Max(purchase.SafePayment, minimum.On(amount)));
    }

    private (CreditCost? Cost, Money Monthly, Money Required) Instalments(CreditTerms.Loan terms)
    {
        var loan = LoanCost.Of(terms, LoanCost.PrincipalFor(terms, amount), day);
        return (CostOf(loan, loan.TotalOfPayments), loan.Monthly, loan.Monthly);
    }

    /// <summary>What is left after the down payment is lent, and the fee is due before it: a prepaid finance charge.</summary>
    private (CreditCost? Cost, Money Monthly, Money Required) AtClinic(CreditTerms.ClinicPlan plan)
    {
        var lent = amount - Money.Nearest(amount.Dollars * plan.Down);
        if (lent == Money.Zero)
        {
            return (new(FirstDay(plan), plan.Fee, null, 0, day), Money.Zero, Money.Zero);
        }

        var loan = new LoanCost(lent, plan.Fee, Amortisation.Schedule(lent, plan.Apr, plan.Months, day));
        return (CostOf(loan, FirstDay(plan) + loan.TotalOfPayments), loan.Monthly, loan.Monthly);
    }

    private CreditCost CostOf(LoanCost loan, Money paid) =>
        new(
            paid,
            paid - amount,
            loan.AmountFinanced > Money.Zero && loan.Apr is AprAnswer.Found found ? found.Percent : null,
            loan.Instalments.Count,
            loan.Instalments[^1].Due
        );

    private (CreditCost? Cost, Money Monthly, Money Required) Revolving(CreditTerms.Card card)
    {
        var least = card.Minimum.On(amount);
        var wanted = _spare.Or(LevelPayment.Monthly(amount, card.Apr, UsualCardMonths));
        var monthly = Money.Min(amount, Money.Max(wanted, least));
        return CardPayoff.Of(amount, card, day, monthly) is Payoff.Done done
            ? (
                new(amount + done.Interest, done.Interest, card.Apr.Percent, done.Months, done.LastPayment),
                monthly,
                least
            )
            : (null, monthly, least);
    }

    private decimal? DebtToIncomeWith(Money payment)
    {
        var (income, debts) = (now.Case.Person.AnnualIncome, now.Case.Money.MonthlyDebtPayments);
        return income.IsKnown && debts.IsKnown && income.Value > Money.Zero
            ? (debts.Value + payment).Dollars * MonthsAYear / income.Value.Dollars
            : null;
    }

    private IEnumerable<string> NotSafe(Offer.Credit offer, CreditCost? cost, Money monthly, Money required)
    {
        if (cost is null)
        {
            yield return $"{monthly} a month does not keep up with the interest, so it is never paid off.";
        }

        var payment = Money.Max(monthly, required);
        if (_spare.IsKnown && payment > _spare.Value)
        {
            yield return $"The payment of {payment} is more than the {_spare.Value} a month that can be spared.";
        }

        if (DebtToIncome.MostNewPayment(now) is { } most && required > most)
        {
            yield return $"Debts would take more than {new Rate(DebtToIncome.Cap(now).Number)} of the income: "
                + $"there is room for {most} a month of new payments, and this asks for {required}.";
        }

        if (offer.Limit is { } limit && amount > limit)
        {
            yield return $"Its limit of {limit} is less than {amount}.";
        }

        if (LeastPurchase.Of(offer.Terms) is var least && amount < least)
        {
            yield return $"It takes purchases from {least} on.";
        }

        if (
            offer.Terms is CreditTerms.ClinicPlan plan
            && FirstDay(plan) is var first
            && ThereBy(day) is { } there
            && first > there
        )
        {
            yield return $"The first day asks for {first}, and {there} will be there by then.";
        }
    }

    /// <summary>The down payment and the fee.</summary>
    private Money FirstDay(CreditTerms.ClinicPlan plan) => Money.Nearest(amount.Dollars * plan.Down) + plan.Fee;

    /// <summary>The money that can be spent by a day, with what is saved on the first of each month; null where it is not known.</summary>
    private Money? ThereBy(DateOnly then)
    {
        var purse = now.Case.Money;
        var months = Month.Of(now.Today).Until(Month.Of(then));
        return purse.CashNow.IsKnown && purse.Monthly.IsKnown
            ? Money.Max(Money.Zero, purse.CashNow.Value + purse.Monthly.Value * months - purse.KeepBack.Or(Money.Zero))
            : null;
    }
}
