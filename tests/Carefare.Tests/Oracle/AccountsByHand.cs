using Carefare.Planning;
using static Carefare.Planning.PartyKind;

namespace Carefare.Tests.Oracle;

/// <summary>What the accounts with untaxed money come to by hand.</summary>
internal sealed class AccountsByHand(Paper told, IReadOnlyList<Due> dues, Plan plan, Differences found)
{
    private readonly TaxByHand _tax = new(told);
    private readonly DateOnly _day = told["as_of"].Day;

    public decimal TaxSaved { get; private set; }

    public decimal Forfeited { get; private set; }

    public decimal Sunk { get; private set; }

    public void Run()
    {
        HsaBalance();
        HsaYears();
        OldFsa();
        NewFsa();
        Deduction();
    }

    private void HsaBalance()
    {
        var hsa = told["accounts"]["hsa"];
        var (balance, put, used) = (hsa["balance"].Number(), 0m, 0m);
        foreach (var line in plan.Ledger.Where(line => line.From.Kind == Hsa || line.To.Kind == Hsa))
        {
            put += line.To.Kind == Hsa ? line.Amount.Dollars : 0;
            used += line.From.Kind == Hsa ? line.Amount.Dollars : 0;
            found.AtMost($"Taken from the HSA by {line.Day:O}", used, balance + put);
            found.AtMost(
                $"Taken from the HSA by {line.Day:O} beyond the care given since it was opened",
                used,
                CareDue(line.Day, hsa["opened"].Day)
                    - FromFsa.Where(paid => paid.Day <= line.Day).Sum(paid => paid.Amount.Dollars)
            );
        }

        found.AtMost("Put into the HSA beyond what it pays for", put, used);
    }

    private void HsaYears()
    {
        var hsa = told["accounts"]["hsa"];
        foreach (var year in Lines(Cash, Hsa).GroupBy(line => line.Day.Year))
        {
            var day = new DateOnly(year.Key, 1, 1);
            var room = World.At("hsa-contribution-limit", day)[hsa["coverage"].Text].Number();
            var age = told["person"]["age"].Whole() + year.Key - _day.Year;
            room += age >= World.At("hsa-catch-up-age", day).Whole() ? World.At("hsa-catch-up", day).Number() : 0;
            room -= year.Key == _day.Year ? hsa["contributed_this_year"].Number() : 0;
            var put = year.Sum(line => line.Amount.Dollars);
            found.AtMost($"Put into the HSA in {year.Key}", put, room);
            foreach (var line in year.Where(line => line.Day.Day != 1 || line.Day <= _day))
            {
                found.Say($"A contribution to the HSA falls on {line.Day:O}, which is no first of a later month.");
            }

            var payroll = hsa["payroll"].Yes;
            var came = Lines(Treasury, Cash).Where(line => line.Route == "hsa");
            Saved(
                $"Tax saved by the HSA in {year.Key}",
                came.Where(line => line.Day.Year == (payroll ? year.Key : year.Key + 1)),
                _tax.SavedByHsa(year.Key, put, payroll)
            );
        }
    }

    private void OldFsa()
    {
        var fsa = told["accounts"]["fsa"];
        var paid = FromFsa.Where(line => line.From.Id.Length > 0).ToArray();
        Sunk = paid.Sum(line => line.Amount.Dollars);
        found.AtMost("Paid from the FSA of this year", Sunk, fsa["election"].Number() - fsa["spent"].Number());
        if (paid.Length > 0)
        {
            var until = fsa[fsa["grace_until"].Said ? "grace_until" : "plan_year_ends"].Day;
            found.AtMost("Paid from the FSA for care by the end of its year", Sunk, CareGiven(_day, until));
            var claims = fsa["plan_year_ends"].Day.AddDays(fsa["run_out_days"].Whole());
            foreach (var line in paid.Where(line => line.Day > (line.To.Kind == Clinic ? until : claims)))
            {
                found.Say($"The FSA pays on {line.Day:O}: its year ends on {until:O}, its claims on {claims:O}.");
            }
        }
    }

    private void NewFsa()
    {
        var deductions = Lines(Cash, Fsa).ToArray();
        var (election, used) = (deductions.Sum(line => line.Amount.Dollars), 0m);
        foreach (var line in FromFsa.Where(line => line.From.Id.Length == 0))
        {
            used += line.Amount.Dollars;
            found.AtMost($"Paid from the new election by {line.Day:O}", used, election);
        }

        Forfeited = election - used;
        if (deductions.Length > 0)
        {
            var from = told["accounts"]["fsa"]["plan_year_ends"].Day.AddDays(1);
            found.Same("Salary deductions for the FSA", deductions.Length, 12);
            found.AtMost("The new election", election, World.At("fsa-limit", from).Number());
            for (var k = 0; k < deductions.Length; k++)
            {
                found.Same($"Day of salary deduction {k + 1}", deductions[k].Day, from.AddMonths(k));
                found.Same($"Salary deduction {k + 1}", deductions[k].Amount.Dollars, election / 12, within: 0.01m);
            }

            Saved(
                "Tax saved by the new election",
                Lines(Treasury, Cash).Where(line => line.Route == "fsa"),
                _tax.SavedByFsa(from.Year, election)
            );
            found.AtMost(
                "Paid from the new election for care in its year",
                used,
                CareGiven(from, from.AddYears(1).AddDays(-1))
            );
        }
    }

    private void Deduction()
    {
        foreach (var line in Lines(Treasury, Cash).Where(line => line.Route == "medical-deduction"))
        {
            var year = line.Day.Year - 1;
            var taxed = plan
                .Ledger.Where(paid =>
                    paid.To.Kind == Clinic && paid.From.Kind is Cash or Lender && paid.Day.Year == year
                )
                .Sum(paid => paid.Amount.Dollars);
            var back = Lines(Hsa, Cash)
                .Concat(Lines(Fsa, Cash))
                .Where(paid => paid.Day.Year == year)
                .Sum(paid => paid.Amount.Dollars);
            Saved($"Tax returned for {year}", [line], _tax.SavedByDeduction(year, taxed - back));
        }
    }

    private void Saved(string what, IEnumerable<LedgerLine> lines, decimal ours)
    {
        var planned = lines.Sum(line => line.Amount.Dollars);
        found.Same(what, planned, decimal.Round(ours, 2, MidpointRounding.AwayFromZero), within: 0.01m);
        TaxSaved += planned;
    }

    private IEnumerable<LedgerLine> Lines(PartyKind from, PartyKind to) =>
        plan.Ledger.Where(line => line.From.Kind == from && line.To.Kind == to);

    /// <summary>What an FSA pays to the clinic, and what it pays back for care that was paid for before.</summary>
    private IEnumerable<LedgerLine> FromFsa =>
        plan.Ledger.Where(line => line.From.Kind == Fsa && (line.To.Kind is Clinic or Cash));

    /// <summary>Care charged for by a day and given from another day on.</summary>
    private decimal CareDue(DateOnly by, DateOnly from) =>
        dues.Where(due => due.Day <= by)
            .SelectMany(due => due.Care)
            .Where(care => care.Day >= from)
            .Sum(care => care.Amount);

    private decimal CareGiven(DateOnly from, DateOnly until) =>
        dues.SelectMany(due => due.Care).Where(care => care.Day >= from && care.Day <= until).Sum(care => care.Amount);
}
