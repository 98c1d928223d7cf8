namespace Carefare.Insurance.Public;

/// <summary>What a federally funded health center takes off its fees by income.</summary>
/// <remarks>42 CFR 51c.303(f). Amounts within the partial discount are each center's own, in at least some classes of income.</remarks>
/// <param name="FullUpTo">The most income for the full discount, as a multiple of the federal poverty guideline: 1 is 100 %.</param>
/// <param name="PartUpTo">The most income for any discount.</param>
public readonly record struct HealthCenterFee(decimal FullUpTo, decimal PartUpTo)
{
    /// <summary>The discount at an income.</summary>
    /// <param name="income">The household's income as a multiple of the guideline; at least zero.</param>
    public HealthCenterDiscount At(decimal income)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(income);
        return income <= FullUpTo ? HealthCenterDiscount.Full
            : income <= PartUpTo ? HealthCenterDiscount.Part
            : HealthCenterDiscount.None;
    }
}

/// <summary>How much of its fees a health center takes off.</summary>
public enum HealthCenterDiscount
{
    /// <summary>All of them but a small charge.</summary>
    Full,

    /// <summary>A part of them.</summary>
    Part,

    /// <summary>Nothing.</summary>
    None,
}
