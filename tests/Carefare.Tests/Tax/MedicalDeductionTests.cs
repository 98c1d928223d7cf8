using Carefare.Quantities;
using Carefare.Tax;
using CsCheck;

namespace Carefare.Tests.Tax;

public sealed class MedicalDeductionTests
{
    private const decimal Floor = 0.075m;
    private static readonly Money Agi = Money.Of(60_000);

    [Fact]
    public void Only_what_exceeds_the_floor_is_deducted()
    {
        Assert.Equal(Money.Of(1_000), MedicalDeduction.Deductible(Money.Of(5_500), Agi, Floor));
        Assert.Equal(Money.Zero, MedicalDeduction.Deductible(Money.Of(4_500), Agi, Floor));
    }

    [Fact]
    public void Who_itemizes_anyway_gains_from_the_floor_on() =>
        Assert.Equal(Money.Of(4_500), MedicalDeduction.Threshold(Agi, Floor, new(Money.Of(16_000), Money.Of(20_000))));

    [Fact]
    public void Who_does_not_itemize_must_first_make_up_for_the_standard_deduction() =>
        Assert.Equal(Money.Of(16_500), MedicalDeduction.Threshold(Agi, Floor, new(Money.Of(16_000), Money.Of(4_000))));

    [Fact]
    public void What_is_returned_is_the_tax_without_the_expenses_less_the_tax_with_them() =>
        Gen.Select(Schedules.Rising, Schedules.Income, Schedules.Income, Schedules.Income, Schedules.Income)
            .Sample(
                (schedule, agi, standard, other, expenses) =>
                {
                    var deductions = new Deductions(standard, other);
                    var itemized = other + MedicalDeduction.Deductible(expenses, agi, Floor);
                    var before = schedule.ExactlyOn(deductions.TaxableIncome(agi));
                    var after = schedule.ExactlyOn(agi - Money.Max(standard, itemized));
                    var beyond = expenses - MedicalDeduction.Threshold(agi, Floor, deductions);
                    return Of(MedicalDeduction.Returned(schedule, agi, deductions), beyond) == before - after;
                }
            );

    private static decimal Of(IReadOnlyList<TaxSlice> slices, Money dollars)
    {
        var (saved, left) = (0m, Money.Max(Money.Zero, dollars));
        foreach (var slice in slices)
        {
            var used = Money.Min(left, slice.Dollars);
            saved += used.Dollars * slice.Rate;
            left -= used;
        }

        return saved;
    }
}
