using Carefare.Planning;
using Carefare.Treatment;
using static Carefare.Planning.PartyKind;

namespace Carefare.Tests.Oracle;

/// <summary>
/// Works a plan's figures out a second time, day by day, from the person's file and the plan's decisions alone: who pays
/// which bill on which day, what is borrowed and repaid, and what is put into accounts. It uses none of the library's
/// arithmetic.
/// </summary>
internal sealed class SecondPath
{
    private readonly Paper _told;
    private readonly Plan _plan;
    private readonly IReadOnlyList<Due> _dues;
    private readonly List<TakenOff> _others;
    private readonly IReadOnlyList<DebtByHand> _debts;
    private readonly AccountsByHand _accounts;
    private readonly Differences _found = new();

    private SecondPath(string text, Plan plan)
    {
        _told = Paper.Read(text);
        _plan = plan;
        var quote = _told["quotes"].Items.Single(row => row["clinic"].Text == plan.Course.Clinic);
        _dues = CourseByHand.Of(_told, quote, Form(plan.Course.Form), plan.Course.Start);
        _others = InsuranceByHand.Of(_told, quote, _dues, Form(plan.Course.Form));
        var own = _dues.Select(Own).ToList();
        _debts = DebtsByHand.Of(_told, quote, own, plan, _found);
        _accounts = new(_told, own, plan, _found);
    }

    /// <summary>Where the two paths part; empty where they agree to the cent.</summary>
    public static string Differences(string text, Plan plan)
    {
        var path = new SecondPath(text, plan);
        path.Clinic();
        path._accounts.Run();
        path.Parts();
        path.Months();
        return path._found.All;
    }

    /// <summary>Every charge is paid once, on its day, and the clinic gets nothing else.</summary>
    private void Clinic()
    {
        var paid = _plan
            .Ledger.Where(line => line.To.Kind == PartyKind.Clinic)
            .GroupBy(line => (line.To.Id, line.Day, line.Why.Split(": ")[^1]))
            .Select(bill => (bill.Key.Id, bill.Key.Day, Amount: bill.Sum(line => line.Amount.Dollars)))
            .Select(bill => $"{bill.Day:yyyy-MM-dd} {bill.Id} {bill.Amount:0.00}");
        var due = _dues.Select(one => $"{one.Day:yyyy-MM-dd} {_plan.Course.Clinic} {one.Amount:0.00}");
        var planned = _plan.Course.Charges.Select(one =>
            $"{one.Due:yyyy-MM-dd} {_plan.Course.Clinic} {one.Amount.Dollars:0.00}"
        );
        Alike("Paid to the clinic", paid, due);
        Alike("Asked for by the clinic", planned, due);
        Alike(
            "Paid by others",
            _plan
                .Ledger.Where(line => line.From.Kind == PartyKind.Payer)
                .Select(line => $"{line.Day:yyyy-MM-dd} {line.Amount.Dollars:0.00} {line.To.Kind == PartyKind.Clinic}"),
            _others.Select(one => $"{one.Day:yyyy-MM-dd} {one.Amount:0.00} {one.Direct}")
        );
    }

    /// <summary>A bill as far as it is the person's: nothing is lent or paid from an account for what others take off.</summary>
    private Due Own(Due due, int place)
    {
        var off = _others.Where(one => one.Place == place).ToList();
        return off.Count == 0
            ? due
            : due with
            {
                Amount = due.Amount - off.Where(one => one.Direct).Sum(one => one.Amount),
                Care = [(due.Care.Single().Day, due.Amount - off.Sum(one => one.Amount))],
            };
    }

    private void Alike(string what, IEnumerable<string> planned, IEnumerable<string> ours)
    {
        var (one, other) = (
            planned.Order(StringComparer.Ordinal).ToList(),
            ours.Order(StringComparer.Ordinal).ToList()
        );
        if (!one.SequenceEqual(other))
        {
            _found.Say($"{what}: the plan says {string.Join(", ", one)}; the second path {string.Join(", ", other)}.");
        }
    }

    private void Parts()
    {
        var (parts, price, finance) = (_plan.Parts, _dues.Sum(due => due.Amount), _debts.Sum(debt => debt.Finance));
        var others = _others.Sum(one => one.Amount);
        _found.Same("Price", parts.Price.Dollars, price);
        _found.Same("Paid by others", parts.PaidByOthers.Dollars, others);
        _found.Same("Finance charge", parts.FinanceCharge.Dollars, finance);
        _found.Same("Tax saved", parts.TaxSaved.Dollars, _accounts.TaxSaved);
        _found.Same("Sunk FSA money", parts.SunkFsa.Dollars, _accounts.Sunk);
        _found.Same("Forfeited", parts.Forfeited.Dollars, _accounts.Forfeited);
        _found.Same(
            "Total",
            _plan.Total.Dollars,
            price - others + finance + _accounts.Forfeited - _accounts.TaxSaved - _accounts.Sunk
        );
    }

    private void Months()
    {
        var money = _told["money"];
        var (cash, keep) = (money["cash_now"].Number(), money["keep_back"].Number());
        var outs = new List<decimal>();
        var day = _told["as_of"].Day;
        foreach (var month in _plan.Months)
        {
            if ((month.Month.Year, month.Month.Number) != (day.Year, day.Month))
            {
                _found.Say($"The plan goes on with {month.Month}, the second path with {day:yyyy-MM}.");
            }

            var lines = new List<LedgerLine>();
            do
            {
                cash += day.Day == 1 ? money["monthly"].Number() : 0;
                foreach (var line in _plan.Ledger.Where(line => line.Day == day))
                {
                    lines.Add(line);
                    cash += line.To.Kind == Cash ? line.Amount.Dollars : 0;
                    cash -= line.From.Kind == Cash ? line.Amount.Dollars : 0;
                    _found.AtMost($"To keep back on {day:O}", line.From.Kind == Cash ? keep : 0, cash);
                }

                day = day.AddDays(1);
            } while (day.Day != 1);

            outs.Add(Month(month, lines, cash, day.AddDays(-1)));
        }

        _found.Same("All months together", _plan.Months.Sum(month => month.Out.Dollars), outs.Sum());
        _found.Same("All months together, and the total", outs.Sum(), _plan.Total.Dollars);
        _found.Same("Highest month", _plan.HighestMonth.Dollars, outs.Max());
        _found.AtMost("Movements after the last month", _plan.Ledger.Count(line => line.Day >= day), 0);
    }

    private decimal Month(PlanMonth month, List<LedgerLine> lines, decimal cash, DateOnly last)
    {
        var by = lines
            .GroupBy(line => line.Route)
            .Select(route => (Route: route.Key, Amount: route.Sum(Leaves)))
            .Where(route => route.Amount != 0)
            .ToDictionary(route => route.Route, route => route.Amount, StringComparer.Ordinal);
        foreach (var route in by.Keys.Union(month.By.Select(one => one.Route)))
        {
            var planned = month.By.Where(one => one.Route == route).Sum(one => one.Amount.Dollars);
            _found.Same($"Out by {route} in {month.Month}", planned, by.GetValueOrDefault(route));
        }

        var bills = _dues.Where(due => (due.Day.Year, due.Day.Month) == (last.Year, last.Month)).Sum(due => due.Amount);
        _found.Same($"Out in {month.Month}", month.Out.Dollars, by.Values.Sum());
        _found.Same($"Bills in {month.Month}", month.Bills.Dollars, bills);
        _found.Same($"Cash at the end of {month.Month}", month.CashLeft.Dollars, cash);
        _found.Same($"Owed at the end of {month.Month}", month.Owed.Dollars, _debts.Sum(debt => debt.OwedOn(last)));
        return by.Values.Sum();
    }

    /// <summary>What a movement takes from the person's own money, or brings to it.</summary>
    private static decimal Leaves(LedgerLine line) =>
        (Own(line.From), Own(line.To)) switch
        {
            (true, false) => line.Amount.Dollars,
            (false, true) => -line.Amount.Dollars,
            (true, true) or (false, false) => 0,
        };

    private static bool Own(Party party) => party.Kind is Cash or Hsa || (party.Kind == Fsa && party.Id.Length == 0);

    private static string Form(PriceForm form) =>
        form switch
        {
            PriceForm.PerInfusion => "per_infusion",
            PriceForm.Package => "package",
            PriceForm.Prepaid => "prepaid",
            PriceForm.Membership => "membership",
            PriceForm.SlidingScale => "sliding_scale",
        };
}
