using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// A revolving account whose billing cycle is the calendar month. A card's interest is the sum of the daily balances, new
/// purchases included, at a 365th of the annual rate, rounded to the cent at the end of the cycle. A promotion's purchases bear
/// none, because they are paid in time: what runs out before the next payment day is due now.
/// </summary>
internal sealed class RevolvingDebt(Offer.Credit offer, RevolvingTerms terms) : Debt(offer)
{
    private readonly List<Purchase> _purchases = [];
    private Money _owed;
    private Money _minimum;
    private Money _boughtToday;
    private decimal _dailyBalances;
    private decimal _scheduledMinimum;

    public override Money Owed => _owed;

    /// <summary>What can be paid on a day: what was bought on it is not on a statement yet.</summary>
    public Money Payable => _owed - _boughtToday;

    /// <summary>The purchases of a promotion.</summary>
    public IReadOnlyList<Purchase> Purchases => _purchases;

    public override void Buy(DateOnly day, Money amount)
    {
        _owed += amount;
        _boughtToday += amount;
        if (terms.PromotionMonths is not { } months)
        {
            return;
        }

        if (_purchases is [.., var last] && last.Day == day)
        {
            last.Add(amount);
        }
        else
        {
            _purchases.Add(new(day, day.AddMonths(months), amount, terms.Apr));
        }
    }

    public override Money DueOn(DateOnly day)
    {
        if (day.Day != 1)
        {
            return Money.Zero;
        }

        var ends = _purchases.Where(purchase => purchase.Until < day.AddMonths(1)).Select(purchase => purchase.Left);
        return Money.Min(Payable, Money.Max(_minimum, Money.Sum(ends)));
    }

    public override void Pay(DateOnly day, Money amount)
    {
        _owed -= amount;
        foreach (var purchase in _purchases)
        {
            amount -= purchase.Pay(amount);
        }
    }

    public override void Close(DateOnly day)
    {
        _boughtToday = Money.Zero;
        _dailyBalances += _owed.Dollars;
        if (terms.Deferred)
        {
            _purchases.ForEach(purchase => purchase.Accrue(day));
        }

        if (day == Month.Of(day).Last)
        {
            if (terms.PromotionMonths is null)
            {
                _owed += Money.Nearest(_dailyBalances * terms.Apr.PerDay);
            }

            _dailyBalances = 0;
            _minimum = terms.Minimum.On(_owed);
            _scheduledMinimum = _owed.Dollars * terms.Minimum.Percent;
        }
    }

    /// <summary>For a promotion an equal part of each purchase, until it ends; for a card the fraction of the balance that is due.</summary>
    public override decimal Scheduled(Month month) =>
        terms.PromotionMonths is { } months
            ? _purchases
                .Where(purchase => Month.Of(purchase.Day) < month && month <= Month.Of(purchase.Until))
                .Sum(purchase => purchase.Amount.Dollars / months)
            : _scheduledMinimum;
}

/// <summary>What a revolving account's arithmetic needs of its terms.</summary>
/// <param name="PromotionMonths">The length of the promotion; null for an ordinary card.</param>
internal sealed record RevolvingTerms(int? PromotionMonths, Rate Apr, MinimumPayment Minimum, bool Deferred)
{
    /// <summary>The terms as a revolving account; null where they are not one.</summary>
    public static RevolvingTerms? Of(CreditTerms terms) =>
        terms switch
        {
            CreditTerms.DeferredInterest deferred => new(deferred.Months, deferred.Apr, deferred.Minimum, true),
            CreditTerms.ZeroPercent zero => new(zero.Months, zero.Apr, zero.Minimum, false),
            CreditTerms.Card card => new(null, card.Apr, card.Minimum, false),
            CreditTerms.ReducedApr or CreditTerms.Loan or CreditTerms.ClinicPlan => null,
            _ => throw new InvalidOperationException($"Unknown terms: {terms.GetType().Name}."),
        };
}

/// <summary>What is bought under a promotion on one day, and the interest that waits behind it.</summary>
internal sealed class Purchase(DateOnly day, DateOnly until, Money amount, Rate apr)
{
    private static readonly Money OneDollar = Money.OfCents(100);
    private decimal _waiting;
    private DateOnly _accrued = day;

    public DateOnly Day { get; } = day;

    /// <summary>The last day of the promotion.</summary>
    public DateOnly Until { get; } = until;

    public Money Amount { get; private set; } = amount;

    public Money Left { get; private set; } = amount;

    /// <summary>What the interest comes to, up to the last day of the promotion, if one dollar is left on that day.</summary>
    /// <remarks>A plan ends with its last payment, which can be before that day; the interest so far still grows until it.</remarks>
    public Money Waiting
    {
        get
        {
            var waiting = _waiting;
            for (var next = _accrued; next < Until; next = next.AddDays(1))
            {
                waiting += Interest(waiting);
            }

            return Money.Nearest(waiting);
        }
    }

    /// <summary>Something more that is bought on the same day.</summary>
    public void Add(Money more)
    {
        Amount += more;
        Left += more;
    }

    /// <summary>Takes as much of a payment as is left.</summary>
    public Money Pay(Money amount)
    {
        var paid = Money.Min(amount, Left);
        Left -= paid;
        return paid;
    }

    /// <summary>Interest of a day, compounded daily, at a 365th of the annual rate; it would be charged on a miss.</summary>
    public void Accrue(DateOnly day)
    {
        if (day < Until)
        {
            _waiting += Interest(_waiting);
            _accrued = day.AddDays(1);
        }
    }

    private decimal Interest(decimal waiting) => (Money.Max(Left, OneDollar).Dollars + waiting) * apr.PerDay;
}
