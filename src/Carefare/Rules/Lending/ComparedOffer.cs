using Carefare.Credit;
using Carefare.Quantities;

namespace Carefare.Rules.Lending;

/// <summary>What one offer of credit comes to for an amount.</summary>
/// <param name="Id">Its name in the case; for a clinic's own plan the clinic's with "/plan" behind.</param>
/// <param name="Terms">The terms of the credit.</param>
/// <param name="Amount">What it pays: all that is to be paid for, or of a clinic's plan the evaluation and the series there.</param>
/// <param name="Cost">What is paid back and when; null where the payments never repay it.</param>
/// <param name="Monthly">The monthly payment.</param>
/// <param name="DebtToIncome">The part of the gross monthly income that all debts would take; null where income or debts are not known.</param>
/// <param name="Residual">What would be left of the money that can be spared each month; null where that is not known.</param>
/// <param name="Deferred">What a slip costs; null unless the offer defers interest.</param>
/// <param name="NotSafe">Why it is not safe, a sentence for each reason; empty where it is.</param>
public sealed record ComparedOffer(
    string Id,
    CreditTerms Terms,
    Money Amount,
    CreditCost? Cost,
    Money Monthly,
    decimal? DebtToIncome,
    Money? Residual,
    DeferredSlips? Deferred,
    IReadOnlyList<string> NotSafe
)
{
    /// <summary>Whether nothing speaks against it.</summary>
    public bool IsSafe => NotSafe.Count == 0;
}

/// <summary>An offer of credit that the person does not want, so that it is not compared.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Terms">The terms of the credit.</param>
/// <param name="Why">The reason, and what would bring it back, as sentences.</param>
public sealed record AvoidedOffer(string Id, CreditTerms Terms, string Why);

/// <summary>What credit costs where every payment is made.</summary>
/// <param name="TotalRepaid">The sum of the payments, with what a clinic's plan asks for on the first day.</param>
/// <param name="FinanceCharge">What that is more than the amount that is paid for.</param>
/// <param name="AprPercent">
/// The annual percentage rate: by the actuarial method for instalments, the nominal one for a card, zero for a promotion that is
/// paid in time; null where there is no rate, as when the fee takes all that is lent.
/// </param>
/// <param name="Payments">How many monthly payments.</param>
/// <param name="LastPayment">The day of the last.</param>
public sealed record CreditCost(
    Money TotalRepaid,
    Money FinanceCharge,
    decimal? AprPercent,
    int Payments,
    DateOnly LastPayment
);

/// <summary>What small slips cost on a promotion that defers interest.</summary>
/// <param name="SafePayment">The smallest equal monthly payment that pays the purchase in time.</param>
/// <param name="SafeDay">The day of the last payment in time.</param>
/// <param name="DollarLess">What is left and charged when each payment is a dollar less.</param>
/// <param name="OneMissed">What is left and charged when the first payment is missed and not made up: the dearest to miss.</param>
public sealed record DeferredSlips(
    Money SafePayment,
    DateOnly SafeDay,
    DeferredOutcome DollarLess,
    DeferredOutcome OneMissed
)
{
    /// <summary>The slips of a purchase.</summary>
    public static DeferredSlips Of(DeferredPurchase purchase)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        var less = Money.Max(Money.Zero, purchase.SafePayment - Money.Of(1));
        return new(purchase.SafePayment, purchase.SafeDay, purchase.Pay(less), purchase.Miss(1));
    }
}
