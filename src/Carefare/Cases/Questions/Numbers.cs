using System.Globalization;
using System.Text.Json.Nodes;
using Carefare.Quantities;

namespace Carefare.Cases.Questions;

/// <summary>The shapes of numbers.</summary>
internal static class Numbers
{
    private const decimal MostDollars = 100_000_000;
    private const decimal HighestRate = 4;

    /// <summary>Dollars, from zero on, with at most two decimals.</summary>
    public static Shape<Money> Dollars { get; } =
        new("dollars as a plain number, such as 1500 or 1499.50", ReadDollars, Schema("number", 0, MostDollars))
        {
            Say = dollars => dollars.ToString(),
        };

    /// <summary>A part of the whole, from 0 to 1.</summary>
    public static Shape<decimal> Fraction { get; } =
        new("a fraction from 0 to 1, such as 0.2 for 20 %", ReadFraction, Schema("number", 0, 1))
        {
            Say = fraction => (fraction * 100).ToString("0.####", CultureInfo.InvariantCulture) + " %",
        };

    /// <summary>A rate a year: 0.2999 is 29.99 %.</summary>
    /// <remarks>The bound lies where a rate in percent is far likelier than a rate beyond it.</remarks>
    public static Shape<Rate> RateAYear { get; } =
        new("a rate a year as a fraction, such as 0.2999 for 29.99 %", ReadRate, Schema("number", 0, HighestRate))
        {
            Say = rate => rate.ToString(),
        };

    /// <summary>A whole number within bounds.</summary>
    public static Shape<int> Whole(int min, int max)
    {
        var wanted = $"a whole number from {min} to {max}";
        return new(wanted, text => ReadWhole(text, min, max, wanted), Schema("integer", min, max));
    }

    /// <summary>A number from 0 to a bound.</summary>
    public static Shape<decimal> UpTo(decimal max)
    {
        var wanted = $"a number from 0 to {max}";
        return new(
            wanted,
            text =>
                Number(text) is { } number && number >= 0 && number <= max
                    ? number
                    : Shape<decimal>.NotThis(text, wanted),
            Schema("number", 0, max)
        );
    }

    private static Reading<int> ReadWhole(string text, int min, int max, string wanted) =>
        Number(text) switch
        {
            { } number when number < min => new Fault($"{number} is less than {min}.", $"Write {wanted}."),
            { } number when number > max => new Fault($"{number} is more than {max}.", $"Write {wanted}."),
            { } number when number == decimal.Truncate(number) && !text.Contains('.') => (int)number,
            _ => Shape<int>.NotThis(text, wanted),
        };

    private static Reading<Money> ReadDollars(string text)
    {
        var bare = text.Replace("$", "").Replace(",", "").Replace(" ", "");
        return (Number(text), Number(bare)) switch
        {
            ({ } amount, _) when amount < 0 => new Fault("An amount here cannot be below zero.", "Write 0 or more."),
            ({ } amount, _) when amount > MostDollars => new Fault(
                $"{text} is more than any amount that is read here.",
                $"Write at most {MostDollars}."
            ),
            ({ } amount, _) when decimal.Round(amount, 2) != amount => new Fault(
                $"{text} has a part of a cent.",
                $"Write {decimal.Round(amount, 2)}."
            ),
            ({ } amount, _) => Money.Of(amount),
            (null, { } amount) => new Fault(
                $"{Fault.Show(text)} has a dollar sign, a comma or a space in it.",
                $"Write {amount.ToString(CultureInfo.InvariantCulture)}."
            ),
            _ => Shape<Money>.NotThis(text, Dollars.Wanted),
        };
    }

    private static Reading<decimal> ReadFraction(string text) =>
        Number(text) switch
        {
            { } number when number is >= 0 and <= 1 => number,
            { } number when number is > 1 and <= 100 => new Fault($"{text} is more than 1.", AsFraction(number)),
            null when Percent(text) is { } percent => new Fault(
                $"{Fault.Show(text)} is in percent.",
                AsFraction(percent)
            ),
            _ => Shape<decimal>.NotThis(text, Fraction.Wanted),
        };

    private static Reading<Rate> ReadRate(string text) =>
        Number(text) switch
        {
            { } number when number is >= 0 and <= HighestRate => new Rate(number),
            { } number when number is > HighestRate and <= 1000 => new Fault(
                $"{text} would be {number * 100:0.##} % a year.",
                AsFraction(number)
            ),
            null when Percent(text) is { } percent => new Fault(
                $"{Fault.Show(text)} is in percent.",
                AsFraction(percent)
            ),
            _ => Shape<Rate>.NotThis(text, RateAYear.Wanted),
        };

    private static string AsFraction(decimal percent) =>
        $"For {percent:0.####} % write {(percent / 100).ToString("0.######", CultureInfo.InvariantCulture)}.";

    private static decimal? Percent(string text) => text.EndsWith('%') ? Number(text[..^1].Trim()) : null;

    private static decimal? Number(string text) =>
        text.Length <= 20
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static JsonObject Schema(string type, decimal min, decimal max) =>
        new()
        {
            ["type"] = type,
            ["minimum"] = min,
            ["maximum"] = max,
        };
}
