using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>The plans that are counted: one, or one after another.</summary>
/// <param name="First">The plan that pays first.</param>
/// <param name="Second">The plan that pays second; null for none.</param>
internal sealed record BothPlans(PlanClaims First, PlanClaims? Second)
{
    /// <summary>
    /// What becomes of each line of a course. The second plan is looked at as if the first had said yes at the first of its decisions: where
    /// that is a no, the second pays more than is counted.
    /// </summary>
    /// <param name="course">The course.</param>
    /// <param name="firstGranted">The day on which the first plan says yes.</param>
    /// <param name="secondGranted">The day on which the second does.</param>
    public IReadOnlyList<LineOutcome> Of(PricedCourse course, DateOnly firstGranted, DateOnly secondGranted)
    {
        var first = First.Adjudicate(course, firstGranted);
        var second = Second?.Adjudicate(course, secondGranted) ?? [];
        return first.Count == 0
                ?
                [
                    .. second.Select(one => new LineOutcome(
                        one.Charge,
                        NotClaimed(one.Paid),
                        one.Paid.PlanPays,
                        one.Paid.WriteOff
                    )),
                ]
            : second.Count == 0
                ? [.. first.Select(one => new LineOutcome(one.Charge, one.Paid, Money.Zero, one.Paid.WriteOff))]
            :
            [
                .. first.Zip(
                    Coordination.Of([.. first.Select(one => one.Paid)], [.. second.Select(one => one.Paid)], Rule),
                    (one, both) => new LineOutcome(one.Charge, one.Paid, both.SecondPays, both.WriteOff)
                ),
            ];
    }

    /// <summary>Whether nobody has to decide anything any more.</summary>
    public bool IsSure => First.Decisions.Count == 0 && (Second?.Decisions.Count ?? 0) == 0;

    /// <summary>What is worth asking because there are two plans.</summary>
    public IReadOnlyList<string> Asks =>
        Second is { } second
            ?
            [
                .. second.Coordination.IsKnown ? Array.Empty<string>() : [second.Coordination.Key],
                .. First.Order.IsKnown || second.Order.IsKnown ? Array.Empty<string>() : [second.Order.Key],
            ]
            : [];

    /// <summary>The rule by which the second plan pays.</summary>
    public IReadOnlyList<Citation> Facts(Situation now) =>
        Second is null ? [] : [now.Knowledge.LatestAt("coordination-of-benefits", now.Today).Citation];

    /// <summary>
    /// What the plans are expected to take off the price of a course, by the chances of what is still to be decided, to the nearest cent.
    /// </summary>
    public Money Expected(PricedCourse course) =>
        Money.Nearest(
            Yeses(First)
                .Sum(first =>
                    Yeses(Second).Sum(second => first.Chance * second.Chance * TakenOff(course, first.Day, second.Day))
                )
        );

    private decimal TakenOff(PricedCourse course, DateOnly first, DateOnly second) =>
        Money.Sum(Of(course, first, second).Select(one => one.TakenOff)).Dollars;

    /// <summary>Each day on which a plan may say yes, with the chance; a day after all care where it never does.</summary>
    private static IEnumerable<(DateOnly Day, decimal Chance)> Yeses(PlanClaims? plan)
    {
        var left = 1m;
        foreach (var decision in plan?.Decisions ?? [])
        {
            yield return (decision.Day, left * decision.Chance);
            left *= 1 - decision.Chance;
        }

        if (plan is null || plan.Decisions.Count == 0)
        {
            yield return (plan?.Granted ?? DateOnly.MinValue, 1);
        }
        else
        {
            yield return (DateOnly.MaxValue, left);
        }
    }

    /// <summary>What the plans offer to a plan of payment.</summary>
    /// <param name="route">The route.</param>
    public IReadOnlyList<Offer.Reimbursement> Offers(string route)
    {
        var id = $"{route}/{First.Payer}";
        var other =
            Second is null ? ""
            : Second.Payer == First.Payer ? $"{id}-2"
            : $"{route}/{Second.Payer}";
        IEnumerable<Offer.Reimbursement> first =
        [
            ByFirst(route, id, First.Payer, one => one.First.PlanPays),
            .. First.Clinics.Any(one => one.IsContract)
                ? new[] { ByFirst(route, $"{id}/contract", $"contract with {First.Payer}", one => one.First.WriteOff) }
                : [],
            .. First.HasSavingsProgram
                ? new[] { ByFirst(route, $"{id}/savings-program", "savings program", one => one.First.ThirdPartyPays) }
                : [],
        ];
        return Second is not { } second
            ? [.. first]
            :
            [
                .. first,
                BySecond(second, route, other, second.Payer, one => one.SecondPays),
                .. second.Clinics.Any(one => one.IsContract)
                    ? new[]
                    {
                        BySecond(
                            second,
                            route,
                            $"{other}/contract",
                            $"contract with {second.Payer}",
                            one => one.WriteOff - one.First.WriteOff
                        ),
                    }
                    : [],
            ];
    }

    private CoordinationRule Rule =>
        Second!.Coordination.Or(CoordinationOfBenefits.NonDuplication) switch
        {
            CoordinationOfBenefits.Standard => CoordinationRule.Standard,
            CoordinationOfBenefits.NonDuplication => CoordinationRule.NonDuplication,
        };

    /// <summary>A line as the first plan would see it if it were not billed: nothing of it is covered.</summary>
    private static PaidLine NotClaimed(PaidLine paid) =>
        new(paid.Line with { MostAllowed = Money.Zero }, Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    private Offer.Reimbursement ByFirst(string route, string id, string name, Func<LineOutcome, Money> amount) =>
        new(
            id,
            route,
            name,
            (course, granted) => Paid(First, course, granted, Of(course, granted, Second?.Granted ?? granted), amount)
        )
        {
            Decisions = First.Decisions,
        };

    private Offer.Reimbursement BySecond(
        PlanClaims second,
        string route,
        string id,
        string name,
        Func<LineOutcome, Money> amount
    ) =>
        new(
            id,
            route,
            name,
            (course, granted) => Paid(second, course, granted, Of(course, First.Granted, granted), amount)
        )
        {
            Decisions = second.Decisions,
        };

    private static List<PaidBack> Paid(
        PlanClaims plan,
        PricedCourse course,
        DateOnly granted,
        IEnumerable<LineOutcome> lines,
        Func<LineOutcome, Money> amount
    )
    {
        var isDirect = plan.Clinics.Any(one => one.IsContract && one.Clinic.Terms.Clinic == course.Clinic);
        return
        [
            .. lines
                .Where(one => amount(one) > Money.Zero)
                .Select(one => new PaidBack(one.Charge, amount(one), plan.Arrives(one.First.Line, granted))
                {
                    ToClinic = isDirect,
                }),
        ];
    }
}

/// <summary>Who pays which part of a line.</summary>
/// <param name="Charge">The charge of the course that it belongs to, by its place.</param>
/// <param name="First">What the plan that pays first makes of it.</param>
/// <param name="SecondPays">What the plan that pays second pays.</param>
/// <param name="WriteOff">What nobody pays, by contract with either plan.</param>
internal readonly record struct LineOutcome(int Charge, PaidLine First, Money SecondPays, Money WriteOff)
{
    /// <summary>What all of them take off the person's bill.</summary>
    public Money TakenOff => First.PlanPays + SecondPays + WriteOff + First.ThirdPartyPays;
}
