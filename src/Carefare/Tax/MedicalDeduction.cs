using Carefare.Quantities;

namespace Carefare.Tax;

/// <summary>The itemized deduction for medical care that is not compensated by insurance or otherwise.</summary>
/// <remarks>26 USC 213(a).</remarks>
public static class MedicalDeduction
{
    /// <summary>The part of a year's medical expenses that can be deducted.</summary>
    /// <param name="expenses">Medical expenses paid in the year with taxed money.</param>
    /// <param name="agi">Adjusted gross income of the year.</param>
    /// <param name="floor">The fraction of it that stays with the person.</param>
    public static Money Deductible(Money expenses, Money agi, decimal floor) =>
        Money.Max(Money.Zero, expenses - Floor(agi, floor));

    /// <summary>The expenses up to which nothing can be deducted, rounded up to the cent.</summary>
    public static Money Floor(Money agi, decimal floor) => Money.Up(Money.Max(agi, Money.Zero).Dollars * floor);

    /// <summary>
    /// The expenses beyond which a further dollar lowers the tax: the floor, and as much again as the standard
    /// deduction is larger than the other itemized deductions.
    /// </summary>
    public static Money Threshold(Money agi, decimal floor, Deductions deductions) =>
        Floor(agi, floor) + Money.Max(Money.Zero, deductions.Standard - deductions.OtherItemized);

    /// <summary>The tax that the dollars beyond the threshold return.</summary>
    /// <param name="schedule">The schedule of income tax.</param>
    /// <param name="agi">Adjusted gross income.</param>
    /// <param name="deductions">The other deductions.</param>
    /// <returns>Slices up to the last dollar of taxable income; none where there is no taxable income.</returns>
    public static IReadOnlyList<TaxSlice> Returned(TaxSchedule schedule, Money agi, Deductions deductions)
    {
        var taxable = deductions.TaxableIncome(agi);
        return taxable == Money.Zero ? [] : Saving.NeverRising(Saving.Of([new(schedule, taxable)], taxable));
    }
}
