using Carefare.Planning.Linear;
using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>The person's cash in a linear programme: a row for every day on which money moves.</summary>
internal sealed class Timeline(PlanProblem problem, LinearProgram program)
{
    private readonly SortedDictionary<DateOnly, int> _days = [];
    private readonly Dictionary<DateOnly, decimal> _bills = [];
    private readonly Dictionary<Month, List<(int Column, decimal Factor)>> _out = [];
    private readonly Dictionary<Month, List<(int Column, decimal Factor)>> _scheduled = [];

    /// <summary>The most that can ever be there, as a finite cap for columns.</summary>
    public decimal Most { get; private set; }

    /// <summary>A charge falls due.</summary>
    public void Bill(DateOnly day, decimal amount)
    {
        _ = Row(day);
        _bills[day] = _bills.GetValueOrDefault(day) + amount;
    }

    /// <summary>A column brings cash (or takes it, where the factor is negative) from or to others; the objective counts it.</summary>
    public void FromOthers(DateOnly day, int column, decimal factor)
    {
        Within(day, column, factor);
        program.Price(column, program.Columns[column].Cost - factor);
        Add(_out, Month.Of(day), column, -factor);
    }

    /// <summary>A column brings cash (or takes it) from or to the person's own accounts; the objective does not count it.</summary>
    public void Within(DateOnly day, int column, decimal factor) => program.Put(Row(day), column, -factor);

    /// <summary>A column is a scheduled payment of new debt in a month.</summary>
    public void Schedule(Month month, int column, decimal factor) => Add(_scheduled, month, column, factor);

    /// <summary>Extra cash of a column on the day of the plan, as far as a rule is tested by how much is missing.</summary>
    public void Extra(int column, bool eachMonth)
    {
        foreach (var (day, row) in _days)
        {
            if (eachMonth ? day.Day == 1 && day > problem.AsOf : day == problem.AsOf)
            {
                program.Put(row, column, -1);
            }
        }
    }

    /// <summary>Links the days: what is left of one is there on the next, and never less than what is kept back.</summary>
    public void Close(FundingChoice choice)
    {
        foreach (var first in Firsts(_days.Keys.Max()))
        {
            _ = Row(first);
        }

        _ = Row(problem.AsOf);
        var untouched = 0m;
        Most = problem.Means.CashNow.Dollars + problem.Means.Monthly.Dollars * _days.Count + Billed * 3;
        int? before = null;
        foreach (var (day, row) in _days)
        {
            var income = Income(day);
            untouched += income;
            var floor = decimal.Min(problem.Means.KeepBack.Dollars + choice.Margin, untouched);
            var cash = program.AddColumn(decimal.Min(floor, Most), Most, 0);
            program.Put(row, cash, 1);
            if (before is { } earlier)
            {
                program.Put(row, earlier, -1);
            }

            var constant = income - _bills.GetValueOrDefault(day);
            program.Limit(row, constant, constant);
            before = cash;
        }

        Guard(choice);
        Cap(choice);
    }

    /// <summary>Adds the highest month as a column that no month passes.</summary>
    public int AddHighestMonth()
    {
        var highest = program.AddColumn(-Most, Most, 0);
        foreach (var month in Months)
        {
            var row = program.AddRow(BillsIn(month), null);
            program.Put(row, highest, 1);
            foreach (var (column, factor) in _out.GetValueOrDefault(month) ?? [])
            {
                program.Put(row, column, -factor);
            }
        }

        return highest;
    }

    /// <summary>All that is billed, in dollars.</summary>
    public decimal Billed => _bills.Values.Sum();

    private IEnumerable<Month> Months => _days.Keys.Select(Month.Of).Distinct();

    private static void Add(
        Dictionary<Month, List<(int Column, decimal Factor)>> months,
        Month month,
        int column,
        decimal factor
    )
    {
        if (!months.TryGetValue(month, out var terms))
        {
            months[month] = terms = [];
        }

        terms.Add((column, factor));
    }

    private int Row(DateOnly day) => _days.TryGetValue(day, out var row) ? row : _days[day] = program.AddRow(0, 0);

    private decimal BillsIn(Month month) => _bills.Where(bill => Month.Of(bill.Key) == month).Sum(bill => bill.Value);

    private IEnumerable<DateOnly> Firsts(DateOnly until)
    {
        for (var month = Month.Of(problem.AsOf).Plus(1); month.First <= until; month = month.Plus(1))
        {
            yield return month.First;
        }
    }

    private decimal Income(DateOnly day) =>
        day == problem.AsOf ? problem.Means.CashNow.Dollars
        : day.Day == 1 ? problem.Means.Monthly.Dollars
        : 0;

    private void Guard(FundingChoice choice)
    {
        if (problem.MostDebtPayment is not { } most)
        {
            return;
        }

        foreach (var (_, terms) in _scheduled)
        {
            var row = program.AddRow(null, decimal.Max(0, most.Dollars - choice.Margin));
            foreach (var (column, factor) in terms)
            {
                program.Put(row, column, factor);
            }
        }
    }

    private void Cap(FundingChoice choice)
    {
        if (choice.MostInAMonth is { } most)
        {
            var highest = AddHighestMonth();
            program.Bound(highest, -Most, decimal.Max(-Most, most.Dollars - choice.Margin));
        }
    }
}
