using Carefare.Quantities;

namespace Carefare.Tax;

/// <summary>What is taken off income before income tax.</summary>
/// <param name="Standard">The standard deduction: 26 USC 63(c).</param>
/// <param name="OtherItemized">Itemized deductions other than medical ones; zero where the person has none.</param>
public readonly record struct Deductions(Money Standard, Money OtherItemized)
{
    /// <summary>What is taken off without any medical expense: the larger of the two.</summary>
    public Money WithoutMedical => Money.Max(Standard, OtherItemized);

    /// <summary>Taxable income without any medical expense; never negative.</summary>
    /// <param name="agi">Adjusted gross income.</param>
    public Money TaxableIncome(Money agi) => Money.Max(Money.Zero, agi - WithoutMedical);
}
