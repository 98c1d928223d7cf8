using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>How two health plans pay for the same line.</summary>
/// <remarks>
/// The first plan pays as if it were alone. The second works out what it would pay as if it were alone, and counts its own
/// deductible and maximum so. By the ordinary rule it pays that, but not more than what the first leaves of the allowable
/// amount, the larger of the two allowed amounts as far as the clinic may collect it; where a plan does not duplicate
/// (carve-out), only what it would have paid beyond what the first pays. The rules of the states follow the Model Regulation
/// of the NAIC, as WAC 284-51-195 and 284-51-230 do.
/// </remarks>
public static class Coordination
{
    /// <summary>What becomes of each line.</summary>
    /// <param name="first">What the plan that pays first makes of the lines.</param>
    /// <param name="second">What the other would make of the same lines alone, in the same order.</param>
    /// <param name="rule">How the second plan coordinates.</param>
    /// <exception cref="ArgumentException">The two do not look at the same lines.</exception>
    public static IReadOnlyList<CoordinatedLine> Of(
        IReadOnlyList<PaidLine> first,
        IReadOnlyList<PaidLine> second,
        CoordinationRule rule
    )
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Count == second.Count
            ? [.. first.Zip(second, (one, other) => Of(one, other, rule))]
            : throw new ArgumentException("Both plans look at the same lines.", nameof(second));
    }

    /// <summary>What becomes of one line.</summary>
    public static CoordinatedLine Of(PaidLine first, PaidLine second, CoordinationRule rule)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Line.Charge != second.Line.Charge || first.Line.Day != second.Line.Day)
        {
            throw new ArgumentException("Both plans look at the same lines.", nameof(second));
        }

        var collectible = Money.Min(first.Line.Collectible, second.Line.Collectible);
        var allowable = Money.Min(collectible, Money.Max(first.Line.Allowed, second.Line.Allowed));
        var paid = first.PlanPays + first.ThirdPartyPays;
        var left = Money.Max(Money.Zero, allowable - paid);
        var pays = rule switch
        {
            CoordinationRule.Standard => Money.Min(second.PlanPays, left),
            CoordinationRule.NonDuplication => Money.Min(left, Money.Max(Money.Zero, second.PlanPays - first.PlanPays)),
        };
        return new(first, second, pays, first.Line.Charge - Money.Max(collectible, paid));
    }
}

/// <summary>How a plan that pays second pays.</summary>
public enum CoordinationRule
{
    /// <summary>What it would pay alone, as far as something is left.</summary>
    Standard,

    /// <summary>What it would pay alone, less what the first plan pays (non-duplication, carve-out).</summary>
    NonDuplication,
}

/// <summary>What becomes of a line that two plans pay for.</summary>
/// <param name="First">What the plan that pays first makes of it.</param>
/// <param name="SecondAlone">What the other would make of it alone.</param>
/// <param name="SecondPays">What the other pays.</param>
/// <param name="WriteOff">What a contract with either plan keeps the clinic from asking for.</param>
public sealed record CoordinatedLine(PaidLine First, PaidLine SecondAlone, Money SecondPays, Money WriteOff)
{
    /// <summary>What the line costs the person in all.</summary>
    public Money PersonPays => First.Line.Charge - WriteOff - First.PlanPays - SecondPays - First.ThirdPartyPays;
}
