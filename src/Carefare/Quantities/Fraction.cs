using System.Globalization;

namespace Carefare.Quantities;

/// <summary>A fraction that keeps its two parts, so that nothing is lost before it is used: 5/30, 365/255.</summary>
/// <param name="Numerator">What is divided.</param>
/// <param name="Denominator">What it is divided by; zero only in the default value, which is zero.</param>
public readonly record struct Fraction(decimal Numerator, decimal Denominator)
{
    /// <summary>Nothing.</summary>
    public static Fraction Zero => default;

    /// <summary>The value to 28 digits.</summary>
    public decimal Value => Numerator == 0 ? 0 : Numerator / Denominator;

    /// <summary>A whole or decimal number as a fraction.</summary>
    public static Fraction Of(decimal value) => new(value, 1);

    /// <summary>The fraction as it is written: "5/30", "0", "12".</summary>
    public override string ToString() =>
        Numerator == 0 ? "0"
        : Denominator == 1 ? Plain(Numerator)
        : $"{Plain(Numerator)}/{Plain(Denominator)}";

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
