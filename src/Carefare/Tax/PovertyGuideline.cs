using Carefare.Quantities;

namespace Carefare.Tax;

/// <summary>The federal poverty guideline of a year and an area: an amount for one person and one for each further.</summary>
/// <remarks>42 USC 9902(2).</remarks>
/// <param name="First">Dollars a year for a household of one.</param>
/// <param name="Additional">Dollars a year for each further person.</param>
public readonly record struct PovertyGuideline(Money First, Money Additional)
{
    /// <summary>The guideline a year.</summary>
    /// <param name="householdSize">How many people; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The household has nobody in it.</exception>
    public Money Annual(int householdSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(householdSize, 1);
        return First + Additional * (householdSize - 1);
    }

    /// <summary>The guideline a month: a twelfth, to the nearest cent.</summary>
    public Money Monthly(int householdSize) => Money.Nearest(Annual(householdSize).Dollars / 12);

    /// <summary>An income as a multiple of the guideline: 2 is 200 %.</summary>
    public decimal Multiple(Money annualIncome, int householdSize) =>
        annualIncome.Dollars / Annual(householdSize).Dollars;
}
