using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>What the planner is asked: the money there is, and what is on offer. It knows no route and no case.</summary>
/// <param name="AsOf">The day of the plan.</param>
/// <param name="Means">The money there is.</param>
/// <param name="Starts">The first days to consider, in order; the plan starts on one of them.</param>
/// <param name="Treatments">The course at each clinic in each price form; at least one.</param>
/// <param name="Credits">The credit on offer.</param>
/// <param name="Hsa">The HSA, where it is open.</param>
/// <param name="Fsa">The FSA, where it is open.</param>
/// <param name="Deduction">The medical deduction, where it is open.</param>
/// <param name="MostDebtPayment">The most that may go to scheduled payments of new debt in a month; null where the income is not known.</param>
public sealed record PlanProblem(
    DateOnly AsOf,
    Means Means,
    IReadOnlyList<DateOnly> Starts,
    IReadOnlyList<Offer.Treatment> Treatments,
    IReadOnlyList<Offer.Credit> Credits,
    Offer.Hsa? Hsa,
    Offer.Fsa? Fsa,
    Offer.Deduction? Deduction,
    Money? MostDebtPayment
)
{
    /// <summary>Money from others, sure or to be decided.</summary>
    public IReadOnlyList<Offer.Benefit> Benefits { get; init; } = [];

    /// <summary>Whether and when it is known if the treatment helps; null where the whole course is given.</summary>
    public Response? Response { get; init; }

    /// <summary>What the plan is the best for, where the future is not known.</summary>
    public Attitude Attitude { get; init; } = Attitude.Expected;
}

/// <summary>What a plan is the best for, where the future is not known.</summary>
public enum Attitude
{
    /// <summary>The least expected total.</summary>
    Expected,

    /// <summary>The least mean of the dearest fifth of what may come (conditional value at risk).</summary>
    Cautious,

    /// <summary>The least total in the dearest story that may come.</summary>
    Worst,
}

/// <summary>The money that a person has.</summary>
/// <param name="CashNow">On the day of the plan.</param>
/// <param name="Monthly">Comes on the first day of each later month; what is not spent is saved.</param>
/// <param name="KeepBack">Is always left.</param>
public sealed record Means(Money CashNow, Money Monthly, Money KeepBack);
