using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>The FSA in the linear programme: what each plan year pays of each service, new elections, and what is carried over.</summary>
internal sealed class FsaPart
{
    /// <summary>No charge pays for as many services.</summary>
    private const int MostServices = 1000;

    private readonly StoryModel _model;
    private readonly Offer.Fsa _fsa;
    private readonly List<(int Year, int Charge, int Service, int Column)> _claims = [];
    private readonly Dictionary<int, List<(int Column, decimal Most)>> _elections = [];

    public FsaPart(StoryModel model, Offer.Fsa fsa)
    {
        (_model, _fsa) = (model, fsa);
        int? carried = null;
        for (var year = 0; year < fsa.Years.Count; year++)
        {
            carried = AddYear(year, carried);
        }

        foreach (
            var service in _claims.GroupBy(claim => (claim.Charge, claim.Service)).Where(claims => claims.Count() > 1)
        )
        {
            var amount = model.Charges[service.Key.Charge].Services[service.Key.Service].Amount;
            var row = model.Program.AddRow(null, amount.Dollars);
            foreach (var claim in service)
            {
                model.Program.Put(row, claim.Column, 1);
            }
        }
    }

    /// <summary>New elections are made, or not.</summary>
    public void Choose(TaxMode mode)
    {
        foreach (var (column, most) in _elections.Values.SelectMany(steps => steps))
        {
            _model.Program.Bound(column, 0, mode.Elects ? most : 0);
        }
    }

    public IReadOnlyList<FsaClaim> Claims(IReadOnlyList<decimal> values) =>
        [
            .. _claims
                .GroupBy(claim => claim.Year)
                .SelectMany(year =>
                    year.Zip(
                        Cents.Down(year.Select(claim => values[claim.Column])),
                        (claim, amount) => new FsaClaim(claim.Year, claim.Charge, claim.Service, amount)
                    )
                )
                .Where(claim => claim.Amount > Money.Zero),
        ];

    public IReadOnlyList<Election> Elections(IReadOnlyList<decimal> values) =>
        [
            .. _elections
                .Select(one => new Election(one.Key, Cents.Up([one.Value.Sum(step => values[step.Column])]).Single()))
                .Where(election => election.Amount > Money.Zero),
        ];

    private int AddYear(int number, int? carriedIn)
    {
        var (program, year) = (_model.Program, _fsa.Years[number]);
        var pot = program.AddRow(null, year.Available.Dollars);
        if (year.MaxElection > Money.Zero)
        {
            Claim(number, pot, isSunk: false);
        }

        if (year.Available > Money.Zero || carriedIn is not null)
        {
            var sunk = program.AddRow(null, year.Available.Dollars);
            Claim(number, sunk, isSunk: true).ForEach(claim => program.Put(pot, claim, 1));
            if (carriedIn is { } before)
            {
                program.Put(sunk, before, -1);
            }
        }

        var carriedOut = program.AddColumn(0, number + 1 < _fsa.Years.Count ? year.Carryover.Dollars : 0, 0);
        program.Put(pot, carriedOut, 1);
        if (carriedIn is { } carried)
        {
            program.Put(pot, carried, -1);
        }

        if (year.MaxElection > Money.Zero)
        {
            Elect(number, pot);
        }

        return carriedOut;
    }

    /// <summary>
    /// Claims out of a pot. What was elected before the plan is not the person's own money any more, so it takes off what leaves in a
    /// month; what is newly elected counts when it is taken from the pay.
    /// </summary>
    private List<int> Claim(int number, int pot, bool isSunk)
    {
        var claims = new List<int>();
        foreach (var (charge, service, amount) in ServicesOf(_fsa.Years[number]))
        {
            var care = _model.Charges[charge];
            var day = Eligibility.FsaDay(care, care.Services[service]);
            var kind = isSunk ? DecidedKind.SunkClaim : DecidedKind.Claim;
            var decided = new Decided(kind, "", charge * MostServices + service, number);
            var claim = _model.Decide(day, decided, amount.Dollars);
            claims.Add(claim);
            _claims.Add((number, charge, service, claim));
            _model.Program.Put(pot, claim, 1);
            _model.Take(charge, claim);
            if (isSunk)
            {
                _model.Timeline.FromOthers(day, claim, 1);
            }
            else
            {
                _model.Cost(claim, -1);
                _model.Timeline.Within(day, claim, 1);
            }
        }

        return claims;
    }

    private void Elect(int number, int pot)
    {
        var first = FsaBook.FirstDeduction(_model.Problem, number);
        var columns = _elections[number] = [];
        var year = _fsa.Years[number];
        foreach (var step in TaxSteps.Within(year.Savings, Money.Min(year.MaxElection, Money.Up(_model.Billed))))
        {
            // A dollar elected is lost unless it is claimed, and each claim counts as a dollar less to pay.
            var decided = new Decided(DecidedKind.Election, "", number, columns.Count);
            var elected = _model.Decide(_model.Problem.AsOf, decided, step.UpTo.Dollars);
            _model.Cost(elected, 1);
            columns.Add((elected, step.UpTo.Dollars));
            _model.Program.Put(pot, elected, -1);
            for (var pay = 0; pay < FsaBook.Deductions; pay++)
            {
                var day = first.Plus(pay).First;
                _model.Timeline.Within(day, elected, -1m / FsaBook.Deductions);
                _model.Timeline.FromOthers(day, elected, step.Fraction / FsaBook.Deductions);
            }
        }
    }

    private IEnumerable<(int Charge, int Service, Money Amount)> ServicesOf(FsaYear year) =>
        from charge in _model.Charges.Index()
        from service in charge.Item.Services.Index()
        where Eligibility.Fsa(charge.Item, service.Item, year)
        select (charge.Index, service.Index, service.Item.Amount);
}
