using Carefare.Quantities;
using Carefare.Tax;
using CsCheck;

namespace Carefare.Tests.Tax;

public sealed class SavingTests
{
    private static readonly Gen<IReadOnlyList<Levy>> IncomeTaxes = Gen.Select(Schedules.Rising, Schedules.Income)
        .Select((schedule, income) => new Levy(schedule, income))
        .Array[1, 3]
        .Select(levies => (IReadOnlyList<Levy>)levies);

    private static readonly Gen<IReadOnlyList<Levy>> AllTaxes = Gen.Select(IncomeTaxes, Schedules.Income)
        .Select((taxes, wages) => (IReadOnlyList<Levy>)[.. taxes, .. PayrollTax.Levies(Schedules.Payroll, wages)]);

    [Fact]
    public void The_steps_add_up_to_the_tax_before_less_the_tax_after() =>
        Gen.Select(AllTaxes, Schedules.Income)
            .Sample(
                (levies, dollars) =>
                    Saving.Of(levies, dollars).Sum(slice => slice.Dollars.Dollars * slice.Rate)
                    == levies.Sum(levy => levy.After(Money.Zero) - levy.After(dollars))
            );

    [Fact]
    public void Over_a_jump_the_steps_promise_at_most_the_tax_before_less_the_tax_after() =>
        Gen.Select(Schedules.Jumping, Schedules.Income, Schedules.Income)
            .Sample(
                (schedule, income, dollars) =>
                {
                    var levy = new Levy(schedule, income);
                    var steps = Saving.Of([levy], dollars);
                    return NeverRises(steps)
                        && steps.Sum(slice => slice.Dollars.Dollars * slice.Rate)
                            <= levy.After(Money.Zero) - levy.After(dollars);
                }
            );

    [Fact]
    public void The_jump_is_what_the_steps_leave_out()
    {
        var levy = new Levy(new(new(Money.Zero, 0), new(Money.Of(26_000), 0.03m, Money.Of(300))), Money.Of(26_100));
        var steps = Saving.Of([levy], Money.Of(500));
        Assert.Equal([new(Money.Of(100), 0.03m), new(Money.Of(400), 0)], steps);
        Assert.Equal(303, levy.After(Money.Zero) - levy.After(Money.Of(500)));
    }

    [Fact]
    public void The_steps_add_up_to_the_dollars_and_none_is_empty() =>
        Gen.Select(AllTaxes, Schedules.Income)
            .Sample(
                (levies, dollars) =>
                {
                    var slices = Saving.Of(levies, dollars);
                    return Money.Sum(slices.Select(slice => slice.Dollars)) == dollars
                        && slices.All(slice => slice.Dollars > Money.Zero);
                }
            );

    [Fact]
    public void The_first_dollar_saves_the_most_income_tax() =>
        Gen.Select(IncomeTaxes, Schedules.Income).Sample((levies, dollars) => NeverRises(Saving.Of(levies, dollars)));

    [Fact]
    public void What_is_surely_saved_never_rises_and_is_never_more_than_what_is_saved() =>
        Gen.Select(AllTaxes, Schedules.Income)
            .Sample(
                (levies, dollars) =>
                {
                    var saved = Saving.Of(levies, dollars);
                    var sure = Saving.NeverRising(saved);
                    return NeverRises(sure)
                        && Money.Sum(sure.Select(slice => slice.Dollars)) == dollars
                        && sure.Sum(slice => slice.Dollars.Dollars * slice.Rate)
                            <= saved.Sum(slice => slice.Dollars.Dollars * slice.Rate);
                }
            );

    [Fact]
    public void Above_the_wage_base_payroll_saves_Medicare_only_and_below_it_Social_Security_too()
    {
        var levies = PayrollTax.Levies(Schedules.Payroll, Money.Of(101_000));
        TaxSlice[] slices = [new(Money.Of(1_000), 0.0145m), new(Money.Of(500), 0.0765m)];
        Assert.Equal(slices, Saving.Of(levies, Money.Of(1_500)));
        Assert.Equal([new(Money.Of(1_500), 0.0145m)], Saving.NeverRising(slices));
    }

    [Fact]
    public void Above_the_threshold_of_the_additional_tax_a_dollar_saves_it_as_well()
    {
        var levies = PayrollTax.Levies(Schedules.Payroll, Money.Of(200_400));
        TaxSlice[] slices = [new(Money.Of(400), 0.0235m), new(Money.Of(600), 0.0145m)];
        Assert.Equal(slices, Saving.Of(levies, Money.Of(1_000)));
    }

    [Fact]
    public void No_dollars_save_nothing() => Assert.Empty(Saving.Of([], Money.Zero));

    private static bool NeverRises(IReadOnlyList<TaxSlice> slices) =>
        slices.Zip(slices.Skip(1)).All(pair => pair.First.Rate >= pair.Second.Rate);
}
