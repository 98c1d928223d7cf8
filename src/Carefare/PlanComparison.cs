using Carefare.Comparing;

namespace Carefare;

/// <summary>Two plans, and how they differ.</summary>
/// <param name="First">The first plan.</param>
/// <param name="Second">The second plan.</param>
public record PlanComparison(ComparedPlan First, ComparedPlan Second)
{
    /// <summary>The plans side by side; null where one of them is missing.</summary>
    public PlanDifference? Plans => (First.Plan, Second.Plan) is ({ } first, { } second) ? new(first, second) : null;

    /// <summary>The facts that only one of them rests on, or that they have from elsewhere or from another day.</summary>
    public IReadOnlyList<FactDifference> Facts => FactDifference.Between(First.Facts, Second.Facts);

    /// <summary>The open questions of only one of them.</summary>
    public SaidDifference Asks => SaidDifference.Between(First.Asks, Second.Asks);

    /// <summary>The warnings of only one of them.</summary>
    public SaidDifference Warnings => SaidDifference.Between(First.Warnings, Second.Warnings);
}
