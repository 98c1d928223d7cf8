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

/// <summary>A purchase on a promotion of a revolving account.</summary>
public sealed class PromotionalBalance
{
    private readonly Rate _apr;
    private decimal _accrued;

    internal PromotionalBalance(PromotionKind kind, Rate apr, Money purchase, DateOnly purchased, int months)
    {
        (Kind, _apr, Balance, Purchased) = (kind, apr, purchase, purchased);
        Ends = purchased.AddMonths(months);
    }

    /// <summary>What the promotion does with interest.</summary>
    public PromotionKind Kind { get; }

    /// <summary>What is still owed of the purchase, without deferred interest.</summary>
    public Money Balance { get; private set; }

    /// <summary>The day of the purchase.</summary>
    public DateOnly Purchased { get; }

    /// <summary>The last day of the promotion; a payment on it still counts.</summary>
    public DateOnly Ends { get; }

    /// <summary>The deferred interest so far, to the nearest cent; it is owed only if the promotion is missed.</summary>
    public Money Accrued => Money.Nearest(_accrued);

    /// <summary>
    /// Whether payments above the minimum go to this balance first: the promotion defers interest and ends in this
    /// billing cycle or the next (12 CFR 1026.53(b)(1)).
    /// </summary>
    internal bool ComesFirst(DateOnly day) =>
        Kind == PromotionKind.Deferred && Month.Of(day).Until(Month.Of(Ends)) <= 1;

    internal Money Take(Money most)
    {
        var taken = Money.Min(most, Balance);
        Balance -= taken;
        return taken;
    }

    internal void CloseDay()
    {
        if (Kind == PromotionKind.Deferred && Balance > Money.Zero)
        {
            _accrued += (Balance.Dollars + _accrued) * _apr.PerDay;
        }
    }
}
