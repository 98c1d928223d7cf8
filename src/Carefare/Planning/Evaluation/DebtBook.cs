using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>All debts of a proposal, day by day.</summary>
internal sealed class DebtBook
{
    private static readonly Money Settling = Money.OfCents(100);
    private readonly PlanProblem _problem;
    private readonly Proposal _proposal;
    private readonly Books _books;
    private readonly List<(CreditUse Use, Debt Debt)> _debts = [];

    public DebtBook(PlanProblem problem, Proposal proposal, Books books)
    {
        (_problem, _proposal, _books) = (problem, proposal, books);
        foreach (var use in proposal.Credits.OfType<CreditUse.Revolving>())
        {
            _debts.Add((use, new RevolvingDebt(use.Offer, RevolvingTerms.Of(use.Offer.Terms)!, problem.AsOf)));
        }
    }

    public IEnumerable<Debt> Debts => _debts.Select(one => one.Debt);

    public Money Owed => Money.Sum(Debts.Select(debt => debt.Owed));

    /// <summary>Whether a payment is due on a day.</summary>
    public bool AnythingDue(DateOnly day) => _debts.Exists(one => one.Debt.DueOn(day) > Money.Zero);

    /// <summary>A loan is paid out, without its fee.</summary>
    public void PayOut(DateOnly day)
    {
        foreach (var loan in _proposal.Credits.OfType<CreditUse.Lent>())
        {
            if (day == _proposal.Charges[0].Due && loan.Offer.Terms is CreditTerms.Loan terms)
            {
                var paidOut = loan.Principal - Money.Nearest(loan.Principal.Dollars * terms.Origination);
                Begin(loan, day, terms.Months, terms.Apr).Buy(day, loan.Principal);
                _books.Move(day, Lender(loan.Offer), Books.Purse, paidOut, "Loan, less its fee", loan.Offer.Route);
            }
        }
    }

    /// <summary>What credit pays of a charge.</summary>
    public Money PayClinic(DateOnly day, int charge, Party clinic)
    {
        var paid = Money.Zero;
        foreach (var use in _proposal.Credits)
        {
            var amount = PartOf(use, charge);
            if (amount > Money.Zero)
            {
                Borrow(use, day, amount);
                var what = _proposal.Charges[charge].What;
                _books.Move(day, Lender(use.Offer), clinic, amount, what, use.Offer.Route);
                paid += amount;
            }
        }

        return paid;
    }

    /// <summary>Pays what is due, and what the proposal pays beyond it.</summary>
    public void Repay(DateOnly day)
    {
        foreach (var (use, debt) in _debts)
        {
            var due = debt.DueOn(day);
            var paid =
                use is CreditUse.Revolving revolving && debt is RevolvingDebt account && day.Day == 1
                    ? Wanted(revolving, day, due, account)
                    : due;
            if (paid > Money.Zero)
            {
                _books.Move(day, Books.Purse, debt.Lender, paid, "Payment", debt.Offer.Route);
                debt.Pay(day, paid);
            }
        }
    }

    /// <summary>A day begins: what has accrued until then has accrued.</summary>
    public void Open(DateOnly day)
    {
        foreach (var (_, debt) in _debts)
        {
            debt.Open(day);
        }
    }

    /// <summary>Closes the day.</summary>
    /// <returns>Which lender's limit is passed; null where none is.</returns>
    public Shortfall? Close(DateOnly day)
    {
        foreach (var (_, debt) in _debts)
        {
            debt.Close(day);
        }

        foreach (var (_, debt) in _debts)
        {
            if (debt.Offer.Limit is null)
            {
                continue;
            }

            var owed = Money.Sum(Debts.Where(other => other.Lender == debt.Lender).Select(other => other.Owed));
            if (debt.Offer.Limit is { } limit && owed > limit)
            {
                return new(day, owed - limit, owed, limit, FailedRule.Limit);
            }
        }

        return null;
    }

    /// <summary>Whether a month's scheduled payments are within the guard; asked on the first of the month before anything is paid.</summary>
    public Shortfall? Guard(DateOnly day)
    {
        if (_problem.MostDebtPayment is not { } most || day.Day != 1)
        {
            return null;
        }

        var scheduled = Money.Down(Debts.Sum(debt => debt.Scheduled(Month.Of(day))));
        return scheduled <= most ? null : new(day, scheduled - most, scheduled, most, FailedRule.DebtGuard);
    }

    /// <summary>
    /// Borrows a part of a charge. What is bought at a reduced rate on one day is one debt; the clinic's plan begins, with its
    /// down payment and its fee, on the day of the first charge that it covers.
    /// </summary>
    private void Borrow(CreditUse use, DateOnly day, Money amount)
    {
        if (use is CreditUse.Revolving)
        {
            _debts.Single(one => one.Use == use).Debt.Buy(day, amount);
        }
        else if (use is CreditUse.Reduced && use.Offer.Terms is CreditTerms.ReducedApr reduced)
        {
            var begun = _debts.Find(one => one.Use == use && one.Debt is InstalmentDebt debt && debt.From == day).Debt;
            (begun ?? Begin(use, day, reduced.Months, reduced.Apr)).Buy(day, amount);
        }
        else if (_debts.TrueForAll(one => one.Use != use) && use.Offer.Terms is CreditTerms.ClinicPlan plan)
        {
            var covered = Money.Sum(_proposal.Charges.Where(Eligibility.AtClinic).Select(one => one.Agreed));
            var down = Money.Nearest(covered.Dollars * plan.Down);
            Begin(use, day, plan.Months, plan.Apr).Buy(day, covered - down);
            _books.Move(day, Books.Purse, Lender(use.Offer), down, "Down payment", use.Offer.Route);
            _books.Move(day, Books.Purse, Lender(use.Offer), plan.Fee, "Fee for the plan", use.Offer.Route);
        }
    }

    private InstalmentDebt Begin(CreditUse use, DateOnly day, int months, Rate apr)
    {
        var debt = new InstalmentDebt(use.Offer, day, months, apr);
        _debts.Add((use, debt));
        return debt;
    }

    private static Party Lender(Offer.Credit offer) => new(PartyKind.Lender, offer.Id);

    private Money PartOf(CreditUse use, int charge) =>
        use switch
        {
            CreditUse.Revolving revolving => Part(revolving.Purchases, charge),
            CreditUse.Reduced reduced => Part(reduced.Purchases, charge),
            CreditUse.AtClinic => Eligibility.AtClinic(_proposal.Charges[charge])
                ? _proposal.Charges[charge].Agreed
                : Money.Zero,
            CreditUse.Lent => Money.Zero,
            _ => throw new InvalidOperationException($"Unknown use of credit: {use.GetType().Name}."),
        };

    private static Money Part(IReadOnlyList<ChargeAmount> parts, int charge) =>
        Money.Sum(parts.Where(part => part.Charge == charge).Select(part => part.Amount));

    /// <summary>
    /// What is due, or more where the proposal says so: in its last month a little more, which settles what rounding left, and
    /// after it all that can be spared.
    /// </summary>
    private Money Wanted(CreditUse.Revolving use, DateOnly day, Money due, RevolvingDebt account)
    {
        var month = Month.Of(day);
        var last = use.Payments.Keys.DefaultIfEmpty(month.Plus(-1)).Max();
        var wanted = use.Payments.GetValueOrDefault(month);
        var spare = _books.Cash - _books.Floor;
        if (month >= last)
        {
            wanted = Money.Max(wanted, month == last ? Money.Min(spare, wanted + Settling) : spare);
        }

        return Money.Min(account.Payable, Money.Max(due, wanted));
    }
}
