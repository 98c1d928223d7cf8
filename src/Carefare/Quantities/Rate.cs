using System.Globalization;

namespace Carefare.Quantities;

/// <summary>A nominal interest rate a year, as a fraction: 0.2999 is 29.99 %.</summary>
/// <param name="PerYear">The fraction a year; not negative.</param>
public readonly record struct Rate(decimal PerYear) : IComparable<Rate>
{
    /// <summary>The days that a daily periodic rate divides the year by.</summary>
    public const int DaysInYear = 365;

    /// <summary>No interest.</summary>
    public static Rate Zero => default;

    /// <summary>The rate in percent a year: 29.99.</summary>
    public decimal Percent => PerYear * 100;

    /// <summary>The rate of one of twelve equal months.</summary>
    public decimal PerMonth => PerYear / 12;

    /// <summary>The daily periodic rate: a 365th of the annual rate.</summary>
    public decimal PerDay => PerYear / DaysInYear;

    /// <summary>A rate from percent a year.</summary>
    public static Rate OfPercent(decimal percent) => new(percent / 100);

    /// <summary>Whether one rate is lower than another.</summary>
    public static bool operator <(Rate one, Rate other) => one.PerYear < other.PerYear;

    /// <summary>Whether one rate is higher than another.</summary>
    public static bool operator >(Rate one, Rate other) => one.PerYear > other.PerYear;

    /// <summary>Whether one rate is at most another.</summary>
    public static bool operator <=(Rate one, Rate other) => one.PerYear <= other.PerYear;

    /// <summary>Whether one rate is at least another.</summary>
    public static bool operator >=(Rate one, Rate other) => one.PerYear >= other.PerYear;

    /// <inheritdoc/>
    public int CompareTo(Rate other) => PerYear.CompareTo(other.PerYear);

    /// <summary>The rate as a person reads it: "29.99 %".</summary>
    public override string ToString() => Percent.ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
