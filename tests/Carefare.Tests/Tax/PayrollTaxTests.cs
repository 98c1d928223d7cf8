using Carefare.Quantities;
using Carefare.Tax;
using CsCheck;

namespace Carefare.Tests.Tax;

public sealed class PayrollTaxTests
{
    [Fact]
    public void Premiums_and_HSA_money_through_payroll_are_not_wages_under_payroll_tax() =>
        Assert.Equal(Money.Of(700), PayrollTax.FicaWages(Money.Of(1_000), Money.Of(100), Money.Of(200)));

    [Fact]
    public void Wages_under_payroll_tax_are_never_negative() =>
        Assert.Equal(Money.Zero, PayrollTax.FicaWages(Money.Of(100), Money.Of(100), Money.Of(200)));

    [Fact]
    public void Social_Security_tax_is_its_rate_of_the_taxable_wages() =>
        Schedules.Income.Sample(wages =>
        {
            var taxable = PayrollTax.OasdiTaxable(wages, Schedules.Payroll.WageBase);
            return PayrollTax.Oasdi(Schedules.Payroll).ExactlyOn(wages) == taxable.Dollars * Schedules.Payroll.Oasdi;
        });

    [Fact]
    public void The_additional_Medicare_tax_begins_above_its_threshold()
    {
        var schedule = PayrollTax.AdditionalMedicare(Schedules.Payroll);
        Assert.Equal(Money.Zero, schedule.On(Money.Of(200_000)));
        Assert.Equal(Money.Of(9), schedule.On(Money.Of(201_000)));
    }
}
