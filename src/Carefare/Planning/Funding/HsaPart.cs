using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// The HSA in the linear programme: contributions on the first of a month, by step of the tax that they save, and what it pays.
/// A contribution can be used from the next day on which the HSA may pay; all contributions together are at most what it pays.
/// </summary>
internal sealed class HsaPart
{
    /// <summary>Contributions are made, and used, at most this many months after the last charge.</summary>
    private const int MonthsAfter = 12;

    private readonly StoryModel _model;
    private readonly Offer.Hsa _hsa;
    private readonly SortedDictionary<DateOnly, List<int>> _contributed = [];
    private readonly List<TaxStepOrder> _orders = [];
    private readonly List<int> _unpaid = [];
    private readonly SortedDictionary<DateOnly, int> _withdrawn = [];

    public HsaPart(StoryModel model, Offer.Hsa hsa)
    {
        (_model, _hsa) = (model, hsa);
        if (model.Charges.All(charge => charge.Services.Count == 0))
        {
            return;
        }

        foreach (var year in hsa.Years)
        {
            AddYear(year, [.. ContributionDays(year)]);
        }

        foreach (var day in WithdrawalDays())
        {
            _withdrawn[day] = model.Decide(day, new(DecidedKind.Withdrawal, "", day.DayNumber, 0), model.Billed);
            model.Timeline.Within(day, _withdrawn[day], 1);
        }

        Balance();
        PayOnlyCare();
        PutInOnlyWhatItPays();
    }

    /// <summary>Nothing goes in while a general FSA could pay.</summary>
    public void Choose(TaxMode mode)
    {
        foreach (var (day, columns) in _contributed)
        {
            var isBlocked = IsBlocked(day, mode.Elects);
            columns.ForEach(column => _model.Program.Bound(column, 0, isBlocked ? 0 : _model.MostOf(column)));
        }
    }

    /// <summary>The columns of contributions, each with the months that it waits, and of care that it could have paid.</summary>
    public IEnumerable<(int Column, decimal Cost)> Waiting =>
        _contributed
            .SelectMany(one =>
                one.Value.Select(column => (column, (decimal)Month.Of(_model.Problem.AsOf).Until(Month.Of(one.Key))))
            )
            .Concat(_unpaid.Select(column => (column, 1m)));

    /// <summary>What goes in, whole cents: together no more than what comes out.</summary>
    public IReadOnlyList<DatedAmount> Contributions(IReadOnlyList<decimal> values)
    {
        var left = Money.Sum(Withdrawals(values).Select(one => one.Amount));
        var contributions = new List<DatedAmount>();
        foreach (
            var (day, amount) in Dated(_contributed.Select(one => (one.Key, one.Value.Sum(column => values[column]))))
        )
        {
            var within = Money.Min(amount, left);
            left -= within;
            if (within > Money.Zero)
            {
                contributions.Add(new(day, within));
            }
        }

        return contributions;
    }

    public IReadOnlyList<DatedAmount> Withdrawals(IReadOnlyList<decimal> values) =>
        Dated(_withdrawn.Select(one => (one.Key, values[one.Value])));

    /// <summary>Where the solver's values save tax of a later step before an earlier step is full; null where they do not.</summary>
    public (IReadOnlyList<int> NotYet, IReadOnlyList<int> Full)? OutOfOrder(IReadOnlyList<decimal> values) =>
        _orders.Select(order => order.Broken(values)).FirstOrDefault(broken => broken is not null);

    private static List<DatedAmount> Dated(IEnumerable<(DateOnly Day, decimal Amount)> amounts)
    {
        var all = amounts.ToList();
        return
        [
            .. all.Zip(Cents.Down(all.Select(one => one.Amount)), (one, cents) => new DatedAmount(one.Day, cents))
                .Where(one => one.Amount > Money.Zero),
        ];
    }

    private IEnumerable<DateOnly> ContributionDays(HsaYear year)
    {
        var last = _model.Option.LastMonth.Plus(MonthsAfter);
        for (var month = Month.Of(_model.Problem.AsOf).Plus(1); month <= last; month = month.Plus(1))
        {
            if (year.From <= month.First && month.First <= year.Until && !IsBlocked(month.First, elects: false))
            {
                yield return month.First;
            }
        }
    }

    private bool IsBlocked(DateOnly day, bool elects) =>
        (_model.Problem.Fsa?.Years ?? []).Any(fsa =>
            fsa.From <= day
            && day <= fsa.CareUntil
            && (fsa.Available > Money.Zero || (elects && fsa.MaxElection > Money.Zero))
        );

    private void AddYear(HsaYear year, IReadOnlyList<DateOnly> days)
    {
        if (days.Count == 0)
        {
            return;
        }

        TaxStepOrder order = new();
        foreach (
            var (number, step) in TaxSteps.Within(year.Savings, Money.Min(year.Room, Money.Up(_model.Billed))).Index()
        )
        {
            var columns = order.Add();
            var room = _model.Program.AddRow(null, step.UpTo.Dollars);
            foreach (var day in days)
            {
                var decided = new Decided(DecidedKind.Contribution, "", day.DayNumber, number);
                var column = _model.Decide(day, decided, step.UpTo.Dollars);
                _model.Program.Put(room, column, 1);
                _model.Timeline.Within(day, column, -1);
                _model.Timeline.FromOthers(year.SavedAt ?? day, column, step.Fraction);
                columns.Add(column);
                if (!_contributed.TryGetValue(day, out var all))
                {
                    _contributed[day] = all = [];
                }

                all.Add(column);
            }
        }

        if (year.SavedAt is null)
        {
            // Only what is saved at once depends on which step comes first.
            _orders.Add(order);
        }
    }

    /// <summary>The days on which care comes due, and the firsts of the months after the first of them.</summary>
    private SortedSet<DateOnly> WithdrawalDays()
    {
        var days = new SortedSet<DateOnly>(
            _model.Charges.Where(charge => charge.Services.Count > 0).Select(charge => Eligibility.HsaDay(charge, _hsa))
        );
        var last = _model.Option.LastMonth.Plus(_contributed.Count > 0 ? MonthsAfter + 1 : 1);
        for (var month = Month.Of(days.Min).Plus(1); month <= last; month = month.Plus(1))
        {
            days.Add(month.First);
        }

        return days;
    }

    /// <summary>The balance never falls below nothing.</summary>
    private void Balance()
    {
        var program = _model.Program;
        int? before = null;
        var from = DateOnly.MinValue;
        foreach (var (day, withdrawn) in _withdrawn)
        {
            var balance = program.AddColumn(0, _hsa.Balance.Dollars + _model.Billed * 3, 0);
            var row = program.AddRow(
                before is null ? _hsa.Balance.Dollars : 0,
                before is null ? _hsa.Balance.Dollars : 0
            );
            program.Put(row, balance, 1);
            program.Put(row, withdrawn, 1);
            foreach (var (_, columns) in _contributed.Where(one => from <= one.Key && one.Key < day))
            {
                columns.ForEach(column => program.Put(row, column, -1));
            }

            if (before is { } earlier)
            {
                program.Put(row, earlier, -1);
            }

            (before, from) = (balance, day);
        }
    }

    /// <summary>It pays only care that has come due, and that neither the FSA pays nor the deduction counts.</summary>
    private void PayOnlyCare()
    {
        var program = _model.Program;
        int? before = null;
        foreach (var (day, withdrawn) in _withdrawn)
        {
            var payable = program.AddColumn(0, _model.Billed, 0);
            var (row, care) = (program.AddRow(0, 0), 0m);
            program.Put(row, payable, 1);
            program.Put(row, withdrawn, 1);
            foreach (var charge in Enumerable.Range(0, _model.Charges.Count))
            {
                if (Eligibility.HsaDay(_model.Charges[charge], _hsa) != day)
                {
                    continue;
                }

                if (_model.TakenFrom(charge).Count > 0)
                {
                    program.Put(row, CareLeft(charge), -1);
                }
                else
                {
                    care += Eligibility.Hsa(_model.Charges[charge], _hsa).Dollars;
                }
            }

            program.Limit(row, care, care);
            if (before is { } earlier)
            {
                program.Put(row, earlier, -1);
            }

            before = payable;
            _unpaid.Add(payable);
        }
    }

    /// <summary>A column of what is left for the HSA of a charge's care: others take first what it may not pay.</summary>
    private int CareLeft(int charge)
    {
        var care = _model.Charges[charge];
        var column = _model.Program.AddColumn(0, Eligibility.Hsa(care, _hsa).Dollars, 0);
        var row = _model.Program.AddRow(null, Eligibility.Care(care).Dollars);
        _model.Program.Put(row, column, 1);
        foreach (var taken in _model.TakenFrom(charge))
        {
            _model.Program.Put(row, taken, 1);
        }

        return column;
    }

    private void PutInOnlyWhatItPays()
    {
        var row = _model.Program.AddRow(0, null);
        foreach (var withdrawn in _withdrawn.Values)
        {
            _model.Program.Put(row, withdrawn, 1);
        }

        foreach (var column in _contributed.Values.SelectMany(columns => columns))
        {
            _model.Program.Put(row, column, -1);
        }
    }
}
