using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

/// <summary>Invented people with money, clinics, credit and accounts of every kind, by number.</summary>
internal static class Somebody
{
    /// <summary>Tries the first of them; always the same ones, so that a failure can be looked at again.</summary>
    public static void Each(int count, Action<int> tries)
    {
        for (var number = 0; number < count; number++)
        {
            tries(number);
        }
    }

    public static PlanProblem Number(int number)
    {
        var chance = new Random(number);
        var start = Given.AsOf.AddDays(chance.Next(0, 40));
        return new(
            Given.AsOf,
            new(Dollars(chance, 0, 2500), Dollars(chance, 60, 600), Dollars(chance, 0, 400)),
            [.. Enumerable.Range(0, chance.Next(1, 3)).Select(start.AddMonths)],
            [.. Enumerable.Range(0, chance.Next(1, 4)).Select(clinic => Clinic(chance, $"clinic{clinic}"))],
            [.. Enumerable.Range(0, chance.Next(0, 4)).Select(credit => Credit(chance, $"credit{credit}"))],
            chance.Next(3) == 0 ? Hsa(chance) : null,
            chance.Next(3) == 0 ? Fsa(chance) : null,
            chance.Next(4) == 0 ? Deduction(chance) : null,
            chance.Next(3) == 0 ? Dollars(chance, 100, 600) : null
        );
    }

    public static Offer.Credit Credit(Random chance, string id)
    {
        var apr = new Rate(chance.Next(5, 33) / 100m + 0.0099m);
        var least = chance.Next(2) == 0 ? Money.Zero : Money.Of(200);
        var limit = chance.Next(3) == 0 ? (decimal?)null : chance.Next(5, 60) * 100;
        return chance.Next(6) switch
        {
            0 => Given.Credit(
                id,
                new CreditTerms.DeferredInterest(chance.Next(6, 19), apr, Given.Minimum, least),
                limit
            ),
            1 => Given.Credit(id, new CreditTerms.ZeroPercent(chance.Next(6, 16), apr, Given.Minimum, least), limit),
            2 => Given.Credit(id, new CreditTerms.ReducedApr(chance.Next(12, 37), apr, Money.Of(1000)), limit),
            3 => Given.Credit(id, new CreditTerms.Loan(chance.Next(12, 61), apr, chance.Next(0, 6) / 100m), limit),
            4 => Given.Credit(
                id,
                new CreditTerms.ClinicPlan(0.25m, chance.Next(3, 13), Rate.Zero, Money.Of(chance.Next(0, 50)))
            ) with
            {
                Clinic = "clinic0",
            },
            _ => Given.Credit(id, new CreditTerms.Card(apr, Given.Minimum), limit),
        };
    }

    private static Money Dollars(Random chance, int least, int most) => Money.Of(chance.Next(least, most));

    private static Offer.Treatment Clinic(Random chance, string name)
    {
        var (price, infusions, visits, every) = (
            chance.Next(300, 700),
            chance.Next(2, 7),
            chance.Next(0, 5),
            chance.Next(20, 60)
        );
        return chance.Next(2) == 0
            ? Given.Treatment(
                name,
                PriceForm.PerInfusion,
                start =>
                    [.. Given.Visits(start, price, infusions), .. Given.Later(start.AddDays(20), price, visits, every)]
            )
            : Given.Treatment(
                name,
                PriceForm.Package,
                start =>
                    [
                        Given.InAdvance(start, Money.Nearest(price * 0.85m), infusions),
                        .. Given.Later(start.AddDays(20), price, visits, every),
                    ]
            );
    }

    private static Offer.Hsa Hsa(Random chance)
    {
        var saved = chance.Next(2) == 0 ? (DateOnly?)null : new DateOnly(2028, 4, 15);
        return new(
            "hsa",
            "hsa",
            "HSA",
            Dollars(chance, 0, 1500),
            Given.AsOf.AddDays(chance.Next(-400, 60)),
            [
                new(
                    2026,
                    new(2026, 12, 1),
                    new(2026, 12, 31),
                    Dollars(chance, 0, 900),
                    [new(Money.Of(5000), 0.2965m)],
                    saved
                ),
                new(
                    2027,
                    new(2027, 1, 1),
                    new(2027, 12, 31),
                    Dollars(chance, 0, 4400),
                    [new(Money.Of(700), 0.2965m), new(Money.Of(5000), 0.1965m)],
                    saved
                ),
            ]
        );
    }

    private static Offer.Fsa Fsa(Random chance) =>
        new(
            "fsa",
            "fsa",
            "FSA",
            [
                new(
                    new(2026, 1, 1),
                    new(2026, 12, 31),
                    new(2026, 12, 31),
                    new(2027, 3, 31),
                    Dollars(chance, 0, 1200),
                    Money.Zero,
                    [],
                    Money.Of(660)
                ),
                new(
                    new(2027, 1, 1),
                    new(2027, 12, 31),
                    new(2027, 12, 31),
                    new(2028, 3, 31),
                    Money.Zero,
                    Money.Of(chance.Next(2) * 3400),
                    [new(Money.Of(3400), 0.2965m)],
                    Money.Zero
                ),
            ]
        );

    private static Offer.Deduction Deduction(Random chance) =>
        new(
            "deduction",
            "deduction",
            "Medical deduction",
            [
                new(2026, Dollars(chance, 500, 4000), [new(Money.Of(20000), 0.22m)], new(2027, 4, 15)),
                new(2027, Dollars(chance, 500, 4000), [new(Money.Of(20000), 0.22m)], new(2028, 4, 15)),
            ]
        );
}
