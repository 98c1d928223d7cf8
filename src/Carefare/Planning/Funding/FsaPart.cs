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
    private readonly DateOnly? _closes;
    private readonly List<Claimed> _claims = [];
    private readonly Dictionary<int, List<(int Column, decimal Most)>> _elections = [];

    public FsaPart(StoryModel model, Offer.Fsa fsa)
    {
        (_model, _fsa) = (model, fsa);
        _closes = fsa.Years.Any(year => year.MaxElection > Money.Zero)
            ? FsaBook.Closes(model.Problem, model.Option)
            : null;
        (int? Sunk, int? Elected) carried = (null, null);
        for (var year = 0; year < fsa.Years.Count; year++)
        {
            carried = AddYear(year, carried.Sunk, carried.Elected);
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
                .GroupBy(claim => (claim.Year, claim.IsSunk))
                .SelectMany(pot =>
                    pot.Zip(
                        Cents.Down(pot.Select(claim => values[claim.Column])),
                        (claim, amount) => new FsaClaim(claim.Year, claim.Charge, claim.Service, claim.IsSunk, amount)
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

    /// <summary>Adds a plan year with what it carries in of each pot, and returns what it carries out.</summary>
    private (int? Sunk, int? Elected) AddYear(int number, int? sunkIn, int? electedIn)
    {
        var year = _fsa.Years[number];
        int? elected =
            year.MaxElection > Money.Zero || electedIn is not null
                ? AddPot(number, isSunk: false, Money.Zero, electedIn)
                : null;
        int? sunk =
            year.Available > Money.Zero || sunkIn is not null
                ? AddPot(number, isSunk: true, year.Available, sunkIn)
                : null;
        var room = number + 1 < _fsa.Years.Count ? year.Carryover.Dollars : 0;
        var (sunkOut, electedOut) = (CarryOut(sunk, room), CarryOut(elected, room));
        if (sunkOut is { } one && electedOut is { } other)
        {
            var both = _model.Program.AddRow(null, room);
            _model.Program.Put(both, one, 1);
            _model.Program.Put(both, other, 1);
        }

        if (year.MaxElection > Money.Zero && elected is { } pot)
        {
            Elect(number, pot);
        }

        return (sunkOut, electedOut);
    }

    /// <summary>
    /// Adds the row of a pot, with claims out of it. What was elected before the plan is not the person's own money any more, so it
    /// takes off what leaves in a month; what is newly elected leaves when it pays, or in the end is lost.
    /// </summary>
    private int AddPot(int number, bool isSunk, Money there, int? carriedIn)
    {
        var pot = _model.Program.AddRow(null, there.Dollars);
        foreach (var (charge, service, amount) in ServicesOf(_fsa.Years[number]))
        {
            var care = _model.Charges[charge];
            var day = Eligibility.FsaDay(care, care.Services[service]);
            var kind = isSunk ? DecidedKind.SunkClaim : DecidedKind.Claim;
            var decided = new Decided(kind, "", charge * MostServices + service, number);
            var claim = _model.Decide(day, decided, amount.Dollars);
            _claims.Add(new(number, charge, service, isSunk, claim));
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
                Lose(claim, -1);
            }
        }

        if (carriedIn is { } carried)
        {
            _model.Program.Put(pot, carried, -1);
        }

        return pot;
    }

    /// <summary>A column of what goes from a pot into the next plan year; null where nothing can.</summary>
    private int? CarryOut(int? pot, decimal room)
    {
        if (pot is not { } from || room == 0)
        {
            return null;
        }

        var carried = _model.Program.AddColumn(0, room, 0);
        _model.Program.Put(from, carried, 1);
        return carried;
    }

    /// <summary>A part of a column is lost once new elections can pay for nothing more.</summary>
    private void Lose(int column, decimal factor)
    {
        if (_closes is { } day)
        {
            _model.Timeline.Lost(day, column, factor);
        }
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
            Lose(elected, 1);
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

    /// <summary>What a pot pays of a service.</summary>
    private readonly record struct Claimed(int Year, int Charge, int Service, bool IsSunk, int Column);
}
