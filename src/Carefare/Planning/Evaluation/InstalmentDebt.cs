using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// A debt repaid in equal monthly payments on the anniversaries of its first day. The payment is rounded to the cent, interest
/// is a twelfth of the year's on what is owed, rounded to the cent each month, and the last payment settles the rest.
/// </summary>
internal sealed class InstalmentDebt : Debt
{
    private readonly DateOnly _from;
    private readonly int _months;
    private readonly Rate _apr;
    private readonly Money _payment;
    private Money _owed;
    private int _paid;

    public InstalmentDebt(Offer.Credit offer, DateOnly from, Money principal, int months, Rate apr)
        : base(offer)
    {
        (_from, _owed, _months, _apr) = (from, principal, months, apr);
        _payment = LevelPayment.Monthly(principal, apr, months);
    }

    public override Money Owed => _owed;

    public override void Buy(DateOnly day, Money amount) =>
        throw new InvalidOperationException("Nothing more can be bought on an instalment debt.");

    public override Money DueOn(DateOnly day)
    {
        if (_owed == Money.Zero || day != _from.AddMonths(_paid + 1))
        {
            return Money.Zero;
        }

        var all = _owed + Interest;
        return _paid + 1 == _months ? all : Money.Min(_payment, all);
    }

    public override void Pay(DateOnly day, Money amount)
    {
        _owed += Interest - amount;
        _paid++;
    }

    public override void Close(DateOnly day) { }

    public override decimal Scheduled(Month month) =>
        Month.Of(_from) < month && _owed > Money.Zero ? _payment.Dollars : 0;

    private Money Interest => Money.Nearest(_owed.Dollars * _apr.PerMonth);
}
