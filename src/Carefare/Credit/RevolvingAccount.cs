using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>Interest that an account has charged.</summary>
/// <param name="Day">The day on which it is added to the balance.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Deferred">Whether it is the deferred interest of a promotion that was not paid in full in time.</param>
public readonly record struct InterestCharge(DateOnly Day, Money Amount, bool Deferred);

/// <summary>
/// A revolving account, day by day. The billing cycle is the calendar month. Interest on the ordinary balance is the
/// average daily balance (at the end of each day, new purchases included) times a 365th of the annual rate times the days
/// of the cycle, rounded to the cent and added at the end of the cycle; there is no grace period.
/// </summary>
/// <remarks>
/// Order within a day: payments and purchases in the order in which they are made, then the day closes. Payments above the
/// minimum go to the balance with the highest rate first, and in the last two cycles of a deferred-interest promotion to its
/// balance first (12 CFR 1026.53); the minimum, which the issuer may allocate as it likes, goes to the promotions first.
/// </remarks>
/// <param name="apr">The account's annual rate.</param>
/// <param name="minimum">The minimum payment.</param>
/// <param name="opened">The first day.</param>
public sealed class RevolvingAccount(Rate apr, MinimumPayment minimum, DateOnly opened)
{
    private readonly List<PromotionalBalance> _promotions = [];
    private readonly List<InterestCharge> _charges = [];
    private decimal _dailyBalances;

    /// <summary>The day that the account has come to; it is not closed yet.</summary>
    public DateOnly Today { get; private set; } = opened;

    /// <summary>What is owed at the account's rate.</summary>
    public Money Ordinary { get; private set; }

    /// <summary>What is owed on promotions.</summary>
    public Money Promotional { get; private set; }

    /// <summary>All promotions, also those that are paid off or over; the first to end comes first.</summary>
    public IReadOnlyList<PromotionalBalance> Promotions => _promotions;

    /// <summary>All that is owed; deferred interest is not, until it is charged.</summary>
    public Money Balance => Ordinary + Promotional;

    /// <summary>What must still be paid in this cycle: the minimum on the balance at the end of the last one.</summary>
    public Money MinimumDue { get; private set; }

    /// <summary>Every charge of interest so far.</summary>
    public IReadOnlyList<InterestCharge> Charges => _charges;

    /// <summary>All interest charged so far.</summary>
    public Money Interest => Money.Sum(_charges.Select(charge => charge.Amount));

    /// <summary>Closes every day before a day, and so posts interest and ends promotions.</summary>
    /// <param name="day">The day to come to; not before <see cref="Today"/>.</param>
    public void GoTo(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, Today);
        while (Today < day)
        {
            CloseDay();
            Today = Today.AddDays(1);
        }
    }

    /// <summary>Buys something today at the account's rate.</summary>
    /// <param name="amount">The amount; not negative.</param>
    public void Buy(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Money.Zero);
        Ordinary += amount;
    }

    /// <summary>Buys something today on a promotion; what is bought on a day on the same promotion is one purchase.</summary>
    /// <param name="amount">The amount; more than zero.</param>
    /// <param name="kind">The kind of promotion.</param>
    /// <param name="months">Its length in months from today.</param>
    public PromotionalBalance BuyOnPromotion(Money amount, PromotionKind kind, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        var ends = Today.AddMonths(months);
        var promotion = _promotions.Find(one => one.Kind == kind && one.Purchased == Today && one.Ends == ends);
        if (promotion is null)
        {
            promotion = new(kind, apr, Today, months);
            _promotions.Insert(_promotions.FindLastIndex(one => one.Ends <= ends) + 1, promotion);
        }

        promotion.Buy(amount);
        Promotional += amount;
        return promotion;
    }

    /// <summary>Pays today.</summary>
    /// <param name="amount">The amount; from zero to <see cref="Balance"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or more than is owed.</exception>
    public void Pay(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Money.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Balance);
        var required = Money.Min(amount, MinimumDue);
        MinimumDue -= required;
        Ordinary -= required - ToPromotions(required, _ => true);
        var excess = amount - required;
        excess -= ToPromotions(excess, promotion => promotion.ComesFirst(Today));
        var ofOrdinary = Money.Min(excess, Ordinary);
        Ordinary -= ofOrdinary;
        ToPromotions(excess - ofOrdinary, _ => true);
    }

    /// <summary>What is owed on promotions that end before a day.</summary>
    public Money EndingBefore(DateOnly day)
    {
        var owed = Money.Zero;
        foreach (var promotion in _promotions)
        {
            if (promotion.Ends < day)
            {
                owed += promotion.Balance;
            }
        }

        return owed;
    }

    /// <summary>Pays promotions, the first to end first.</summary>
    /// <returns>How much of the amount they take.</returns>
    private Money ToPromotions(Money amount, Func<PromotionalBalance, bool> which)
    {
        var left = amount;
        foreach (var promotion in _promotions)
        {
            if (left > Money.Zero && which(promotion))
            {
                left -= promotion.Take(Today, left);
            }
        }

        Promotional -= amount - left;
        return amount - left;
    }

    private void CloseDay()
    {
        _dailyBalances += Ordinary.Dollars;
        foreach (var promotion in _promotions)
        {
            if (promotion.Ends == Today && promotion.Balance > Money.Zero)
            {
                End(promotion);
            }
        }

        if (Today.AddDays(1).Day == 1)
        {
            Post(Money.Nearest(_dailyBalances * apr.PerYear / Rate.DaysInYear), deferred: false);
            _dailyBalances = 0;
            MinimumDue = minimum.On(Balance);
        }
    }

    /// <summary>Charges what was deferred; what is left bears interest from the next day on.</summary>
    private void End(PromotionalBalance promotion)
    {
        Post(Money.Nearest(promotion.Accrued), deferred: true);
        var left = promotion.Take(Today, promotion.Balance);
        Promotional -= left;
        Ordinary += left;
    }

    private void Post(Money interest, bool deferred)
    {
        if (interest > Money.Zero)
        {
            Ordinary += interest;
            _charges.Add(new(Today, interest, deferred));
        }
    }
}
