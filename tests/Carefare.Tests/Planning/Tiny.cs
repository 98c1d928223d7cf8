using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

/// <summary>
/// Somebody with a tiny course in steps of fifty dollars: its charges fall due on the tenth of one month after another, the first in
/// December or, where they may wait, in January.
/// </summary>
/// <param name="Prices">The charges at each clinic.</param>
/// <param name="MayWait">Whether the course may begin in January too.</param>
/// <param name="Promotion">The months in which credit costs nothing; 0 for a card at a tenth of a percent a day.</param>
/// <param name="Least">The least purchase of the promotion, or the least payment to the card.</param>
internal sealed record Tiny(
    int Cash,
    int Monthly,
    int KeepBack,
    IReadOnlyList<int[]> Prices,
    bool MayWait,
    int Promotion,
    int Limit,
    int Least,
    TinyFund? Fund,
    TinyInsurer? Insurer
)
{
    /// <summary>Where there is a loan instead: the months in which it is paid back; a tenth of it is kept as its fee.</summary>
    public int Loan { get; init; }

    public static Tiny Number(int number)
    {
        var chance = new Random(number);
        var asked = chance.Next(4);
        var mayWait = chance.Next(3) == 0;
        var charges = !mayWait && chance.Next(6) == 0 ? 3 : 2;
        return new(
            50 * chance.Next(0, 7),
            50 * chance.Next(1, 5),
            50 * chance.Next(0, 3),
            [
                .. Enumerable
                    .Range(0, chance.Next(3) == 0 ? 2 : 1)
                    .Select(_ =>
                        Enumerable
                            .Range(0, charges)
                            .Select(at => 50 * chance.Next(2 - (at / 2), 8 - (2 * at)))
                            .ToArray()
                    ),
            ],
            mayWait,
            chance.Next(2) == 0 ? chance.Next(2, 5) : 0,
            50 * chance.Next(3, 14),
            chance.Next(3) == 0 ? 50 * chance.Next(2, 4) : 0,
            asked != 0 ? AskedFund(chance) : null,
            asked != 1 ? AskedInsurer(chance, appeals: chance.Next(2) == 0) : null
        );
    }

    public PlanProblem Problem =>
        new(
            Given.AsOf,
            new(Money.Of(Cash), Money.Of(Monthly), Money.Of(KeepBack)),
            MayWait ? [Given.Start, Given.Start.AddMonths(1)] : [Given.Start],
            [
                .. Prices.Select(
                    (prices, clinic) =>
                        Given.Treatment($"clinic{clinic}", PriceForm.PerInfusion, start => [.. Charges(start, prices)])
                ),
            ],
            [Given.Credit("credit", Terms, Limit)],
            null,
            null,
            null,
            null
        )
        {
            Benefits = [.. new Offer.Benefit?[] { Fund?.Benefit, Insurer?.Benefit }.OfType<Offer.Benefit>()],
        };

    private CreditTerms Terms =>
        Loan > 0 ? new CreditTerms.Loan(Loan, Rate.Zero, 0.1m)
        : Promotion > 0 ? new CreditTerms.ZeroPercent(Promotion, new(0.365m), default, Money.Of(Least))
        : new CreditTerms.Card(new(0.365m), new(0, Money.Of(Least)));

    private static IEnumerable<Charge> Charges(DateOnly start, int[] prices) =>
        prices.Select(
            (price, at) =>
                new Charge(start.AddMonths(at).AddDays(9), ChargeKind.Infusion, "Infusion", Money.Of(price), [])
        );

    private static TinyFund AskedFund(Random chance)
    {
        var from = new DateOnly(2027, chance.Next(1, 3), 1);
        return new(
            Given.AsOf.AddDays(chance.Next(5, 60)),
            Chance(chance),
            50 * chance.Next(1, 7),
            from,
            from.AddDays(chance.Next(20, 60))
        );
    }

    private static TinyInsurer AskedInsurer(Random chance, bool appeals)
    {
        var first = Given.AsOf.AddDays(chance.Next(5, 50));
        return new(
            [
                (first, Chance(chance)),
                .. appeals ? [(first.AddDays(chance.Next(7, 30)), Chance(chance))] : Array.Empty<(DateOnly, decimal)>(),
            ],
            50 * chance.Next(1, 7),
            chance.Next(5, 40)
        );
    }

    private static decimal Chance(Random chance) => chance.Next(1, 10) / 10m;
}

/// <summary>Pays clinics up to an amount for charges of a time, if it says yes.</summary>
internal sealed record TinyFund(DateOnly Answer, decimal Chance, int Amount, DateOnly From, DateOnly Until)
{
    public Offer.DirectPayment Benefit =>
        new("fund", "promised-money", "Fund", [new(Money.Of(Amount), From, Until, null, null)])
        {
            Decisions = [new("fund", "the fund's answer", Answer, Chance)],
        };
}

/// <summary>Gives back up to an amount of the first charge at the first clinic, some days after both the charge and its yes.</summary>
internal sealed record TinyInsurer(IReadOnlyList<(DateOnly Day, decimal Chance)> Answers, int Amount, int Wait)
{
    public Offer.Reimbursement Benefit =>
        new(
            "insurer",
            "insurance",
            "Insurer",
            (course, granted) =>
                course.Clinic == "clinic0" ? [new(0, Money.Of(Amount), After(course.Charges[0].Due, granted))] : []
        )
        {
            Decisions =
            [
                .. Answers.Select(
                    (answer, at) => new Decision($"insurer{at}", "the insurer's answer", answer.Day, answer.Chance)
                ),
            ],
        };

    public DateOnly After(DateOnly due, DateOnly granted) => (due > granted ? due : granted).AddDays(Wait);
}
