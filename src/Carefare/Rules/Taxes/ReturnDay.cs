using System.Globalization;

namespace Carefare.Rules.Taxes;

/// <summary>The day on which the income tax return of a year is due: 26 USC 6072(a).</summary>
internal static class ReturnDay
{
    /// <summary>The day after a calendar year, taken as the day on which tax that was saved comes back.</summary>
    /// <param name="figures">The figures of the year.</param>
    /// <param name="year">The calendar year of the return.</param>
    public static DateOnly After(YearFigures figures, int year) =>
        DateOnly.ParseExact(
            $"{year + 1}-{figures.Latest("income-tax-return-due").Text}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture
        );
}
