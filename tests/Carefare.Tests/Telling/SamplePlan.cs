using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Treatment;

namespace Carefare.Tests.Telling;

/// <summary>A plan of an invented person: a package on a promotional card, the rest from an HSA and cash.</summary>
internal static class SamplePlan
{
    private static readonly Party Purse = new(PartyKind.Cash, "");
    private static readonly Party Hsa = new(PartyKind.Hsa, "");
    private static readonly Party Treasury = new(PartyKind.Treasury, "");
    private static readonly Party Clinic = new(PartyKind.Clinic, "front-range");
    private static readonly Party Card = new(PartyKind.Lender, "carecard");

    public static DateOnly AsOf { get; } = new(2026, 11, 23);

    public static Means Means { get; } = new(Money.Of(1500), Money.Of(350), Money.Of(500));

    /// <summary>What the plan was made for, as far as it explains the plan: contributions by payroll save 29.1 % of tax.</summary>
    public static PlanProblem Problem { get; } =
        new(
            AsOf,
            Means,
            [new(2026, 12, 1)],
            [],
            [],
            new(
                "hsa",
                "hsa",
                "HSA",
                Money.Zero,
                new(2024, 2, 1),
                [new(2027, new(2027, 1, 1), new(2027, 12, 31), Money.Of(4500), [new(Money.Of(4500), 0.291m)], null)]
            ),
            null,
            null,
            null
        );

    public static Charge Charge(string day, ChargeKind kind, string what, decimal dollars) =>
        new(DateOnly.Parse(day), kind, what, Money.Of(dollars), [new(DateOnly.Parse(day), Money.Of(dollars))]);

    private static PricedCourse Course { get; } =
        new(
            "front-range",
            "Front Range Infusions",
            "iv",
            PriceForm.Package,
            new(2026, 12, 1),
            [
                Charge("2026-12-01", ChargeKind.Evaluation, "Evaluation", 350),
                Charge("2026-12-01", ChargeKind.Package, "Package of 6 infusions", 2400),
                Charge("2027-02-01", ChargeKind.Maintenance, "Maintenance 1", 400),
                Charge("2027-04-01", ChargeKind.Maintenance, "Maintenance 2", 400),
                Charge("2027-06-01", ChargeKind.Maintenance, "Maintenance 3", 400),
                Charge("2027-08-02", ChargeKind.Maintenance, "Maintenance 4", 400),
            ]
        );

    public static Plan Plan { get; } = Make();

    private static Plan Make()
    {
        var lines = Ledger().OrderBy(line => line.Day).ToList();
        var parts = new TotalParts(
            Course.Price,
            Money.Zero,
            Sum(lines, line => line.From == Treasury),
            default,
            default
        );
        var debt = new PlanDebt(
            "carecard",
            "promotional-credit",
            "CareCard, 12 months of deferred interest at 29.99 %",
            Money.Of(2400),
            Money.Zero,
            Money.Of(200),
            new(2027, 12, 1),
            new(2027, 12, 1),
            new(2027, 12, 1),
            Money.Of(472.31m)
        );
        return new(Course, parts, Months(lines), [debt], lines);
    }

    private static IEnumerable<LedgerLine> Ledger()
    {
        var first = new DateOnly(2026, 12, 1);
        yield return new(first, Purse, Clinic, Money.Of(350), "Evaluation", "package");
        yield return new(first, Card, Clinic, Money.Of(2400), "Package of 6 infusions", "promotional-credit");
        for (var i = 1; i <= 12; i++)
        {
            yield return new(first.AddMonths(i), Purse, Card, Money.Of(200), "Payment", "promotional-credit");
        }

        foreach (var charge in Course.Charges.Where(charge => charge.Kind == ChargeKind.Maintenance))
        {
            var month = Month.Of(charge.Due).First;
            yield return new(month, Treasury, Purse, Money.Of(58.20m), "Tax saved by HSA contributions", "hsa");
            yield return new(month, Purse, Hsa, Money.Of(200), "Contribution to the HSA", "hsa");
            yield return new(charge.Due, Hsa, Clinic, Money.Of(200), charge.What, "hsa");
            yield return new(charge.Due, Purse, Clinic, Money.Of(200), charge.What, "package");
        }
    }

    private static List<PlanMonth> Months(List<LedgerLine> lines)
    {
        var months = new List<PlanMonth>();
        var (owed, cash) = (Money.Zero, Means.CashNow);
        for (var month = Month.Of(AsOf); month <= new Month(2027, 12); month = month.Plus(1))
        {
            var these = lines.Where(line => Month.Of(line.Day) == month).ToList();
            owed += Sum(these, line => line.From == Card) - Sum(these, line => line.To == Card);
            cash += (months.Count > 0 ? Means.Monthly : Money.Zero) + Sum(these, line => line.To == Purse);
            cash -= Sum(these, line => line.From == Purse);
            List<RouteAmount> by =
            [
                .. these
                    .GroupBy(line => line.Route)
                    .Select(route => new RouteAmount(route.Key, Money.Sum(route.Select(line => line.Out))))
                    .Where(part => part.Amount != Money.Zero),
            ];
            var bills = Course.Charges.Where(charge => Month.Of(charge.Due) == month).Select(charge => charge.Amount);
            months.Add(new(month, Money.Sum(by.Select(part => part.Amount)), by, Money.Sum(bills), owed, cash));
        }

        return months;
    }

    private static Money Sum(IEnumerable<LedgerLine> lines, Func<LedgerLine, bool> which) =>
        Money.Sum(lines.Where(which).Select(line => line.Amount));
}
