using Carefare.Credit;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Credit;

public sealed class AmortisationTests
{
    private static readonly DateOnly Day = new(2027, 1, 31);

    private static readonly Gen<(Money Principal, Rate Apr, int Months)> Loan = Gen.Select(
        Gen.Long[100, 5_000_000],
        Gen.Int[0, 4000],
        Gen.Int[1, 120],
        (cents, basisPoints, months) => (Money.OfCents(cents), new Rate(basisPoints / 10_000m), months)
    );

    [Fact]
    public void The_payments_repay_the_debt_to_the_cent() =>
        Loan.Sample(loan =>
        {
            var rows = Amortisation.Schedule(loan.Principal, loan.Apr, loan.Months, Day);
            return Money.Sum(rows.Select(row => row.Principal)) == loan.Principal
                && rows[^1].Balance == Money.Zero
                && rows.All(row => row.Payment == row.Interest + row.Principal && row.Payment > Money.Zero);
        });

    [Fact]
    public void Every_payment_but_the_last_is_level() =>
        Loan.Sample(loan =>
            Amortisation
                .Schedule(loan.Principal, loan.Apr, loan.Months, Day)
                .SkipLast(1)
                .Select(row => row.Payment)
                .Distinct()
                .Count() <= 1
        );

    [Fact]
    public void A_payment_that_is_rounded_up_repays_a_small_loan_early_and_its_last_is_what_is_owed_with_interest()
    {
        var rows = Amortisation.Schedule(Money.Of(1), new(0.36m), 70, Day, MidpointRounding.ToPositiveInfinity);

        Assert.InRange(rows.Count, 2, 69);
        Assert.Equal(Money.Zero, rows[^1].Balance);
        Assert.Equal(rows[^2].Balance + Money.Nearest(rows[^2].Balance.Dollars * 0.03m), rows[^1].Payment);
    }

    [Fact]
    public void Payments_fall_on_the_day_of_the_loan_or_the_last_of_a_shorter_month()
    {
        var days = Amortisation.Schedule(Money.Of(1200), Rate.Zero, 3, Day).Select(row => row.Due);
        Assert.Equal([new DateOnly(2027, 2, 28), new(2027, 3, 31), new(2027, 4, 30)], days);
    }

    [Fact]
    public void A_fee_is_withheld_and_the_principal_grows_so_that_enough_is_left()
    {
        var terms = new CreditTerms.Loan(36, Rate.OfPercent(11.99m), 0.03m);
        var principal = LoanCost.PrincipalFor(terms, Money.Of(3350));
        var cost = LoanCost.Of(terms, principal, Day);
        Assert.Equal(Money.Of(3350), cost.AmountFinanced);
        Assert.Equal(cost.TotalOfPayments - Money.Of(3350), cost.FinanceCharge);
        Assert.InRange(Assert.IsType<AprAnswer.Found>(cost.Apr).Percent, 13.9m, 14.3m);
    }
}
