using Carefare.Insurance;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Insurance;

/// <summary>Plans, what is met of them, and bills, of every kind.</summary>
internal static class RandomPlans
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly Gen<Money> Amounts = Gen.OneOf(
        Gen.Int[0, 300_000].Select(cents => Money.OfCents(cents)),
        Gen.Int[0, 30].Select(hundreds => Money.Of(hundreds * 100)),
        Gen.Int[0, 99].Select(cents => Money.OfCents(cents))
    );

    public static readonly Gen<BenefitTerms> Terms = Gen.Select(
        Amounts,
        Gen.Int[0, 100],
        OrNothing(Amounts),
        OrNothing(Gen.Select(Amounts, Gen.Int[0, 7])),
        OrNothing(Gen.Select(Gen.Bool, Amounts, OrNothing(Amounts))),
        (deductible, percent, maximum, copay, family) =>
            new BenefitTerms(deductible, percent / 100m, maximum)
            {
                Copay = copay is var (amount, how)
                    ? new(amount)
                    {
                        AfterDeductible = (how & 1) == 1,
                        ForEachLine = (how & 2) == 2,
                        CountsToDeductible = (how & 4) == 4,
                    }
                    : null,
                Family = family is var (isEmbedded, whole, most)
                    ? new(isEmbedded ? FamilyKind.Embedded : FamilyKind.Aggregate, whole, most)
                    : null,
            }
    );

    public static readonly Gen<HealthPlan> Alone = Gen.Select(
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28]),
        Terms,
        Terms,
        Gen.Int[0, 3],
        OrNothing(Amounts),
        (year, inside, outside, how, cap) =>
            new HealthPlan(new(year.Item1, year.Item2), inside, outside)
            {
                CrossAccumulates = (how & 1) == 1,
                IsHdhp = (how & 2) == 2,
                Caps = cap is { } most ? [new(2025, most), new(2026, most), new(2027, most + Money.Of(100))] : [],
            }
    );

    public static readonly Gen<HealthPlan> Any = Gen.Select(
        Alone,
        OrNothing(Gen.Select(Amounts, Amounts, Gen.Int[0, 2], Amounts)),
        (plan, help) =>
            plan with
            {
                Assistance = help is var (left, first, rule, set)
                    ? new(left, first, (AssistanceRule)rule) { SetShare = set }
                    : null,
            }
    );

    public static readonly Gen<Accumulators> Mets = Gen.Select(Met(), Met())
        .Select((inside, outside) => new Accumulators(inside, outside));

    public static readonly Gen<BillingLine> Lines = Gen.Select(
        Gen.OneOf(Gen.Int[0, 3], Gen.Int[0, 700]),
        Amounts,
        Amounts,
        Gen.Int[0, 7],
        (days, charge, most, how) =>
            new BillingLine(Today.AddDays(days), "Visit", charge, most)
            {
                Network = (how & 1) == 1 ? Network.In : Network.Out,
                ByContract = (how & 3) == 3,
                TakesCopay = (how & 4) == 0,
            }
    );

    public static readonly Gen<BillingLine[]> Bills = Lines.Array[0, 12];

    public static Gen<T?> OrNothing<T>(Gen<T> some)
        where T : struct => Gen.OneOf(some.Select(value => (T?)value), Gen.Const((T?)null));

    private static Gen<Met> Met() =>
        Gen.Select(
            Amounts,
            Amounts,
            Amounts,
            Amounts,
            (deductible, maximum, others, more) =>
                new Met(deductible, maximum) { FamilyDeductible = deductible + others, FamilyMaximum = maximum + more }
        );
}
