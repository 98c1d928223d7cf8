using System.Globalization;

namespace Carefare.Quantities;

/// <summary>An amount of US dollars, exact to the cent; negative amounts are allowed and mean the other direction.</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(decimal dollars) => Dollars = dollars;

    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>One cent.</summary>
    public static Money Cent { get; } = new(0.01m);

    /// <summary>The amount in dollars, with at most two decimals.</summary>
    public decimal Dollars { get; }

    /// <summary>The amount in whole cents.</summary>
    public long Cents => decimal.ToInt64(Dollars * 100);

    /// <summary>An amount that is already whole cents.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount has a part of a cent.</exception>
    public static Money Of(decimal dollars) =>
        decimal.Round(dollars, 2) == dollars
            ? new(dollars)
            : throw new ArgumentOutOfRangeException(nameof(dollars), dollars, "Say how to round it: use Money.Round.");

    /// <summary>An amount of whole cents.</summary>
    public static Money OfCents(long cents) => new(cents / 100m);

    /// <summary>An amount rounded to the cent in the way the rule that is being applied prescribes.</summary>
    public static Money Round(decimal dollars, MidpointRounding rounding) => new(decimal.Round(dollars, 2, rounding));

    /// <summary>The nearest cent, halves away from zero: how a bill or a statement is rounded.</summary>
    public static Money Nearest(decimal dollars) => Round(dollars, MidpointRounding.AwayFromZero);

    /// <summary>The next cent up (towards positive infinity).</summary>
    public static Money Up(decimal dollars) => Round(dollars, MidpointRounding.ToPositiveInfinity);

    /// <summary>The next cent down (towards negative infinity).</summary>
    public static Money Down(decimal dollars) => Round(dollars, MidpointRounding.ToNegativeInfinity);

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money one, Money other) => one <= other ? one : other;

    /// <summary>The larger of two amounts.</summary>
    public static Money Max(Money one, Money other) => one >= other ? one : other;

    /// <summary>The sum of amounts; zero where there are none.</summary>
    public static Money Sum(IEnumerable<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var sum = 0m;
        foreach (var amount in amounts)
        {
            sum += amount.Dollars;
        }

        return new(sum);
    }

    /// <summary>The sum of two amounts.</summary>
    public static Money operator +(Money one, Money other) => new(one.Dollars + other.Dollars);

    /// <summary>The difference of two amounts.</summary>
    public static Money operator -(Money one, Money other) => new(one.Dollars - other.Dollars);

    /// <summary>The same amount in the other direction.</summary>
    public static Money operator -(Money amount) => new(-amount.Dollars);

    /// <summary>The amount a whole number of times.</summary>
    public static Money operator *(Money amount, int times) => new(amount.Dollars * times);

    /// <summary>Whether one amount is less than another.</summary>
    public static bool operator <(Money one, Money other) => one.Dollars < other.Dollars;

    /// <summary>Whether one amount is more than another.</summary>
    public static bool operator >(Money one, Money other) => one.Dollars > other.Dollars;

    /// <summary>Whether one amount is at most another.</summary>
    public static bool operator <=(Money one, Money other) => one.Dollars <= other.Dollars;

    /// <summary>Whether one amount is at least another.</summary>
    public static bool operator >=(Money one, Money other) => one.Dollars >= other.Dollars;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Dollars.CompareTo(other.Dollars);

    /// <summary>The amount as JSON carries it: two decimals, no separators ("-1234.50").</summary>
    public string ToPlain() => Dollars.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The amount as a person reads it: "$1,234.50", "-$3.00".</summary>
    public override string ToString() => Dollars < 0 ? "-" + (-this).Format() : Format();

    private string Format() => "$" + Dollars.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
