using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>Draws up the plan from the ledger: its months, its debts, and what the total is made of.</summary>
internal sealed class Statement(Proposal proposal, Books books, DebtBook debts)
{
    private readonly SortedDictionary<Month, (Money Owed, Money Cash)> _ends = [];

    /// <summary>Notes how a day ends; the last day of a month stands for it.</summary>
    public void Close(DateOnly day) => _ends[Month.Of(day)] = (debts.Owed, books.Cash);

    public Plan ToPlan() =>
        new(
            proposal.Option.Course,
            Parts(),
            Months(),
            [.. proposal.Credits.Select(use => ToDebt(use.Offer))],
            books.Lines
        );

    private TotalParts Parts() =>
        new(
            Sum(line => line.To.Kind == PartyKind.Clinic) - Sum(line => line.From.Kind == PartyKind.Clinic),
            Sum(line => line.To.Kind == PartyKind.Lender) - Sum(line => line.From.Kind == PartyKind.Lender),
            Sum(line => line.From == Books.Treasury),
            Sum(line => line.From.Kind == PartyKind.Fsa && !line.From.IsOwn),
            Sum(line => line.To == Books.Treasury)
        )
        {
            PaidByOthers = Sum(line => line.From.Kind == PartyKind.Payer),
        };

    private List<PlanMonth> Months()
    {
        var lines = books.Lines.ToLookup(line => Month.Of(line.Day));
        var charges = proposal.Option.Course.Charges.ToLookup(charge => Month.Of(charge.Due));
        return
        [
            .. _ends.Select(end =>
            {
                var by = By(lines[end.Key]);
                var bills = Money.Sum(charges[end.Key].Select(charge => charge.Amount));
                return new PlanMonth(
                    end.Key,
                    Money.Sum(by.Select(route => route.Amount)),
                    by,
                    bills,
                    end.Value.Owed,
                    end.Value.Cash
                );
            }),
        ];
    }

    private static List<RouteAmount> By(IEnumerable<LedgerLine> lines)
    {
        var sums = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            sums[line.Route] = sums.GetValueOrDefault(line.Route) + line.Out;
        }

        return
        [
            .. sums.Where(route => route.Value != Money.Zero)
                .Select(route => new RouteAmount(route.Key, route.Value))
                .OrderByDescending(route => route.Amount)
                .ThenBy(route => route.Route, StringComparer.Ordinal),
        ];
    }

    private PlanDebt ToDebt(Offer.Credit offer)
    {
        var lender = new Party(PartyKind.Lender, offer.Id);
        var payments = books.Lines.Where(line => line.To == lender).ToList();
        var borrowed = Sum(line => line.From == lender);
        var purchases = debts
            .Debts.OfType<RevolvingDebt>()
            .Where(debt => debt.Offer == offer)
            .SelectMany(debt => debt.Purchases)
            .ToList();
        var deferred = RevolvingTerms.Of(offer.Terms) is { Deferred: true };
        return new(
            offer.Id,
            offer.Route,
            offer.Name,
            borrowed,
            Money.Sum(payments.Select(line => line.Amount)) - borrowed,
            payments
                .GroupBy(line => Month.Of(line.Day), line => line.Amount)
                .Select(Money.Sum)
                .DefaultIfEmpty(Money.Zero)
                .Max(),
            payments.Select(line => line.Day).DefaultIfEmpty(proposal.Option.Course.Start).Max(),
            purchases.Count > 0 ? purchases[0].Ends : null,
            purchases.Count > 0 ? purchases[^1].Ends : null,
            deferred ? purchases.Max(purchase => purchase.IfADollarIsLeft) : null
        );
    }

    private Money Sum(Func<LedgerLine, bool> which) => Money.Sum(books.Lines.Where(which).Select(line => line.Amount));
}
