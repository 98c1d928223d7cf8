using Carefare.Quantities;

namespace Carefare.Insurance;

/// <summary>How a health plan shares the cost of covered care with one person.</summary>
/// <param name="Year">The plan year.</param>
/// <param name="InNetwork">The cost sharing in its network; null where it pays nothing there.</param>
/// <param name="OutOfNetwork">The cost sharing out of it; null where it pays nothing there.</param>
public sealed record HealthPlan(PlanYear Year, BenefitTerms? InNetwork, BenefitTerms? OutOfNetwork)
{
    /// <summary>Whether what is paid on one side of the network also counts on the other.</summary>
    public bool CrossAccumulates { get; init; }

    /// <summary>
    /// Whether it is a high-deductible plan that goes with an HSA: but for preventive care it pays nothing before the
    /// deductible, so a copay comes after it (26 USC 223(c)(2)).
    /// </summary>
    public bool IsHdhp { get; init; }

    /// <summary>
    /// The most that the law lets a plan leave to one person in its network, by the calendar year in which the plan year begins;
    /// also in a plan for a family (42 USC 18022(c)(1), 45 CFR 156.130, non-grandfathered plans). Empty where the law does not
    /// bind the plan; a year that is not named has no such bound.
    /// </summary>
    public IReadOnlyList<YearlyCap> Caps { get; init; } = [];

    /// <summary>Money of a maker's savings program or another third party for the person's share; null for none.</summary>
    public Assistance? Assistance { get; init; }

    /// <summary>The cost sharing on one side of the network.</summary>
    public BenefitTerms? Of(Network network) =>
        network switch
        {
            Network.In => InNetwork,
            Network.Out => OutOfNetwork,
        };

    /// <summary>The most that the law lets it leave to one person; null for no bound.</summary>
    internal Money? CapOf(Network network, DateOnly yearStart) =>
        Caps.Where(cap => network == Network.In && cap.Year == yearStart.Year)
            .Select(cap => (Money?)cap.Most)
            .FirstOrDefault();
}

/// <summary>What the law lets a plan leave to one person in its network.</summary>
/// <param name="Year">The calendar year in which the plan year begins.</param>
/// <param name="Most">The amount for one person.</param>
public readonly record struct YearlyCap(int Year, Money Most);
