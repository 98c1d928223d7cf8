using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// A revolving account in the linear programme: what is bought on each charge's day, what is paid on the first of each month,
/// and what is owed at the end of it. Interest weighs each purchase by the days that it stands, so that the programme and the
/// evaluator agree but for the rounding of cents.
/// </summary>
internal sealed class RevolvingPart
{
    /// <summary>A card is paid off at most this many months after the last charge.</summary>
    public const int MostCardMonths = 48;

    private readonly StoryModel _model;
    private readonly Offer.Credit _offer;
    private readonly RevolvingTerms _terms;
    private readonly SortedDictionary<int, int> _bought = [];
    private readonly SortedDictionary<Month, int> _paid = [];
    private readonly Dictionary<Month, int> _owed = [];
    private readonly Dictionary<Month, int> _left = [];
    private Month _last;

    public RevolvingPart(StoryModel model, Offer.Credit offer, RevolvingTerms terms)
    {
        (_model, _offer, _terms) = (model, offer, terms);
        foreach (
            var (charge, column) in model.Purchases.Buyable(offer).SelectMany(day => model.Purchases.Buy(offer, day))
        )
        {
            _bought[charge] = column;
        }

        if (_bought.Count > 0)
        {
            Build();
        }
    }

    /// <summary>What is owed at the end of each month, added up: how much is owed for how long.</summary>
    public IEnumerable<int> Owed => _owed.Values;

    /// <summary>The limit less the margin, the floors of payments, and what is cleared.</summary>
    public void Choose(FundingChoice choice)
    {
        var program = _model.Program;
        var most = decimal.Max(0, (_offer.Limit?.Dollars ?? _model.Billed * 3) - choice.Margin);
        foreach (var (month, owed) in _owed)
        {
            program.Bound(owed, 0, month == _last ? 0 : most);
        }

        foreach (var (month, paid) in _paid)
        {
            var payment = _model.PaymentOf(_offer.Id, month);
            var isFloor = choice.Floors.Contains(payment);
            program.Bound(paid, isFloor ? _terms.Minimum.Floor.Dollars : 0, _model.Billed * 3);
            program.Limit(_left[month], 0, choice.Cleared.Contains(payment) ? 0 : null);
        }
    }

    /// <summary>How the solver's values use the account; null where they do not.</summary>
    public CreditUse.Revolving? Read(IReadOnlyList<decimal> values)
    {
        var amounts = Cents.Up(_bought.Values.Select(column => values[column]));
        var purchases = _bought
            .Keys.Zip(
                amounts,
                (charge, amount) => new ChargeAmount(charge, Money.Min(amount, _model.Charges[charge].Amount))
            )
            .Where(part => part.Amount > Money.Zero)
            .ToList();
        if (purchases.Count == 0)
        {
            return null;
        }

        var payments = _paid
            .Keys.Zip(Cents.Down(_paid.Values.Select(column => values[column])))
            .Where(payment => payment.Second > Money.Zero)
            .ToDictionary(payment => payment.First, payment => payment.Second);
        return new(_offer, purchases, payments);
    }

    /// <summary>Months in which the solver's values leave a balance and pay less than the floor.</summary>
    public IEnumerable<PaymentDay> BelowFloor(IReadOnlyList<decimal> values) =>
        _paid
            .Where(paid =>
                values[paid.Value] < _terms.Minimum.Floor.Dollars
                && _owed.TryGetValue(paid.Key.Plus(-1), out var owed)
                && values[owed] - values[paid.Value] > 0.01m
            )
            .Select(paid => _model.PaymentOf(_offer.Id, paid.Key));

    private Month MonthOf(int charge) => Month.Of(_model.Charges[charge].Due);

    private void Build()
    {
        var first = _bought.Keys.Min(MonthOf);
        _last = _bought.Keys.Max(MonthOf).Plus(_terms.PromotionMonths ?? MostCardMonths);
        for (var month = first; month <= _last; month = month.Plus(1))
        {
            _owed[month] = _model.Program.AddColumn(0, 0, 0);
            if (month > first)
            {
                Pay(month);
            }

            Carry(month);
            Promise(month);
        }
    }

    private void Pay(Month month)
    {
        var program = _model.Program;
        var decided = new Decided(DecidedKind.Payment, _offer.Id, month.First.DayNumber, 0);
        var (paid, owed) = (_model.Decide(month.First, decided, _model.Billed * 3), _owed[month.Plus(-1)]);
        _paid[month] = paid;
        _model.Timeline.FromOthers(month.First, paid, -1);
        var left = _left[month] = program.AddRow(0, null);
        program.Put(left, owed, 1);
        program.Put(left, paid, -1);
        if (_terms.Minimum.Percent > 0)
        {
            var minimum = program.AddRow(0, null);
            program.Put(minimum, paid, 1);
            program.Put(minimum, owed, -_terms.Minimum.Percent);
        }

        if (_terms.PromotionMonths is null)
        {
            _model.Timeline.Schedule(month, owed, _terms.Minimum.Percent);
        }
    }

    /// <summary>What is owed at the end of a month: what was left after the payment, and purchases, each with its days' interest.</summary>
    private void Carry(Month month)
    {
        var program = _model.Program;
        var daily = _terms.PromotionMonths is null ? _terms.Apr.PerDay : 0;
        var row = program.AddRow(0, 0);
        program.Put(row, _owed[month], 1);
        if (_owed.TryGetValue(month.Plus(-1), out var before))
        {
            program.Put(row, before, -(1 + daily * month.Days));
            program.Put(row, _paid[month], 1 + daily * month.Days);
        }

        foreach (var (charge, bought) in _bought.Where(one => MonthOf(one.Key) == month))
        {
            var days = month.Days - _model.Charges[charge].Due.Day + 1;
            program.Put(row, bought, -(1 + daily * days));
        }
    }

    /// <summary>Purchases whose promotion ends in a month are paid off by its first day: what is left was bought since.</summary>
    private void Promise(Month month)
    {
        if (_terms.PromotionMonths is not { } months || !_paid.TryGetValue(month, out var paid))
        {
            return;
        }

        var bought = month.Plus(-months);
        var row = _model.Program.AddRow(null, 0);
        _model.Program.Put(row, _owed[month.Plus(-1)], 1);
        _model.Program.Put(row, paid, -1);
        foreach (var (charge, column) in _bought)
        {
            if (MonthOf(charge) > bought && MonthOf(charge) < month)
            {
                _model.Program.Put(row, column, -1);
            }

            if (MonthOf(charge) == bought)
            {
                Spread(bought, months, column);
            }
        }
    }

    private void Spread(Month bought, int months, int column)
    {
        for (var month = 1; month <= months; month++)
        {
            _model.Timeline.Schedule(bought.Plus(month), column, 1m / months);
        }
    }
}
