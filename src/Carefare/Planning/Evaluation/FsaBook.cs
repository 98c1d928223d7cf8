using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>The FSA, day by day: salary deductions for new elections, the tax that they save, and what it pays.</summary>
internal sealed class FsaBook
{
    /// <summary>A plan year's election is taken from this many equal pays.</summary>
    public const int Deductions = 12;

    private static readonly Party Elected = new(PartyKind.Fsa, "");
    private readonly PlanProblem _problem;
    private readonly Proposal _proposal;
    private readonly Books _books;
    private readonly Money[] _sunk;
    private readonly Money[] _elected;
    private readonly Money[] _carried;
    private readonly Dictionary<int, Money> _paid = [];

    public FsaBook(PlanProblem problem, Proposal proposal, Books books)
    {
        (_problem, _proposal, _books) = (problem, proposal, books);
        var years = problem.Fsa?.Years ?? [];
        _sunk = [.. years.Select(year => year.Available)];
        _elected = [.. years.Select((_, year) => Election(year))];
        _carried = new Money[_sunk.Length];
    }

    /// <summary>The month of the first salary deduction of a plan year.</summary>
    public static Month FirstDeduction(PlanProblem problem, int year)
    {
        var (starts, next) = (Month.Of(problem.Fsa!.Years[year].From), Month.Of(problem.AsOf).Plus(1));
        return starts > next ? starts : next;
    }

    /// <summary>Pays the day's claims: to the clinic for charges of the day, otherwise back to the person.</summary>
    /// <returns>Why it cannot be; null where it can.</returns>
    public Shortfall? Pay(DateOnly day, Func<int, Party> clinicOf, Func<int, Money> unpaid)
    {
        foreach (var claim in _proposal.Claims)
        {
            var charge = _proposal.Charges[claim.Charge];
            if (Eligibility.FsaDay(charge, charge.Services[claim.Service]) != day)
            {
                continue;
            }

            CarryInto(claim.Year, claim.Amount - _sunk[claim.Year] - _elected[claim.Year]);
            if (claim.Amount > _sunk[claim.Year] + _elected[claim.Year])
            {
                var there = _sunk[claim.Year] + _elected[claim.Year];
                return new(day, claim.Amount - there, claim.Amount, there, FailedRule.PreTax);
            }

            var direct = charge.Due == day ? Money.Min(claim.Amount, unpaid(claim.Charge)) : Money.Zero;
            Take(day, claim.Year, direct, clinicOf(claim.Charge), charge.What);
            Take(day, claim.Year, claim.Amount - direct, Books.Purse, "Reimbursed by the FSA");
            _paid[claim.Charge] = _paid.GetValueOrDefault(claim.Charge) + direct;
        }

        return null;
    }

    /// <summary>What the FSA paid the clinic for a charge.</summary>
    public Money PaidFor(int charge) => _paid.GetValueOrDefault(charge);

    /// <summary>Takes the month's part of each election from the pay.</summary>
    public void Deduct(DateOnly day)
    {
        foreach (var (year, elected) in _proposal.Elections)
        {
            var number = FirstDeduction(_problem, year).Until(Month.Of(day));
            if (day.Day != 1 || number is < 0 or >= Deductions)
            {
                continue;
            }

            var (before, after) = (Part(elected, number), Part(elected, number + 1));
            var steps = _problem.Fsa!.Years[year].Savings;
            var saved = TaxSteps.On(steps, after) - TaxSteps.On(steps, before);
            _books.Move(day, Books.Treasury, Books.Purse, saved, "Tax saved by the FSA election", Route);
            _books.Move(day, Books.Purse, Elected, after - before, "Salary deduction for the FSA", Route);
        }
    }

    /// <summary>What is left of new elections is lost.</summary>
    public void Forfeit(DateOnly day)
    {
        for (var year = 0; year < _elected.Length; year++)
        {
            _books.Move(day, Elected, Books.Treasury, _elected[year], "FSA money that is not used", Route);
            _elected[year] = Money.Zero;
        }
    }

    private string Route => _problem.Fsa?.Route ?? "";

    private static Money Part(Money elected, int pays) => Money.Nearest(elected.Dollars * pays / Deductions);

    private Money Election(int year) =>
        Money.Sum(_proposal.Elections.Where(election => election.Year == year).Select(election => election.Amount));

    /// <summary>Brings over from the earlier plan year what is missing in this one, up to what its plan carries over.</summary>
    private void CarryInto(int year, Money missing)
    {
        var room = year == 0 ? Money.Zero : _problem.Fsa!.Years[year - 1].Carryover - _carried[year];
        var amount = Money.Min(missing, room);
        if (amount <= Money.Zero)
        {
            return;
        }

        CarryInto(year - 1, amount - _sunk[year - 1] - _elected[year - 1]);
        var sunk = Money.Min(amount, _sunk[year - 1]);
        Shift(_sunk, year, sunk);
        Shift(_elected, year, Money.Min(amount - sunk, _elected[year - 1]));
    }

    private void Shift(Money[] pot, int year, Money amount)
    {
        pot[year - 1] -= amount;
        pot[year] += amount;
        _carried[year] += amount;
    }

    private void Take(DateOnly day, int year, Money amount, Party to, string why)
    {
        var sunk = Money.Min(amount, _sunk[year]);
        _sunk[year] -= sunk;
        _elected[year] -= amount - sunk;
        _books.Move(day, new(PartyKind.Fsa, _problem.Fsa!.Id), to, sunk, why, Route);
        _books.Move(day, Elected, to, amount - sunk, why, Route);
    }
}
