using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>What an instalment loan comes to.</summary>
/// <param name="Principal">The note's principal.</param>
/// <param name="Fee">The origination fee, withheld from what is paid out: a prepaid finance charge (12 CFR 1026.2(a)(23)).</param>
/// <param name="Instalments">The payments.</param>
public sealed record LoanCost(Money Principal, Money Fee, IReadOnlyList<Instalment> Instalments)
{
    /// <summary>What the borrower can use (12 CFR 1026.18(b)).</summary>
    public Money AmountFinanced => Principal - Fee;

    /// <summary>The sum of the payments.</summary>
    public Money TotalOfPayments => Money.Sum(Instalments.Select(instalment => instalment.Payment));

    /// <summary>What the loan costs: the interest and the fee.</summary>
    public Money FinanceCharge => TotalOfPayments - AmountFinanced;

    /// <summary>The first payment.</summary>
    public Money Monthly => Instalments[0].Payment;

    /// <summary>The annual percentage rate by the actuarial method.</summary>
    public AprAnswer Apr =>
        Credit.Apr.Of(
            new(
                [new(AmountFinanced.Dollars, 1, default)],
                [
                    .. Instalments.Select(instalment => new TransferSeries(
                        instalment.Payment.Dollars,
                        1,
                        new(instalment.Number, Fraction.Zero)
                    )),
                ],
                UnitPeriod.Month.PerYear
            )
        );

    /// <summary>The cost of a loan of a given principal.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="principal">The note's principal; more than zero.</param>
    /// <param name="drawn">The day on which it is paid out.</param>
    public static LoanCost Of(CreditTerms.Loan terms, Money principal, DateOnly drawn)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(
            principal,
            Money.Nearest(principal.Dollars * terms.Origination),
            Amortisation.Schedule(principal, terms.Apr, terms.Months, drawn)
        );
    }

    /// <summary>The smallest principal of which an amount is left after the fee.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="needed">The amount that is needed.</param>
    public static Money PrincipalFor(CreditTerms.Loan terms, Money needed)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var principal = Money.Down(needed.Dollars / (1 - terms.Origination));
        while (principal - Money.Nearest(principal.Dollars * terms.Origination) < needed)
        {
            principal += Money.Cent;
        }

        return principal;
    }
}
