using Carefare.Quantities;

namespace Carefare.Credit;

/// <summary>An interval of time as full unit-periods and a fraction of one.</summary>
/// <param name="Full">The full unit-periods; not negative.</param>
/// <param name="Odd">The remaining fraction of a unit-period; not negative, less than 1.</param>
public readonly record struct PeriodCount(int Full, Fraction Odd)
{
    /// <summary>The interval as a person reads it: "1 + 5/30".</summary>
    public override string ToString() => Odd.Numerator == 0 ? $"{Full}" : $"{Full} + {Odd}";
}
