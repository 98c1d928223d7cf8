using Carefare.Quantities;

namespace Carefare.Tax;

/// <summary>The rates of the employee's payroll taxes for a year.</summary>
/// <param name="Oasdi">Social Security (old age, survivors, disability), as a fraction: 26 USC 3101(a).</param>
/// <param name="WageBase">The wages above which no Social Security tax is due: 42 USC 430.</param>
/// <param name="Medicare">Medicare (hospital insurance), as a fraction: 26 USC 3101(b)(1).</param>
/// <param name="AdditionalMedicare">The further fraction on wages above the threshold: 26 USC 3101(b)(2).</param>
/// <param name="AdditionalFrom">The threshold, by how the person files.</param>
public sealed record PayrollRates(
    decimal Oasdi,
    Money WageBase,
    decimal Medicare,
    decimal AdditionalMedicare,
    Money AdditionalFrom
);

/// <summary>The employee's payroll taxes ("FICA") of a calendar year.</summary>
public static class PayrollTax
{
    /// <summary>
    /// Wages under payroll tax: less health premiums and HSA contributions that are taken through a cafeteria plan.
    /// Deferrals into a 401(k) do not reduce them.
    /// </summary>
    /// <remarks>26 USC 3121(a)(5)(G) and (a)(2); 3121(v)(1)(A) for the deferrals.</remarks>
    public static Money FicaWages(Money wages, Money cafeteriaPremiums, Money hsaByPayroll) =>
        Money.Max(Money.Zero, wages - cafeteriaPremiums - hsaByPayroll);

    /// <summary>Wages on which Social Security tax is due.</summary>
    public static Money OasdiTaxable(Money wages, Money wageBase) => Money.Max(Money.Zero, Money.Min(wages, wageBase));

    /// <summary>Social Security tax as a schedule: its rate up to the wage base, nothing above.</summary>
    public static TaxSchedule Oasdi(PayrollRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new(new(Money.Zero, rates.Oasdi), new(rates.WageBase, 0));
    }

    /// <summary>Medicare tax as a schedule, without the additional tax.</summary>
    public static TaxSchedule Medicare(PayrollRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new(new TaxBracket(Money.Zero, rates.Medicare));
    }

    /// <summary>The additional Medicare tax as a schedule: nothing up to the threshold, its rate above.</summary>
    public static TaxSchedule AdditionalMedicare(PayrollRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new(new(Money.Zero, 0), new(rates.AdditionalFrom, rates.AdditionalMedicare));
    }

    /// <summary>All payroll taxes on wages, as the levies that a dollar taken through payroll escapes.</summary>
    public static IReadOnlyList<Levy> Levies(PayrollRates rates, Money wages) =>
        [new(Oasdi(rates), wages), new(Medicare(rates), wages), new(AdditionalMedicare(rates), wages)];
}
