using Carefare.Quantities;
using Carefare.Tax;

namespace Carefare.Rules.Taxes;

/// <summary>The payroll tax that a dollar taken out of wages before tax escapes.</summary>
internal static class PayrollRate
{
    /// <summary>The rates of a year; null where one is not known.</summary>
    /// <param name="figures">The figures of the year.</param>
    /// <param name="filing">How the person files.</param>
    public static PayrollRates? Of(YearFigures figures, string filing)
    {
        var oasdi = figures.Latest("oasdi-rate");
        var cap = figures.Latest("oasdi-wage-base");
        var medicare = figures.Latest("medicare-rate");
        var additional = figures.Latest("additional-medicare-rate");
        var threshold = figures.Latest("additional-medicare-threshold", filing);
        return new[] { oasdi, cap, medicare, additional, threshold }.All(fact => fact.IsKnown)
            ? new(oasdi.Number, cap.Dollars, medicare.Number, additional.Number, threshold.Dollars)
            : null;
    }

    /// <summary>
    /// The taxes on the person's wages. Where the wages are not given but income lies below the wage base, they lie
    /// below it too; where it lies above, only the Medicare tax is sure, and the wages are worth asking for.
    /// </summary>
    public static (IReadOnlyList<Levy> Levies, IReadOnlyList<string> Asks) Levies(
        Situation now,
        PayrollRates rates,
        Money income
    )
    {
        var wages = now.Case.Person.Wages;
        return wages.IsKnown || income <= rates.WageBase
            ? (PayrollTax.Levies(rates, wages.Or(income)), [])
            : ([new(PayrollTax.Medicare(rates), income)], [wages.Key]);
    }
}
