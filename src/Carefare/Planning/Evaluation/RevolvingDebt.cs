using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// A revolving account as a plan uses it: nothing is paid on the day on which it is bought, and no promotion is missed, so what
/// runs out before the next payment day is due now.
/// </summary>
internal sealed class RevolvingDebt(Offer.Credit offer, RevolvingTerms terms, DateOnly opened) : Debt(offer)
{
    private readonly RevolvingAccount _account = new(terms.Apr, terms.Minimum, opened);
    private Money _boughtToday;

    public override Money Owed => _account.Balance;

    /// <summary>What can be paid on a day: what was bought on it is not on a statement yet.</summary>
    public Money Payable => Owed - _boughtToday;

    /// <summary>The purchases of a promotion, by day.</summary>
    public IReadOnlyList<PromotionalBalance> Purchases => _account.Promotions;

    public override void Buy(DateOnly day, Money amount)
    {
        _boughtToday += amount;
        if (terms.PromotionMonths is { } months)
        {
            _account.BuyOnPromotion(amount, terms.Kind, months);
        }
        else
        {
            _account.Buy(amount);
        }
    }

    public override Money DueOn(DateOnly day) =>
        day.Day == 1
            ? Money.Min(Payable, Money.Max(_account.MinimumDue, _account.EndingBefore(day.AddMonths(1))))
            : Money.Zero;

    public override void Pay(DateOnly day, Money amount) => _account.Pay(amount);

    public override void Open(DateOnly day) => _account.GoTo(day);

    public override void Close(DateOnly day)
    {
        _boughtToday = Money.Zero;
        _account.GoTo(day.AddDays(1));
    }

    /// <summary>For a promotion an equal part of each purchase, until it ends; for a card the fraction of the balance that is due.</summary>
    public override decimal Scheduled(Month month) =>
        terms.PromotionMonths is { } months
            ? Purchases
                .Where(purchase => Month.Of(purchase.Purchased) < month && month <= Month.Of(purchase.Ends))
                .Sum(purchase => purchase.Bought.Dollars / months)
            : Owed.Dollars * terms.Minimum.Percent;
}
