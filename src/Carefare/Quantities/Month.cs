using System.Globalization;

namespace Carefare.Quantities;

/// <summary>A calendar month of a year.</summary>
/// <param name="Year">The year, 1 to 9999.</param>
/// <param name="Number">The month of the year, 1 to 12.</param>
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    /// <summary>The first day of the month.</summary>
    public DateOnly First => new(Year, Number, 1);

    /// <summary>The last day of the month.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>How many days the month has.</summary>
    public int Days => DateTime.DaysInMonth(Year, Number);

    /// <summary>The month a day falls in.</summary>
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month some months later (earlier where negative).</summary>
    public Month Plus(int months)
    {
        var (year, month) = int.DivRem(Year * 12 + Number - 1 + months, 12);
        return new(year, month + 1);
    }

    /// <summary>How many months from this month to a later one; negative where it is earlier.</summary>
    public int Until(Month later) => (later.Year - Year) * 12 + later.Number - Number;

    /// <summary>Whether one month is before another.</summary>
    public static bool operator <(Month one, Month other) => one.CompareTo(other) < 0;

    /// <summary>Whether one month is after another.</summary>
    public static bool operator >(Month one, Month other) => one.CompareTo(other) > 0;

    /// <summary>Whether one month is another or before it.</summary>
    public static bool operator <=(Month one, Month other) => one.CompareTo(other) <= 0;

    /// <summary>Whether one month is another or after it.</summary>
    public static bool operator >=(Month one, Month other) => one.CompareTo(other) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Month other) => -Until(other);

    /// <summary>The month in ISO form: "2026-12".</summary>
    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
