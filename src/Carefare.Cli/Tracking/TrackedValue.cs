using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Carefare.Quantities;
using Carefare.Tracking;

namespace Carefare.Cli.Tracking;

/// <summary>Options and arguments that take dollars, or one of a few words.</summary>
internal static class TrackedValue
{
    private const int MostDigits = 12;

    /// <summary>An option that takes dollars.</summary>
    public static Option<Money?> Dollars(string name, string description, bool required = false) =>
        new(name)
        {
            Description = description,
            HelpName = "DOLLARS",
            Required = required,
            CustomParser = result => Parse(result),
        };

    /// <summary>An argument that takes dollars.</summary>
    public static Argument<Money?> DollarsArgument(string description) =>
        new("DOLLARS") { Description = description, CustomParser = result => Parse(result) };

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<T?> Word<T>(string name, string description, WordList<T> words, bool required = false)
        where T : struct, Enum =>
        new(name)
        {
            Description = $"{description}: {string.Join(", ", words.All)}.",
            HelpName = "WORD",
            Required = required,
            CustomParser = result => Parse(result, words),
        };

    /// <summary>An argument that takes one of a few words.</summary>
    public static Argument<T?> WordArgument<T>(string name, string description, WordList<T> words)
        where T : struct, Enum =>
        new(name)
        {
            Description = $"{description}: {string.Join(", ", words.All)}.",
            CustomParser = result => Parse(result, words),
        };

    /// <summary>An option that takes a text.</summary>
    public static Option<string?> Text(string name, string description, string help, bool required = false) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            Required = required,
        };

    private static Money? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        const NumberStyles Points = NumberStyles.AllowDecimalPoint;
        if (
            text.Length <= MostDigits
            && decimal.TryParse(text, Points, CultureInfo.InvariantCulture, out var dollars)
            && decimal.Round(dollars, 2) == dollars
        )
        {
            return Money.Of(dollars);
        }

        result.AddError($"\"{text}\" is not an amount. Write dollars as a plain number, such as 350 or 350.50.");
        return null;
    }

    private static T? Parse<T>(ArgumentResult result, WordList<T> words)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        if (words.Find(text) is { } known)
        {
            return known;
        }

        result.AddError(words.Refusal(text));
        return null;
    }
}
