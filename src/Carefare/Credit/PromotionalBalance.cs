using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>What happens to interest while a promotion lasts.</summary>
public enum PromotionKind
{
    /// <summary>It accrues from the purchase on and is charged in full if anything is left at the end.</summary>
    Deferred,

    /// <summary>There is none; afterwards what is left bears interest from then on.</summary>
    ZeroPercent,
}

/// <summary>What is bought on a promotion of a revolving account on one day.</summary>
/// <remarks>
/// Deferred interest is compounded daily, at a 365th of the annual rate, on what is owed at the end of each day, from the day
/// of the purchase to the last day of the promotion, both included: what is owed at the end of the last day is not paid in time.
/// </remarks>
public sealed class PromotionalBalance
{
    private static readonly Money OneDollar = Money.Of(1);
    private readonly Rate _apr;

    /// <summary>What is owed at the end of a day and of those after it, up to the next that is given.</summary>
    private readonly List<(DateOnly From, Money Owed)> _balances = [];

    internal PromotionalBalance(PromotionKind kind, Rate apr, DateOnly purchased, int months)
    {
        (Kind, _apr, Purchased) = (kind, apr, purchased);
        Ends = purchased.AddMonths(months);
    }

    /// <summary>What the promotion does with interest.</summary>
    public PromotionKind Kind { get; }

    /// <summary>What was bought.</summary>
    public Money Bought { get; private set; }

    /// <summary>What is still owed of it, without deferred interest.</summary>
    public Money Balance { get; private set; }

    /// <summary>The day of the purchase.</summary>
    public DateOnly Purchased { get; }

    /// <summary>The last day of the promotion; a payment on it still counts.</summary>
    public DateOnly Ends { get; }

    /// <summary>What is charged on the last day if one dollar is left then, and all payments so far are made.</summary>
    public Money IfADollarIsLeft => Money.Nearest(Interest(OneDollar));

    /// <summary>The deferred interest on what was owed, to the last day; it is charged if anything is left then.</summary>
    internal decimal Accrued => Interest(Money.Zero);

    /// <summary>
    /// Whether payments above the minimum go to this balance first: the promotion defers interest and ends in this
    /// billing cycle or the next (12 CFR 1026.53(b)(1)(i)).
    /// </summary>
    internal bool ComesFirst(DateOnly day) =>
        Kind == PromotionKind.Deferred && Month.Of(day).Until(Month.Of(Ends)) <= 1;

    internal void Buy(Money amount)
    {
        Bought += amount;
        Owe(Purchased, Balance + amount);
    }

    internal Money Take(DateOnly day, Money most)
    {
        var taken = Money.Min(most, Balance);
        if (taken > Money.Zero)
        {
            Owe(day, Balance - taken);
        }

        return taken;
    }

    private void Owe(DateOnly from, Money owed)
    {
        Balance = owed;
        _balances.Add((from, owed));
    }

    /// <summary>The interest to the last day, if at no time less than an amount is owed.</summary>
    private decimal Interest(Money least)
    {
        if (Kind == PromotionKind.ZeroPercent)
        {
            return 0;
        }

        var (interest, growth, next) = (0m, 1 + _apr.PerDay, 0);
        foreach (var (from, owed) in _balances)
        {
            next++;
            var until = next < _balances.Count ? _balances[next].From : Ends.AddDays(1);
            var standing = Money.Max(owed, least).Dollars;
            interest = (standing + interest) * Powers.Of(growth, until.DayNumber - from.DayNumber) - standing;
        }

        return interest;
    }
}
