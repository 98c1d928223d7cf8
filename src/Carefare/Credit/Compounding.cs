using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>Nominal and effective rates, and interest by the day.</summary>
public static class Compounding
{
    /// <summary>The effective annual rate of a nominal one that is compounded some times a year.</summary>
    /// <param name="nominal">The nominal annual rate as a fraction; not negative.</param>
    /// <param name="periods">How many times a year; at least 1.</param>
    /// <returns>The effective rate as a fraction.</returns>
    public static decimal EffectiveRate(decimal nominal, int periods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        return Powers.Of(1 + nominal / periods, periods) - 1;
    }

    /// <summary>The nominal annual rate that comes to an effective one when compounded some times a year.</summary>
    /// <param name="effective">The effective annual rate as a fraction; more than -1.</param>
    /// <param name="periods">How many times a year; at least 1.</param>
    /// <returns>The nominal rate as a fraction.</returns>
    public static decimal NominalRate(decimal effective, int periods) =>
        periods * (Powers.Root(1 + effective, periods) - 1);

    /// <summary>The annual percentage yield of a deposit.</summary>
    /// <remarks>12 CFR 1030 Appendix A part I: 100 ((1 + interest / principal)^(365 / days) − 1).</remarks>
    /// <param name="balance">The principal in dollars; more than zero.</param>
    /// <param name="interest">The interest earned in the term, in dollars.</param>
    /// <param name="days">The days of the term; at least 1.</param>
    /// <returns>The yield in percent, not rounded.</returns>
    public static decimal AnnualPercentageYield(decimal balance, decimal interest, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(balance);
        var growth = 1 + interest / balance;
        return 100 * ((days == 365 ? growth : Powers.Of(growth, 365m / days)) - 1);
    }

    /// <summary>Simple interest for the actual days between two dates, at a 365th of the annual rate a day.</summary>
    /// <param name="balance">What is owed.</param>
    /// <param name="rate">The annual rate.</param>
    /// <param name="start">The day from which interest accrues.</param>
    /// <param name="end">The day to which it accrues; not before the start.</param>
    /// <returns>The interest, to the nearest cent.</returns>
    public static Money InterestActual365(Money balance, Rate rate, DateOnly start, DateOnly end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        var days = UnitPeriods.DaysBetween(start, end);
        return Money.Nearest(balance.Dollars * rate.PerYear * days / Rate.DaysInYear);
    }
}
