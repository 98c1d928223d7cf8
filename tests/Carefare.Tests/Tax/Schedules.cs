using Carefare.Quantities;
using Carefare.Tax;
using CsCheck;

namespace Carefare.Tests.Tax;

/// <summary>Schedules, incomes and savings of every shape for property tests.</summary>
internal static class Schedules
{
    public static readonly Gen<Money> Income = Gen.Long[0, 100_000_000].Select(Money.OfCents);

    public static readonly Gen<TaxSchedule> Rising = Gen.Select(
            Gen.Long[1, 20_000_000].HashSet[0, 8],
            Gen.Int[0, 60].Array[9]
        )
        .Select(
            (thresholds, percents) =>
            {
                var rates = percents.Order().Select(percent => percent / 100m).ToList();
                var from = thresholds.Order().Prepend(0).Select(Money.OfCents);
                return new TaxSchedule([.. from.Zip(rates, (threshold, rate) => new TaxBracket(threshold, rate))]);
            }
        );

    /// <summary>Schedules whose tax jumps up at some thresholds, as Ohio's does.</summary>
    public static readonly Gen<TaxSchedule> Jumping = Gen.Select(Rising, Gen.Long[1, 100_000].Array[9])
        .Select(
            (schedule, jumps) =>
            {
                var brackets = new List<TaxBracket>();
                foreach (var (bracket, jump) in schedule.Brackets.Zip(jumps))
                {
                    var below = brackets.Count == 0 ? 0 : new TaxSchedule(brackets).ExactlyOn(bracket.From);
                    var jumpsHere = brackets.Count > 0 && jump % 2 == 0;
                    brackets.Add(bracket with { Base = jumpsHere ? Money.Up(below) + Money.OfCents(jump) : null });
                }

                return new TaxSchedule(brackets);
            }
        );

    public static readonly PayrollRates Payroll = new(
        Oasdi: 0.062m,
        WageBase: Money.Of(100_000),
        Medicare: 0.0145m,
        AdditionalMedicare: 0.009m,
        AdditionalFrom: Money.Of(200_000)
    );
}
