using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>The least that must be paid each month on a revolving balance: the larger of a fraction of it and a floor, never more than is owed.</summary>
/// <param name="Percent">The fraction of the balance at the end of the billing cycle.</param>
/// <param name="Floor">The floor.</param>
public readonly record struct MinimumPayment(decimal Percent, Money Floor)
{
    /// <summary>What is due on a balance, rounded up to the cent.</summary>
    public Money On(Money balance) =>
        balance <= Money.Zero ? Money.Zero : Money.Min(balance, Money.Max(Floor, Money.Up(balance.Dollars * Percent)));
}

/// <summary>The terms on which money is lent.</summary>
public abstract record CreditTerms
{
    private CreditTerms() { }

    /// <summary>No interest on a purchase that is paid in full within the promotion; otherwise all interest since the purchase.</summary>
    /// <param name="Months">The promotion's length in months from each purchase.</param>
    /// <param name="Apr">The account's annual rate, at which interest accrues from the purchase on.</param>
    /// <param name="Minimum">The minimum payment each month.</param>
    /// <param name="MinPurchase">The least that is bought on a day on the promotion; zero where any.</param>
    public sealed record DeferredInterest(int Months, Rate Apr, MinimumPayment Minimum, Money MinPurchase)
        : CreditTerms;

    /// <summary>No interest within the promotion; afterwards interest on what remains, from then on.</summary>
    public sealed record ZeroPercent(int Months, Rate Apr, MinimumPayment Minimum, Money MinPurchase) : CreditTerms;

    /// <summary>A purchase repaid in equal monthly payments at a fixed rate.</summary>
    public sealed record ReducedApr(int Months, Rate Apr, Money MinPurchase) : CreditTerms;

    /// <summary>An instalment loan: the fee is withheld from what is paid out (a prepaid finance charge).</summary>
    /// <param name="Origination">The fee as a fraction of the note's principal.</param>
    public sealed record Loan(int Months, Rate Apr, decimal Origination) : CreditTerms;

    /// <summary>An ordinary revolving card: interest on the average daily balance, new purchases included.</summary>
    public sealed record Card(Rate Apr, MinimumPayment Minimum) : CreditTerms;

    /// <summary>A clinic's own plan for its series and evaluation: a part down, the rest in equal monthly payments.</summary>
    /// <param name="Down">The fraction due on the first day.</param>
    /// <param name="Months">Monthly payments after it, the first a month later.</param>
    /// <param name="Apr">Annual rate on what is still owed.</param>
    /// <param name="Fee">A fee, due on the first day.</param>
    public sealed record ClinicPlan(decimal Down, int Months, Rate Apr, Money Fee) : CreditTerms;
}
