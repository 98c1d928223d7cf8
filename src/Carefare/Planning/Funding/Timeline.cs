using Carefare.Planning.Linear;
using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>
/// The person's cash in a linear programme: a row for every stretch of days in which cash comes in on the first day only. Within
/// it cash only falls, so that what is left at its end decides.
/// </summary>
internal sealed class Timeline(StoryModel model)
{
    private readonly PlanProblem _problem = model.Problem;
    private readonly LinearProgram _program = model.Program;
    private readonly SortedDictionary<DateOnly, List<(int Column, decimal Factor)>> _flows = [];
    private readonly HashSet<DateOnly> _comesIn = [];
    private readonly Dictionary<DateOnly, decimal> _bills = [];
    private readonly Dictionary<DateOnly, decimal> _back = [];
    private readonly Dictionary<Month, decimal> _billed = [];
    private readonly SortedDictionary<Month, List<(int Column, decimal Factor)>> _out = [];
    private readonly SortedDictionary<Month, List<(int Column, decimal Factor)>> _scheduled = [];
    private readonly List<Stretch> _stretches = [];
    private readonly List<int> _guards = [];
    private readonly Dictionary<Month, int> _held = [];

    private DateOnly _until;

    /// <summary>The most that can ever be there, as a finite cap for columns.</summary>
    public decimal Most { get; private set; }

    /// <summary>A charge falls due.</summary>
    public void Bill(DateOnly day, decimal amount)
    {
        Flow(day);
        _bills[day] = _bills.GetValueOrDefault(day) + amount;
        _billed[Month.Of(day)] = BillsIn(Month.Of(day)) + amount;
        Out(Month.Of(day));
    }

    /// <summary>Others give the person money on a day.</summary>
    public void Back(DateOnly day, decimal amount)
    {
        Flow(day);
        _comesIn.Add(day);
        _back[day] = _back.GetValueOrDefault(day) + amount;
        _billed[Month.Of(day)] = BillsIn(Month.Of(day)) - amount;
        Out(Month.Of(day));
    }

    /// <summary>A column pays a part of the day's bills, and with others never more than them; the objective counts it.</summary>
    public void PaysBill(DateOnly day, int column, decimal factor)
    {
        Flow(day).Add((column, -factor));
        model.Cost(column, -factor);
        Out(Month.Of(day)).Add((column, -factor));
    }

    /// <summary>A column brings cash (or takes it, where the factor is negative) from or to others; the objective counts it.</summary>
    public void FromOthers(DateOnly day, int column, decimal factor)
    {
        Within(day, column, factor);
        model.Cost(column, -factor);
        Out(Month.Of(day)).Add((column, -factor));
    }

    /// <summary>A column brings cash (or takes it) from or to the person's own accounts; the objective does not count it.</summary>
    public void Within(DateOnly day, int column, decimal factor)
    {
        Flow(day).Add((column, -factor));
        if (factor > 0)
        {
            _comesIn.Add(day);
        }
    }

    /// <summary>A column is the person's own money that is lost on a day, without any cash.</summary>
    public void Lost(DateOnly day, int column, decimal factor) => Out(Month.Of(day)).Add((column, factor));

    /// <summary>A column is a scheduled payment of new debt in a month.</summary>
    public void Schedule(Month month, int column, decimal factor) => Of(_scheduled, month).Add((column, factor));

    /// <summary>Extra cash of a column on the day of the plan, or each month, as far as a rule is tested by how much is missing.</summary>
    public void Extra(int column, bool eachMonth)
    {
        foreach (var stretch in _stretches)
        {
            _program.Put(
                stretch.Row,
                column,
                -(
                    eachMonth ? stretch.Firsts
                    : stretch.Begins ? 1
                    : 0
                )
            );
        }
    }

    /// <summary>
    /// What one more dollar on a day is worth beyond the dollar itself, at prices of the programme's rows; nothing after the last day
    /// that the programme knows.
    /// </summary>
    public decimal Worth(DateOnly day, IReadOnlyList<decimal> prices)
    {
        var cash = day > _until ? 0 : prices[_stretches.FindLast(stretch => stretch.From <= day)!.Row];
        return (_held.TryGetValue(Month.Of(day), out var held) ? prices[held] : 0) - cash;
    }

    /// <summary>Links the stretches: what is left of one is there in the next.</summary>
    /// <param name="highest">The column that what leaves in a month does not pass.</param>
    public void Close(int highest)
    {
        foreach (var first in Firsts(_flows.Keys.DefaultIfEmpty(_problem.AsOf).Max()).Prepend(_problem.AsOf))
        {
            Flow(first);
            _comesIn.Add(first);
        }

        Most = _problem.Means.CashNow.Dollars + _problem.Means.Monthly.Dollars * _flows.Count + model.Billed * 3;
        var (income, untouched, firsts, begins) = (0m, 0m, 0, false);
        var days = new List<DateOnly>();
        foreach (var day in _flows.Keys)
        {
            if (
                _comesIn.Contains(day)
                && days.Exists(earlier => _flows[earlier].Count > 0 || _bills.ContainsKey(earlier))
            )
            {
                Add(new(days[0], Row(days, income), 0, untouched, firsts, begins));
                (income, firsts, begins) = (0, 0, false);
                days.Clear();
            }

            days.Add(day);
            income += Income(day);
            untouched += Income(day);
            firsts += day.Day == 1 && day > _problem.AsOf ? 1 : 0;
            begins |= day == _problem.AsOf;
        }

        _until = days[^1];
        Add(new(days[0], Row(days, income), 0, untouched, firsts, begins));
        AddGuards();
        HoldMonths(highest);
    }

    /// <summary>Never less than what is kept back is left, and payments stay within their limits.</summary>
    public void Choose(FundingChoice choice)
    {
        foreach (var stretch in _stretches)
        {
            var floor = decimal.Min(_problem.Means.KeepBack.Dollars + choice.Margin, stretch.Untouched);
            _program.Bound(stretch.Cash, decimal.Min(floor, Most), Most);
        }

        foreach (var guard in _guards)
        {
            _program.Limit(guard, null, decimal.Max(0, (_problem.MostDebtPayment?.Dollars ?? Most) - choice.Margin));
        }
    }

    /// <summary>What leaves in a month does not pass a column.</summary>
    private void HoldMonths(int highest)
    {
        foreach (var (month, terms) in _out)
        {
            model.Begin($"month {month.First.DayNumber}");
            var row = _held[month] = _program.AddRow(BillsIn(month), null);
            _program.Put(row, highest, 1);
            foreach (var (column, factor) in terms)
            {
                _program.Put(row, column, -factor);
            }
        }
    }

    private List<(int Column, decimal Factor)> Flow(DateOnly day) => Of(_flows, day);

    private List<(int Column, decimal Factor)> Out(Month month) => Of(_out, month);

    private static List<(int Column, decimal Factor)> Of<TKey>(
        SortedDictionary<TKey, List<(int Column, decimal Factor)>> all,
        TKey key
    )
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var terms))
        {
            all[key] = terms = [];
        }

        return terms;
    }

    /// <summary>The row of a stretch: what is left less what was there before is what comes in less what goes out.</summary>
    private int Row(List<DateOnly> days, decimal income)
    {
        model.Begin($"cash {days[0].DayNumber}");
        var constant = income + days.Sum(day => _back.GetValueOrDefault(day) - _bills.GetValueOrDefault(day));
        var row = _program.AddRow(constant, constant);
        foreach (var (column, factor) in days.SelectMany(day => _flows[day]))
        {
            _program.Put(row, column, factor);
        }

        return row;
    }

    private void Add(Stretch stretch)
    {
        var cash = _program.AddColumn(0, Most, 0);
        _program.Put(stretch.Row, cash, 1);
        if (_stretches.Count > 0)
        {
            _program.Put(stretch.Row, _stretches[^1].Cash, -1);
        }

        _stretches.Add(stretch with { Cash = cash });
    }

    /// <summary>What is billed in a month less what others give back in it.</summary>
    private decimal BillsIn(Month month) => _billed.GetValueOrDefault(month);

    private IEnumerable<DateOnly> Firsts(DateOnly until)
    {
        for (var month = Month.Of(_problem.AsOf).Plus(1); month.First <= until; month = month.Plus(1))
        {
            yield return month.First;
        }
    }

    private decimal Income(DateOnly day) =>
        day == _problem.AsOf ? _problem.Means.CashNow.Dollars
        : day.Day == 1 ? _problem.Means.Monthly.Dollars
        : 0;

    /// <summary>Where the income is known, scheduled payments of new debt have a limit in each month.</summary>
    private void AddGuards()
    {
        foreach (var (month, terms) in _problem.MostDebtPayment is null ? [] : _scheduled)
        {
            model.Begin($"debt {month.First.DayNumber}");
            var row = _program.AddRow(null, null);
            _guards.Add(row);
            foreach (var (column, factor) in terms)
            {
                _program.Put(row, column, factor);
            }
        }
    }

    /// <summary>Some days in which cash comes in on the first only.</summary>
    /// <param name="From">The first of the days.</param>
    /// <param name="Row">The row that links it to the one before.</param>
    /// <param name="Cash">The column of what is left at its end.</param>
    /// <param name="Untouched">What would be left if nothing had been paid.</param>
    /// <param name="Firsts">How many firsts of a later month it holds.</param>
    /// <param name="Begins">Whether it holds the day of the plan.</param>
    private sealed record Stretch(DateOnly From, int Row, int Cash, decimal Untouched, int Firsts, bool Begins);
}
