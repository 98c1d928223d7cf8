using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>How deferred interest accrues.</summary>
public enum Accrual
{
    /// <summary>Each day on what is owed and on the interest so far, at a 365th of the annual rate.</summary>
    DailyCompounding,

    /// <summary>Each month on what is owed before the month's payment, at a twelfth of the annual rate, simple.</summary>
    MonthlyOnDecliningBalance,

    /// <summary>For all days of the promotion on the original amount, at a 365th of the annual rate, simple.</summary>
    OnOriginalAmount,
}

/// <summary>What a deferred-interest promotion comes to at its end.</summary>
/// <param name="Remaining">What is left of the purchase on the last day.</param>
/// <param name="Interest">The interest charged on that day: zero where nothing is left.</param>
public readonly record struct DeferredOutcome(Money Remaining, Money Interest)
{
    /// <summary>What is then owed.</summary>
    public Money Due => Remaining + Interest;
}

/// <summary>A purchase on a deferred-interest promotion: no interest if it is paid in full in time, otherwise all of it.</summary>
/// <param name="Purchase">The amount; more than zero.</param>
/// <param name="Purchased">The day of the purchase.</param>
/// <param name="Months">The promotion's length in months; at least 1.</param>
/// <param name="Apr">The annual rate at which interest accrues from the purchase on.</param>
/// <param name="Accrual">How it accrues.</param>
public sealed record DeferredPurchase(
    Money Purchase,
    DateOnly Purchased,
    int Months,
    Rate Apr,
    Accrual Accrual = Accrual.DailyCompounding
)
{
    /// <summary>The last day of the promotion; a payment on it still counts.</summary>
    public DateOnly Ends => Purchased.AddMonths(Months);

    /// <summary>The days on which payments are made: the firsts of the months after the purchase, to the end.</summary>
    public IReadOnlyList<DateOnly> PaymentDays =>
        [.. Enumerable.Range(1, Months).Select(n => Month.Of(Purchased).Plus(n).First)];

    /// <summary>The last of them: the day by which the purchase must be paid in full.</summary>
    public DateOnly SafeDay => PaymentDays[^1];

    /// <summary>The smallest equal monthly payment, in whole cents, that pays the purchase in full in time.</summary>
    public Money SafePayment => Money.Up(Purchase.Dollars / Months);

    /// <summary>What comes of paying the same each month.</summary>
    /// <param name="monthly">The payment; not negative.</param>
    public DeferredOutcome Pay(Money monthly) => Pay([.. Enumerable.Repeat(monthly, Months)]);

    /// <summary>What comes of the safe payment each month except one that is missed and not made up.</summary>
    /// <param name="missed">Which payment, from 1.</param>
    public DeferredOutcome Miss(int missed) =>
        Pay([.. Enumerable.Range(1, Months).Select(n => n == missed ? Money.Zero : SafePayment)]);

    /// <summary>What comes of a payment on each payment day; nothing is paid beyond what is owed.</summary>
    /// <param name="payments">One for each of <see cref="PaymentDays"/>.</param>
    public DeferredOutcome Pay(IReadOnlyList<Money> payments)
    {
        ArgumentNullException.ThrowIfNull(payments);
        if (payments.Count != Months)
        {
            throw new ArgumentException("There is one payment for each payment day.", nameof(payments));
        }

        if (payments.Any(payment => payment < Money.Zero))
        {
            throw new ArgumentOutOfRangeException(nameof(payments), "A payment is not negative.");
        }

        var remaining = Purchase - Money.Min(Purchase, Money.Sum(payments));
        return remaining == Money.Zero ? default : new(remaining, Money.Nearest(Accrued(payments)));
    }

    private decimal Accrued(IReadOnlyList<Money> payments) =>
        Accrual switch
        {
            Accrual.DailyCompounding => Daily(payments),
            Accrual.MonthlyOnDecliningBalance => Monthly(payments),
            Accrual.OnOriginalAmount => Purchase.Dollars
                * Apr.PerYear
                * UnitPeriods.DaysBetween(Purchased, Ends)
                / Rate.DaysInYear,
        };

    private decimal Daily(IReadOnlyList<Money> payments)
    {
        var balance = new PromotionalBalance(PromotionKind.Deferred, Apr, Purchased, Months);
        balance.Buy(Purchase);
        foreach (var (day, payment) in PaymentDays.Zip(payments))
        {
            balance.Take(day, payment);
        }

        return balance.Accrued;
    }

    private decimal Monthly(IReadOnlyList<Money> payments)
    {
        var (owed, accrued) = (Purchase.Dollars, 0m);
        foreach (var payment in payments)
        {
            accrued += owed * Apr.PerMonth;
            owed -= payment.Dollars;
        }

        return accrued;
    }
}
