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
    private readonly List<(int Column, decimal Untouched)> _cash = [];
    private readonly List<int> _guards = [];

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

    /// <summary>The column of the most that leaves in a month.</summary>
    public int Highest { get; private set; }

    /// <summary>Links the days: what is left of one is there on the next.</summary>
    public void Close()
    {
        foreach (var first in Firsts(_days.Keys.DefaultIfEmpty(problem.AsOf).Max()))
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
            var cash = program.AddColumn(0, Most, 0);
            _cash.Add((cash, untouched));
            program.Put(row, cash, 1);
            if (before is { } earlier)
            {
                program.Put(row, earlier, -1);
            }

            var constant = income - _bills.GetValueOrDefault(day);
            program.Limit(row, constant, constant);
            before = cash;
        }

        AddGuards();
        AddHighestMonth();
    }

    /// <summary>Never less than what is kept back is left, and payments stay within their limits.</summary>
    public void Choose(FundingChoice choice)
    {
        foreach (var (cash, untouched) in _cash)
        {
            var floor = decimal.Min(problem.Means.KeepBack.Dollars + choice.Margin, untouched);
            program.Bound(cash, decimal.Min(floor, Most), Most);
        }

        foreach (var guard in _guards)
        {
            program.Limit(guard, null, decimal.Max(0, (problem.MostDebtPayment?.Dollars ?? Most) - choice.Margin));
        }

        if (choice.MostInAMonth is { } most)
        {
            CapMonths(decimal.Max(-Most, most.Dollars - choice.Margin));
        }
        else
        {
            // A column that is fixed where every month lies below it takes no part.
            program.Bound(Highest, Most, Most);
        }
    }

    /// <summary>Lets no month pass an amount, in dollars.</summary>
    public void CapMonths(decimal most) => program.Bound(Highest, -Most, most);

    /// <summary>The highest month is a column that no month passes.</summary>
    private void AddHighestMonth()
    {
        Highest = program.AddColumn(-Most, Most, 0);
        foreach (var month in Months)
        {
            var row = program.AddRow(BillsIn(month), null);
            program.Put(row, Highest, 1);
            foreach (var (column, factor) in _out.GetValueOrDefault(month) ?? [])
            {
                program.Put(row, column, -factor);
            }
        }
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

    /// <summary>Where the income is known, scheduled payments of new debt have a limit in each month.</summary>
    private void AddGuards()
    {
        foreach (var (_, terms) in problem.MostDebtPayment is null ? [] : _scheduled)
        {
            var row = program.AddRow(null, null);
            _guards.Add(row);
            foreach (var (column, factor) in terms)
            {
                program.Put(row, column, factor);
            }
        }
    }
}
