using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// A revolving account in the linear programme: what is bought on each charge's day, and what is left after the payment on the first
/// of each month; what is owed at the end of a month, and so what is paid, follows. Interest weighs each purchase by the days that it
/// stands, so that the programme and the evaluator agree but for the rounding of cents.
/// </summary>
internal sealed class RevolvingPart
{
    /// <summary>A card is paid off at most this many months after the last charge.</summary>
    public const int MostCardMonths = 48;

    /// <summary>The first day of a month of the most days.</summary>
    private static readonly DateOnly Longest = new(2000, 1, 1);

    private readonly StoryModel _model;
    private readonly Offer.Credit _offer;
    private readonly RevolvingTerms _terms;
    private readonly SortedDictionary<int, int> _bought = [];
    private readonly SortedDictionary<Month, int> _left = [];
    private readonly Dictionary<Month, List<(int Column, decimal Factor)>> _owed = [];
    private readonly Dictionary<Month, int> _floors = [];
    private readonly List<int> _limits = [];
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

    /// <summary>What is bought, and what is left of it after each payment, added up: how much is owed for how long.</summary>
    public IEnumerable<int> Owed => _bought.Values.Concat(_left.Values);

    /// <summary>The limit less the margin, the floors of payments, and what is cleared.</summary>
    public void Choose(FundingChoice choice)
    {
        var program = _model.Program;
        if (_offer.Limit is { } limit)
        {
            _limits.ForEach(row => program.Limit(row, null, decimal.Max(0, limit.Dollars - choice.Margin)));
        }

        foreach (var (month, left) in _left)
        {
            var payment = _model.PaymentOf(_offer.Id, month);
            var isCleared = month == _last || choice.Cleared.Contains(payment);
            program.Bound(left, 0, isCleared ? 0 : _model.MostOf(left));
            if (_floors.TryGetValue(month, out var floor))
            {
                program.Limit(floor, choice.Floors.Contains(payment) ? _terms.Minimum.Floor.Dollars : null, null);
            }
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

        var payments = _left
            .Keys.Zip(Cents.Down(_left.Keys.Select(month => Paid(month, values))))
            .Where(payment => payment.Second > Money.Zero)
            .ToDictionary(payment => payment.First, payment => payment.Second);
        return new(_offer, purchases, payments);
    }

    /// <summary>Months in which the solver's values leave a balance and pay less than the floor.</summary>
    public IEnumerable<PaymentDay> BelowFloor(IReadOnlyList<decimal> values) =>
        _left
            .Where(left => values[left.Value] > 0.01m && Paid(left.Key, values) < _terms.Minimum.Floor.Dollars)
            .Select(left => _model.PaymentOf(_offer.Id, left.Key));

    private decimal Paid(Month month, IReadOnlyList<decimal> values) =>
        _owed[month.Plus(-1)].Sum(part => part.Factor * values[part.Column]) - values[_left[month]];

    private Month MonthOf(int charge) => Month.Of(_model.Charges[charge].Due);

    private void Build()
    {
        var (first, lastBought) = (_bought.Keys.Min(MonthOf), _bought.Keys.Max(MonthOf));
        _last = lastBought.Plus(_terms.PromotionMonths ?? MostCardMonths);
        for (var month = first; month <= _last; month = month.Plus(1))
        {
            if (month > first)
            {
                Pay(month);
            }

            _owed[month] = [.. Owes(month)];
            if (_offer.Limit is not null && (month <= lastBought || CanGrow))
            {
                _limits.Add(Row(null, null, _owed[month], 1));
            }

            if (_terms.PromotionMonths is { } months && month.Plus(-months) >= first && month < _last)
            {
                Promise(month, month.Plus(-months));
            }
        }

        foreach (var charge in _bought.Where(_ => _terms.PromotionMonths is not null))
        {
            Spread(MonthOf(charge.Key), _terms.PromotionMonths ?? 0, charge.Value);
        }
    }

    /// <summary>Whether the least payments let a balance grow to which nothing is added.</summary>
    private bool CanGrow => _terms.AtMonthEnd(Longest) * (1 - _terms.Minimum.Percent) > 1;

    /// <summary>What is owed before is paid at least in the part that is due, and at most wholly.</summary>
    private void Pay(Month month)
    {
        var program = _model.Program;
        var owed = _owed[month.Plus(-1)];
        var decided = new Decided(DecidedKind.Payment, _offer.Id, month.First.DayNumber, 0);
        var left = _left[month] = _model.Decide(month.First, decided, _model.Billed * 3);
        foreach (var (column, factor) in owed)
        {
            _model.Timeline.FromOthers(month.First, column, -factor);
        }

        _model.Timeline.FromOthers(month.First, left, 1);
        program.Put(Row(0, null, owed, 1 - _terms.Minimum.Percent), left, -1);
        if (_terms.Minimum.Floor > Money.Zero)
        {
            _floors[month] = Row(null, null, owed, 1);
            program.Put(_floors[month], left, -1);
        }

        if (_terms.PromotionMonths is null)
        {
            owed.ForEach(part => _model.Timeline.Schedule(month, part.Column, part.Factor * _terms.Minimum.Percent));
        }
    }

    /// <summary>What is owed at the end of a month: what was left after the payment, and purchases, each with its days' interest.</summary>
    private IEnumerable<(int Column, decimal Factor)> Owes(Month month)
    {
        if (_left.TryGetValue(month, out var left))
        {
            yield return (left, _terms.AtMonthEnd(month.First));
        }

        foreach (var (charge, bought) in _bought.Where(one => MonthOf(one.Key) == month))
        {
            yield return (bought, _terms.AtMonthEnd(_model.Charges[charge].Due));
        }
    }

    /// <summary>Purchases whose promotion ends in a month are paid off by its first day: what is left was bought since.</summary>
    private void Promise(Month month, Month ending)
    {
        var since = _bought.Where(one => MonthOf(one.Key) > ending && MonthOf(one.Key) < month);
        var row = Row(null, 0, since.Select(one => (one.Value, 1m)), -1);
        _model.Program.Put(row, _left[month], 1);
    }

    private int Row(decimal? lower, decimal? upper, IEnumerable<(int Column, decimal Factor)> parts, decimal times)
    {
        var row = _model.Program.AddRow(lower, upper);
        foreach (var (column, factor) in parts)
        {
            _model.Program.Put(row, column, factor * times);
        }

        return row;
    }

    private void Spread(Month bought, int months, int column)
    {
        for (var month = 1; month <= months; month++)
        {
            _model.Timeline.Schedule(bought.Plus(month), column, 1m / months);
        }
    }
}
