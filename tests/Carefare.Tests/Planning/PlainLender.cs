using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Tests.Planning;

/// <summary>What a lender charges for the movements of a ledger, worked out in a plain way that shares nothing with the evaluator.</summary>
internal static class PlainLender
{
    public static Money FinanceCharge(PlanProblem problem, Plan plan, string offer)
    {
        var terms = problem.Credits.Single(credit => credit.Id == offer).Terms;
        var lender = new Party(PartyKind.Lender, offer);
        var lent = plan.Ledger.Where(line => line.From == lender).ToList();
        var paid = plan.Ledger.Where(line => line.To == lender).ToList();
        return terms switch
        {
            CreditTerms.Card card => OnDailyBalances(card.Apr, lent, paid),
            CreditTerms.DeferredInterest deferred => NothingIfInTime(deferred.Months, lent, paid),
            CreditTerms.ZeroPercent zero => NothingIfInTime(zero.Months, lent, paid),
            CreditTerms.ReducedApr reduced => Money.Sum(
                lent.GroupBy(line => line.Day, line => line.Amount)
                    .Select(day => Schedule(Money.Sum(day), reduced.Apr, reduced.Months, day.Key))
            ),
            CreditTerms.Loan loan => OfLoan(loan, lent.Single(), paid),
            CreditTerms.ClinicPlan clinic => clinic.Fee,
            _ => throw new InvalidOperationException(),
        };
    }

    private static Money OnDailyBalances(Rate apr, List<LedgerLine> lent, List<LedgerLine> paid)
    {
        var (owed, sum, interest) = (0m, 0m, 0m);
        for (var day = lent[0].Day; day <= paid[^1].Day; day = day.AddDays(1))
        {
            owed += lent.Where(line => line.Day == day).Sum(line => line.Amount.Dollars);
            owed -= paid.Where(line => line.Day == day).Sum(line => line.Amount.Dollars);
            sum += owed;
            if (day.AddDays(1).Day == 1)
            {
                var posted = decimal.Round(sum * apr.PerYear / 365, 2, MidpointRounding.AwayFromZero);
                (owed, sum, interest) = (owed + posted, 0, interest + posted);
            }
        }

        Assert.Equal(0, owed);
        return Money.Of(interest);
    }

    /// <summary>Payments up to the last day of each purchase's promotion cover it and every earlier one.</summary>
    private static Money NothingIfInTime(int months, List<LedgerLine> lent, List<LedgerLine> paid)
    {
        foreach (var purchase in lent)
        {
            var bought = lent.Where(line => line.Day <= purchase.Day).Sum(line => line.Amount.Dollars);
            Assert.True(
                paid.Where(line => line.Day <= purchase.Day.AddMonths(months)).Sum(line => line.Amount.Dollars)
                    >= bought
            );
        }

        return Money.Zero;
    }

    private static Money Schedule(Money principal, Rate apr, int months, DateOnly day) =>
        Money.Sum(Amortisation.Schedule(principal, apr, months, day).Select(one => one.Interest));

    /// <summary>A principal, less its fee, is what was lent, and its schedule is what was paid; several are close.</summary>
    private static Money OfLoan(CreditTerms.Loan loan, LedgerLine lent, List<LedgerLine> paid)
    {
        var about = Money.Nearest(lent.Amount.Dollars / (1 - loan.Origination));
        var schedules = Enumerable
            .Range(-2, 5)
            .Select(cent => about + Money.OfCents(cent))
            .Where(principal => principal - Money.Nearest(principal.Dollars * loan.Origination) == lent.Amount)
            .Select(principal => Amortisation.Schedule(principal, loan.Apr, loan.Months, lent.Day));
        Assert.Contains(
            schedules,
            schedule =>
                schedule
                    .Select(one => (one.Due, one.Payment))
                    .SequenceEqual(paid.Select(line => (line.Day, line.Amount)))
        );
        return Money.Sum(paid.Select(line => line.Amount)) - lent.Amount;
    }
}
