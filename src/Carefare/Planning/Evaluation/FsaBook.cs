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
    private readonly DateOnly? _closes;
    private readonly Dictionary<int, Money> _paid = [];

    public FsaBook(PlanProblem problem, Proposal proposal, Books books)
    {
        (_problem, _proposal, _books) = (problem, proposal, books);
        var years = problem.Fsa?.Years ?? [];
        _sunk = [.. years.Select(year => year.Available)];
        _elected = [.. years.Select((_, year) => Election(year))];
        _carried = new Money[_sunk.Length];
        _closes = proposal.Elections.Count > 0 ? Closes(problem, proposal.Option) : null;
    }

    /// <summary>The month of the first salary deduction of a plan year.</summary>
    public static Month FirstDeduction(PlanProblem problem, int year)
    {
        var (starts, next) = (Month.Of(problem.Fsa!.Years[year].From), Month.Of(problem.AsOf).Plus(1));
        return starts > next ? starts : next;
    }

    /// <summary>The day of the last salary deduction for a plan year.</summary>
    private static DateOnly LastDeduction(PlanProblem problem, int year) =>
        FirstDeduction(problem, year).Plus(Deductions - 1).First;

    /// <summary>The day on which new elections can pay for nothing more of an option, and have all been taken from the pay.</summary>
    public static DateOnly Closes(PlanProblem problem, Option option)
    {
        var years = problem.Fsa!.Years.Index().Where(year => year.Item.MaxElection > Money.Zero).ToList();
        var care =
            from charge in option.Charges
            from service in charge.Services
            where years.Exists(year => Eligibility.Fsa(charge, service, year.Item))
            select Eligibility.FsaDay(charge, service);
        return years.Select(year => LastDeduction(problem, year.Index)).Concat(care).Max();
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

            var pot = claim.IsSunk ? _sunk : _elected;
            CarryInto(pot, claim.Year, claim.Amount - pot[claim.Year]);
            if (claim.Amount > pot[claim.Year])
            {
                var there = pot[claim.Year];
                return new(day, claim.Amount - there, claim.Amount, there, FailedRule.PreTax);
            }

            var direct = charge.Due == day ? Money.Min(claim.Amount, unpaid(claim.Charge)) : Money.Zero;
            var from = claim.IsSunk ? new(PartyKind.Fsa, _problem.Fsa!.Id) : Elected;
            pot[claim.Year] -= claim.Amount;
            _books.Move(day, from, clinicOf(claim.Charge), direct, charge.What, Route);
            _books.Move(day, from, Books.Purse, claim.Amount - direct, "Reimbursed by the FSA", Route);
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

    /// <summary>What is left of new elections is lost, once they can pay for nothing more.</summary>
    public void Forfeit(DateOnly day)
    {
        for (var year = 0; day == _closes && year < _elected.Length; year++)
        {
            _books.Move(day, Elected, Books.Treasury, _elected[year], "FSA money that is not used", Route);
            _elected[year] = Money.Zero;
        }
    }

    private string Route => _problem.Fsa?.Route ?? "";

    private static Money Part(Money elected, int pays) => Money.Nearest(elected.Dollars * pays / Deductions);

    private Money Election(int year) =>
        Money.Sum(_proposal.Elections.Where(election => election.Year == year).Select(election => election.Amount));

    /// <summary>Brings over from the earlier plan year what is missing in a pot, up to what its plan carries over.</summary>
    private void CarryInto(Money[] pot, int year, Money missing)
    {
        var room = year == 0 ? Money.Zero : _problem.Fsa!.Years[year - 1].Carryover - _carried[year];
        var wanted = Money.Min(missing, room);
        if (wanted <= Money.Zero)
        {
            return;
        }

        CarryInto(pot, year - 1, wanted - pot[year - 1]);
        var amount = Money.Min(wanted, pot[year - 1]);
        pot[year - 1] -= amount;
        pot[year] += amount;
        _carried[year] += amount;
    }
}
