using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// A debt repaid in equal monthly payments on the anniversaries of its first day. The payment is rounded to the cent, interest
/// is a twelfth of the year's on what is owed, rounded to the cent each month, and the last payment settles the rest.
/// </summary>
internal sealed class InstalmentDebt(Offer.Credit offer, DateOnly from, int months, Rate apr) : Debt(offer)
{
    private Money _owed;
    private Money _payment;
    private int _paid;

    /// <summary>The day on which all of it is borrowed.</summary>
    public DateOnly From => from;

    public override Money Owed => _owed;

    public override void Buy(DateOnly day, Money amount)
    {
        if (day != from)
        {
            throw new InvalidOperationException("What is bought on another day is a debt of its own.");
        }

        _owed += amount;
        _payment = LevelPayment.Monthly(_owed, apr, months);
    }

    public override Money DueOn(DateOnly day)
    {
        if (_owed == Money.Zero || day != from.AddMonths(_paid + 1))
        {
            return Money.Zero;
        }

        var all = _owed + Interest;
        return _paid + 1 == months ? all : Money.Min(_payment, all);
    }

    public override void Pay(DateOnly day, Money amount)
    {
        _owed += Interest - amount;
        _paid++;
    }

    public override void Close(DateOnly day) { }

    public override decimal Scheduled(Month month) =>
        Month.Of(from) < month && _owed > Money.Zero ? _payment.Dollars : 0;

    private Money Interest => Money.Nearest(_owed.Dollars * apr.PerMonth);
}
