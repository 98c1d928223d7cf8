using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

/// <summary>Two invented problems of a size that says something about speed.</summary>
internal static class Large
{
    /// <summary>
    /// An insurer that may say yes at once, on appeal or on external review (four stories); three clinics in two price forms each,
    /// four first days, five offers of credit, an HSA and 24 months.
    /// </summary>
    public static PlanProblem Reference { get; } =
        new(
            Given.AsOf,
            new(Money.Of(1400), Money.Of(380), Money.Of(300)),
            [.. Enumerable.Range(0, 4).Select(Given.Start.AddMonths)],
            [.. Clinics(3, series: 6, later: 12, everyDays: 42)],
            [.. Credits(5)],
            Hsa,
            null,
            null,
            Money.Of(450)
        )
        {
            Benefits = [Insurer],
        };

    /// <summary>
    /// Sixty months, eight clinics, twelve offers of credit, and sixteen stories: the insurer's four, a fund that may pay, and a
    /// treatment that may not help.
    /// </summary>
    public static PlanProblem Hardest { get; } =
        new(
            Given.AsOf,
            new(Money.Of(2600), Money.Of(460), Money.Of(300)),
            [.. Enumerable.Range(0, 3).Select(Given.Start.AddMonths)],
            [.. Clinics(8, series: 6, later: 43, everyDays: 42)],
            [.. Credits(12)],
            Hsa,
            null,
            null,
            Money.Of(500)
        )
        {
            Benefits = [Insurer, Fund],
            Response = new(3, 0.65m),
        };

    private static Offer.Hsa Hsa =>
        new(
            "hsa",
            "hsa",
            "HSA",
            Money.Of(650),
            new(2025, 1, 1),
            [
                new(2026, new(2026, 12, 1), new(2026, 12, 31), Money.Of(900), Steps, null),
                new(2027, new(2027, 1, 1), new(2027, 12, 31), Money.Of(4400), Steps, null),
            ]
        );

    private static IReadOnlyList<SavingStep> Steps => [new(Money.Of(2500), 0.2965m), new(Money.Of(5000), 0.1965m)];

    private static Offer.Reimbursement Insurer =>
        new(
            "insurer",
            "insurance",
            "Insurer",
            (course, granted) =>
                [
                    .. course
                        .Charges.Index()
                        .Where(charge => charge.Item.Kind != ChargeKind.Package && charge.Item.Services.Count > 0)
                        .Select(charge => new PaidBack(
                            charge.Index,
                            Money.Nearest(charge.Item.Amount.Dollars * 0.55m),
                            (charge.Item.Due > granted ? charge.Item.Due : granted).AddDays(40)
                        )),
                ]
        )
        {
            Decisions =
            [
                new("authorization", "the prior authorization", new(2026, 12, 21), 0.35m),
                new("appeal", "the appeal", new(2027, 2, 15), 0.3m),
                new("review", "the external review", new(2027, 4, 20), 0.4m),
            ],
        };

    private static Offer.DirectPayment Fund =>
        new("fund", "promised-money", "Fund", [new(Money.Of(1200), new(2027, 1, 10), new(2027, 12, 31), null, null)])
        {
            Decisions = [new("fund", "the fund's answer", new(2027, 1, 10), 0.3m)],
        };

    private static IEnumerable<Offer.Treatment> Clinics(int count, int series, int later, int everyDays)
    {
        for (var clinic = 0; clinic < count; clinic++)
        {
            var (name, price) = ($"clinic{clinic}", 440 + 37 * clinic % 160);
            yield return Awaiting.Stopping(
                Given.Treatment(
                    name,
                    PriceForm.PerInfusion,
                    start =>
                        [
                            .. Given.Visits(start, price, series),
                            .. Given.Later(start.AddDays(18), price - 30, later, everyDays),
                        ]
                )
            );
            yield return Awaiting.Stopping(
                Given.Treatment(
                    name,
                    PriceForm.Package,
                    start =>
                        [
                            Given.InAdvance(start, Money.Nearest(price * 0.88m), series),
                            .. Given.Later(start.AddDays(18), price - 30, later, everyDays),
                        ]
                )
            );
        }
    }

    private static IEnumerable<Offer.Credit> Credits(int count) =>
        Enumerable.Range(0, count).Select(number => Credit(number, $"credit{number}"));

    private static Offer.Credit Credit(int number, string id)
    {
        var apr = new Rate(0.0899m + 0.0171m * number);
        return (number % 5) switch
        {
            0 => Given.Credit(
                id,
                new CreditTerms.DeferredInterest(12 + number, apr, Given.Minimum, Money.Of(200)),
                3000 + 100 * number
            ),
            1 => Given.Credit(id, new CreditTerms.Loan(24 + number, apr, 0.03m), 6000),
            2 => Given.Credit(id, new CreditTerms.Card(apr, Given.Minimum), 2500 + 100 * number),
            3 => Given.Credit(id, new CreditTerms.ReducedApr(24, apr, Money.Of(500)), 5000),
            _ => Given.Credit(id, new CreditTerms.ZeroPercent(6 + number, apr, Given.Minimum, Money.Of(300)), 2000),
        };
    }
}
