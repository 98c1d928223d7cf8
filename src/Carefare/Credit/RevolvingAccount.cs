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

    /// <summary>The promotions on which something is owed.</summary>
    public IReadOnlyList<PromotionalBalance> Promotions => _promotions;

    /// <summary>All that is owed; deferred interest is not, until it is charged.</summary>
    public Money Balance => Ordinary + Money.Sum(_promotions.Select(promotion => promotion.Balance));

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

    /// <summary>Buys something today on a promotion.</summary>
    /// <param name="amount">The amount; more than zero.</param>
    /// <param name="kind">The kind of promotion.</param>
    /// <param name="months">Its length in months from today.</param>
    public PromotionalBalance BuyOnPromotion(Money amount, PromotionKind kind, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        var promotion = new PromotionalBalance(kind, apr, amount, Today, months);
        _promotions.Add(promotion);
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
        var ofRequired = ToPromotions(required, _promotions);
        Ordinary -= required - ofRequired;
        var excess = amount - required;
        excess -= ToPromotions(excess, _promotions.Where(promotion => promotion.ComesFirst(Today)));
        var ofOrdinary = Money.Min(excess, Ordinary);
        Ordinary -= ofOrdinary;
        ToPromotions(excess - ofOrdinary, _promotions);
        _promotions.RemoveAll(promotion => promotion.Balance == Money.Zero);
    }

    private static Money ToPromotions(Money amount, IEnumerable<PromotionalBalance> promotions)
    {
        var left = amount;
        foreach (var promotion in promotions.OrderBy(promotion => promotion.Ends))
        {
            left -= promotion.Take(left);
        }

        return amount - left;
    }

    private void CloseDay()
    {
        _dailyBalances += Ordinary.Dollars;
        foreach (var promotion in _promotions)
        {
            promotion.CloseDay();
        }

        foreach (var promotion in _promotions.Where(promotion => promotion.Ends == Today).ToList())
        {
            End(promotion);
        }

        if (Today == Month.Of(Today).Last)
        {
            Post(Money.Nearest(_dailyBalances * apr.PerYear / Rate.DaysInYear), deferred: false);
            _dailyBalances = 0;
            MinimumDue = minimum.On(Balance);
        }
    }

    private void End(PromotionalBalance promotion)
    {
        _promotions.Remove(promotion);
        Post(promotion.Accrued, deferred: true);
        Ordinary += promotion.Balance;
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
