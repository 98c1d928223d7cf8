namespace Carefare.Insurance.Marketplace;

/// <summary>The part of average costs that a silver plan pays where the household's income is low.</summary>
/// <remarks>42 USC 18071; 45 CFR 155.305(g) and 156.420(a).</remarks>
public static class CostSharingReduction
{
    /// <summary>The actuarial value of a reduced silver plan; zero where the income gives no reduction.</summary>
    /// <param name="steps">Up to each income (a multiple of the poverty guideline), the actuarial value; in rising order.</param>
    /// <param name="least">The income from which on there is a reduction.</param>
    /// <param name="income">The income.</param>
    public static decimal At(IReadOnlyList<ReductionStep> steps, decimal least, decimal income)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return income < least
            ? 0
            : steps.Where(step => income <= step.UpTo).Select(step => step.Value).FirstOrDefault();
    }

    /// <summary>The actuarial value that counts: the reduced one where the plan is silver and there is one, else the plan's own.</summary>
    /// <param name="own">The actuarial value of the plan's metal level.</param>
    /// <param name="isSilver">Whether the plan is a silver one.</param>
    /// <param name="reduced">The actuarial value of the reduction; zero for none.</param>
    public static decimal Effective(decimal own, bool isSilver, decimal reduced) =>
        isSilver && reduced > own ? reduced : own;
}

/// <summary>A reduction.</summary>
/// <param name="UpTo">The highest income, as a multiple of the poverty guideline.</param>
/// <param name="Value">The actuarial value.</param>
public readonly record struct ReductionStep(decimal UpTo, decimal Value);
