using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>When a card is paid off.</summary>
public abstract record Payoff
{
    private Payoff() { }

    /// <summary>It is paid off.</summary>
    /// <param name="Months">How many monthly payments that takes.</param>
    /// <param name="LastPayment">The day of the last.</param>
    /// <param name="Interest">All interest until then.</param>
    public sealed record Done(int Months, DateOnly LastPayment, Money Interest) : Payoff;

    /// <summary>The payments do not bring the balance down, or not to nothing within a hundred years.</summary>
    public sealed record Never : Payoff;
}

/// <summary>How long it takes to pay off a balance on a card, with payments on the first of each month.</summary>
public static class CardPayoff
{
    private const int MostMonths = 1200;

    /// <summary>Paying the same each month, or the minimum where that is more.</summary>
    /// <param name="balance">What is charged on the first day; more than zero.</param>
    /// <param name="terms">The card's terms.</param>
    /// <param name="from">The day of the charge.</param>
    /// <param name="monthly">The payment each month; zero to pay the minimum only.</param>
    public static Payoff Of(Money balance, CreditTerms.Card terms, DateOnly from, Money monthly)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(balance, Money.Zero);
        var account = new RevolvingAccount(terms.Apr, terms.Minimum, from);
        account.Buy(balance);
        var yearsBalance = balance;
        for (var month = 1; month <= MostMonths; month++)
        {
            account.GoTo(Month.Of(from).Plus(month).First);
            account.Pay(Money.Min(account.Balance, Money.Max(monthly, account.MinimumDue)));
            if (account.Balance == Money.Zero)
            {
                return new Payoff.Done(month, account.Today, account.Interest);
            }

            // A balance that is not lower after a year of the same rule never will be.
            if (month % 12 == 0)
            {
                if (account.Balance >= yearsBalance)
                {
                    break;
                }

                yearsBalance = account.Balance;
            }
        }

        return new Payoff.Never();
    }
}
