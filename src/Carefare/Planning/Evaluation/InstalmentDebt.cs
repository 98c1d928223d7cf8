using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>A debt that is borrowed on one day and repaid in equal monthly payments on the anniversaries of it.</summary>
internal sealed class InstalmentDebt(Offer.Credit offer, DateOnly from, int months, Rate apr) : Debt(offer)
{
    private Money _borrowed;
    private IReadOnlyList<Instalment> _schedule = [];
    private int _paid;

    /// <summary>The day on which all of it is borrowed.</summary>
    public DateOnly From => from;

    public override Money Owed => _paid == 0 ? _borrowed : _schedule[_paid - 1].Balance;

    public override void Buy(DateOnly day, Money amount)
    {
        if (day != from)
        {
            throw new InvalidOperationException("What is bought on another day is a debt of its own.");
        }

        _borrowed += amount;
        _schedule = Amortisation.Schedule(_borrowed, apr, months, from);
    }

    public override Money DueOn(DateOnly day) =>
        _paid < _schedule.Count && _schedule[_paid].Due == day ? _schedule[_paid].Payment : Money.Zero;

    public override void Pay(DateOnly day, Money amount) => _paid++;

    public override void Open(DateOnly day) { }

    public override void Close(DateOnly day) { }

    public override decimal Scheduled(Month month) =>
        Month.Of(from) < month && Owed > Money.Zero ? _schedule[0].Payment.Dollars : 0;
}
