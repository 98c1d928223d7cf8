using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// Works a proposal through day by day under the real terms, in whole cents. It knows nothing of the search, and every figure
/// of a plan comes from here.
/// </summary>
internal sealed class Evaluator
{
    private readonly PlanProblem _problem;
    private readonly Proposal _proposal;
    private readonly Books _books;
    private readonly HsaBook _hsa;
    private readonly FsaBook _fsa;
    private readonly DebtBook _debts;
    private readonly Statement _statement;
    private readonly HashSet<DateOnly> _eventful;
    private readonly DateOnly _last;
    private Money _owedYearAgo;

    private Evaluator(PlanProblem problem, Proposal proposal)
    {
        (_problem, _proposal) = (problem, proposal);
        _books = new(problem.Means);
        _hsa = new(problem, proposal, _books);
        _fsa = new(problem, proposal, _books);
        _debts = new(problem, proposal, _books);
        _statement = new(proposal, _books, _debts);
        _eventful = [.. Horizon.Days(problem, proposal)];
        _last = _eventful.Max();
    }

    /// <summary>The plan that a proposal comes to, or why it does not work.</summary>
    public static Evaluated Evaluate(PlanProblem problem, Proposal proposal) => new Evaluator(problem, proposal).Run();

    private Evaluated Run()
    {
        if ((TooSmall() ?? _hsa.PutInUnused()) is { } broken)
        {
            return new(null, broken);
        }

        for (var day = _problem.AsOf; ; day = Next(day))
        {
            if (Live(day) is { } shortfall)
            {
                return new(null, shortfall);
            }

            if (day > _last && !IsPaidDown(day, _last))
            {
                return new(null, new(day, _debts.Owed, _debts.Owed, Money.Zero, FailedRule.NeverPaidOff));
            }

            _statement.Close(day);
            if (day >= _last && _debts.Owed == Money.Zero)
            {
                return new(_statement.ToPlan(), null);
            }
        }
    }

    /// <summary>
    /// The next day on which anything can happen: something is paid or comes in, a month begins or ends. Between these days only
    /// interest accrues.
    /// </summary>
    private DateOnly Next(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        } while (day.Day != 1 && day.AddDays(1).Day != 1 && !_eventful.Contains(day) && !_debts.AnythingDue(day));

        return day;
    }

    /// <summary>The first purchase that is smaller than its offer takes.</summary>
    private Shortfall? TooSmall()
    {
        foreach (var use in _proposal.Credits)
        {
            foreach (var (day, amount) in use.TooSmall(_proposal.Charges))
            {
                var least = LeastPurchase.Of(use.Offer.Terms);
                return new(day, least - amount, least, amount, FailedRule.LeastPurchase);
            }
        }

        return null;
    }

    /// <summary>Whether the debts fall from year to year, and do not take a lifetime.</summary>
    private bool IsPaidDown(DateOnly day, DateOnly last)
    {
        if (day.Month != last.Month || day.Day != 1)
        {
            return true;
        }

        var falls = day.Year <= last.Year + 1 || _debts.Owed < _owedYearAgo;
        _owedYearAgo = _debts.Owed;
        return falls && day.Year < last.Year + Horizon.MostYearsOfDebt;
    }

    /// <summary>What comes in comes first, then what goes out; then the rules are looked at.</summary>
    private Shortfall? Live(DateOnly day)
    {
        _debts.Open(day);
        if (day.Day == 1 && day > _problem.AsOf)
        {
            _books.Earn();
        }

        if (!_eventful.Contains(day) && day.Day != 1 && !_debts.AnythingDue(day))
        {
            return _debts.Close(day);
        }

        var guard = _debts.Guard(day);
        _hsa.CollectSavings(day);
        Deduct(day);
        OthersPay(day);
        _debts.PayOut(day);
        var spare = _books.Cash - _books.Floor;
        var before = _books.Lines.Count;
        var pretax = PayClinics(day);
        _debts.Repay(day);
        _hsa.Contribute(day);
        _fsa.Deduct(day);
        _fsa.Forfeit(day);

        return guard ?? pretax ?? Cash(day, spare, before) ?? _debts.Close(day);
    }

    private Shortfall? PayClinics(DateOnly day)
    {
        var unpaid = new Dictionary<int, Money>();
        var shortfall = _hsa.Withdraw(day);
        var clinic = new Party(PartyKind.Clinic, _proposal.Option.Course.Clinic);
        var charges = _proposal.Charges.Index().Where(charge => charge.Item.Due == day).ToList();
        foreach (var (number, charge) in charges)
        {
            unpaid[number] = Money.Max(Money.Zero, charge.Amount - _debts.PayClinic(day, number, clinic));
        }

        shortfall ??= _fsa.Pay(day, _ => clinic, charge => unpaid.GetValueOrDefault(charge) - _fsa.PaidFor(charge));
        foreach (var (number, charge) in charges)
        {
            var left = unpaid[number] - _fsa.PaidFor(number);
            left -= charge.Services.Count > 0 ? _hsa.PayClinic(day, clinic, left, charge.What) : Money.Zero;
            _books.Move(day, Books.Purse, clinic, left, charge.What, _proposal.Option.Treatment.Route);
        }

        _hsa.Reimburse(day);
        return shortfall;
    }

    /// <summary>What others pay the clinic or the person.</summary>
    private void OthersPay(DateOnly day)
    {
        foreach (var paid in _proposal.Option.Others.Where(paid => paid.Day == day))
        {
            var to = paid.ToClinic ? new Party(PartyKind.Clinic, _proposal.Option.Course.Clinic) : Books.Purse;
            var what = _proposal.Option.Course.Charges[paid.Charge].What;
            _books.Move(day, paid.From, to, paid.Amount, $"{paid.Name}: {what}", paid.Route);
        }
    }

    /// <summary>The tax that the medical deduction returns.</summary>
    private void Deduct(DateOnly day)
    {
        foreach (var year in _problem.Deduction?.Years.Where(year => year.RefundDay == day) ?? [])
        {
            var care = Money.Sum(
                _proposal.Deducted.Where(part => PaidIn(part) == year.Year).Select(part => part.Amount)
            );
            var back = TaxSteps.On(year.Savings, Money.Max(Money.Zero, care - year.Threshold));
            _books.Move(
                day,
                Books.Treasury,
                Books.Purse,
                back,
                "Tax returned by the medical deduction",
                _problem.Deduction!.Route
            );
        }
    }

    private int PaidIn(ChargeAmount part) => _proposal.Charges[part.Charge].Due.Year;

    /// <summary>Whether enough cash is left where something was paid out of it.</summary>
    private Shortfall? Cash(DateOnly day, Money spare, int before)
    {
        var missing = _books.Floor - _books.Cash;
        if (missing <= Money.Zero || _books.Lines.Skip(before).All(line => line.From != Books.Purse))
        {
            return null;
        }

        var there = Money.Max(Money.Zero, spare);
        return new(day, missing, there + missing, there, FailedRule.Cash);
    }
}
