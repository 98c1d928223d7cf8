using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

/// <summary>Invented problems for the tests of the planner.</summary>
internal static class Given
{
    public static readonly DateOnly AsOf = new(2026, 11, 23);
    public static readonly DateOnly Start = new(2026, 12, 1);
    public static readonly MinimumPayment Minimum = new(0.035m, Money.Of(30));

    public static PlanProblem Problem(
        decimal cash,
        decimal monthly,
        params IReadOnlyList<Offer.Treatment> treatments
    ) => new(AsOf, new(Money.Of(cash), Money.Of(monthly), Money.Zero), [Start], treatments, [], null, null, null, null);

    /// <summary>A series whose treatments are each paid on their day, three days apart.</summary>
    public static Offer.Treatment Series(string clinic, decimal price, int infusions = 6) =>
        Treatment(clinic, PriceForm.PerInfusion, start => Infusions(start, price, infusions));

    /// <summary>A series that is paid on the first day.</summary>
    public static Offer.Treatment Package(string clinic, decimal price) =>
        Treatment(
            clinic,
            PriceForm.Package,
            start =>
                [
                    new(
                        start,
                        ChargeKind.Package,
                        "Package of 2",
                        Money.Of(price),
                        [new(start, Money.Of(price) - Money.Of(1)), new(start.AddDays(3), Money.Of(1))]
                    ),
                ]
        );

    public static Offer.Treatment Treatment(
        string clinic,
        PriceForm form,
        Func<DateOnly, IReadOnlyList<Charge>> charges
    ) =>
        new(
            $"{clinic}/{form}",
            "clinic-choice",
            clinic,
            clinic,
            form,
            start => new(clinic, clinic, "iv", form, start, charges(start))
        );

    public static Offer.Credit Credit(string id, CreditTerms terms, decimal? limit = null) =>
        new(id, "credit", id, terms, limit is { } most ? Money.Of(most) : null, null);

    /// <summary>Treatments of a series three days apart, each paid on its day.</summary>
    public static IEnumerable<Charge> Visits(DateOnly start, int price, int count) =>
        Enumerable.Range(0, count).Select(number => Visit(start.AddDays(3 * number), ChargeKind.Infusion, price));

    /// <summary>Treatments after a series, each some days after the one before.</summary>
    public static IEnumerable<Charge> Later(DateOnly from, int price, int count, int everyDays) =>
        Enumerable
            .Range(1, count)
            .Select(number => Visit(from.AddDays(everyDays * number), ChargeKind.Maintenance, price));

    /// <summary>A series three days apart that is paid on the first day, each treatment at a price.</summary>
    public static Charge InAdvance(DateOnly start, Money each, int count) =>
        new(
            start,
            ChargeKind.Package,
            "Package",
            each * count,
            [.. Enumerable.Range(0, count).Select(number => new Service(start.AddDays(3 * number), each))]
        );

    private static Charge Visit(DateOnly day, ChargeKind kind, int price) =>
        new(day, kind, $"{kind}", Money.Of(price), [new(day, Money.Of(price))]);

    private static List<Charge> Infusions(DateOnly start, decimal price, int infusions) =>
        [
            .. Enumerable
                .Range(0, infusions)
                .Select(number => new Charge(
                    start.AddDays(3 * number),
                    ChargeKind.Infusion,
                    $"Infusion {number + 1} of {infusions}",
                    Money.Of(price),
                    [new(start.AddDays(3 * number), Money.Of(price))]
                )),
        ];
}
