using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>The shapes of words.</summary>
internal static partial class Words
{
    private const int LongestText = 200;

    /// <summary>Free text of one line.</summary>
    public static Shape<string> Text { get; } =
        new("a short text", ReadText, new() { ["type"] = "string", ["maxLength"] = LongestText }, Quoted: true);

    /// <summary>A short name that identifies something in the case.</summary>
    public static Shape<string> Name { get; } =
        new("a short name of small letters, digits and hyphens, such as front-range", ReadName, Pattern(NamePattern));

    /// <summary>An ICD-10-CM diagnosis code.</summary>
    public static Shape<string> Icd10 { get; } = new("an ICD-10 code, such as F33.2", ReadIcd10, Pattern(Icd10Pattern));

    /// <summary>A ZIP code; the quotes keep its leading zero.</summary>
    public static Shape<string> Zip { get; } =
        new(
            "a ZIP code of five digits in quotes, such as \"02139\"",
            ReadZip,
            new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = ZipPattern },
            Quoted: true
        );

    /// <summary>Yes or no.</summary>
    public static Shape<bool> YesNo { get; } =
        new("true or false", ReadYesNo, new() { ["type"] = "boolean" })
        {
            Choices = ["yes", "no"],
            Write = yes => yes ? "true" : "false",
        };

    /// <summary>One of a few words.</summary>
    public static Shape<string> OneOf(params IReadOnlyList<string> words) =>
        OneOf([.. words.Select(word => (word, word))]);

    /// <summary>One of a few words, each of which stands for a value.</summary>
    public static Shape<T> OneOf<T>(params IReadOnlyList<(string Word, T Value)> words)
    {
        string[] known = [.. words.Select(word => word.Word)];
        return new(
            known.Length > 20 ? $"one of {known[0]}, {known[1]}, … {known[^1]}" : "one of " + string.Join(", ", known),
            text => ReadChoice(text, words, known),
            new() { ["enum"] = new JsonArray([.. known.Select(word => (JsonNode)word)]) }
        )
        {
            Choices = known.Length > 20 ? [] : known,
        };
    }

    /// <summary>A short name made from a text; empty where nothing of the text can be in one.</summary>
    public static string ShortName(string text)
    {
        var plain = NotInName().Replace(text.ToLowerInvariant().Replace('_', '-'), "-").Trim('-');
        return plain[..int.Min(plain.Length, 40)].Trim('-');
    }

    private const string NamePattern = "^[a-z0-9][a-z0-9_-]{0,63}$";
    private const string Icd10Pattern = "^[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?$";
    private const string ZipPattern = "^[0-9]{5}(-[0-9]{4})?$";

    private static Reading<string> ReadText(string text) =>
        text switch
        {
            { Length: 0 } => new Fault("The text is empty.", "Write something, or leave the line out."),
            { Length: > LongestText } => new Fault($"The text is longer than {LongestText} characters.", "Shorten it."),
            _ when text.Any(char.IsControl) => new Fault("The text is not one plain line.", "Write it on one line."),
            _ => text,
        };

    private static Reading<string> ReadName(string text)
    {
        if (NameRegex().IsMatch(text))
        {
            return text;
        }

        var plain = ShortName(text);
        var mend = NameRegex().IsMatch(plain) ? $"Write {plain}." : $"Write {Name.Wanted}.";
        return new Fault($"{Fault.Show(text)} is not a short name.", mend);
    }

    private static Reading<string> ReadIcd10(string text)
    {
        var upper = text.ToUpperInvariant().Replace(" ", "");
        var dotted = upper.Length > 3 && !upper.Contains('.') ? upper.Insert(3, ".") : upper;
        if (Icd10Regex().IsMatch(text))
        {
            return text;
        }

        var mend = Icd10Regex().IsMatch(dotted) ? $"Write {dotted}." : $"Write {Icd10.Wanted}.";
        return new Fault($"{Fault.Show(text)} is not an ICD-10 code.", mend);
    }

    private static Reading<string> ReadZip(string text) =>
        ZipRegex().IsMatch(text) ? text
        : text.Length is 3 or 4 && text.All(char.IsAsciiDigit)
            ? new Fault(
                $"{text} is too short for a ZIP code.",
                $"Write \"{text.PadLeft(5, '0')}\" with the zeros, in quotes."
            )
        : Shape<string>.NotThis(text, Zip.Wanted);

    private static Reading<bool> ReadYesNo(string text) =>
        text.ToLowerInvariant() switch
        {
            "true" or "yes" => true,
            "false" or "no" => false,
            _ => Shape<bool>.NotThis(text, YesNo.Wanted),
        };

    private static Reading<T> ReadChoice<T>(string text, IReadOnlyList<(string Word, T Value)> words, string[] known)
    {
        foreach (var (word, value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        var mend =
            Nearest.To(text, known) is { } near ? $"Did you mean {near}?"
            : known.Length > 20 ? $"Write one like {known[0]} or {known[1]}."
            : $"Write one of {string.Join(", ", known)}.";
        return new Fault($"{Fault.Show(text)} is not one of the answers known here.", mend);
    }

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    [GeneratedRegex(
        NamePattern,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NameRegex();

    [GeneratedRegex(
        "[^a-z0-9_-]+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NotInName();

    [GeneratedRegex(
        Icd10Pattern,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Icd10Regex();

    [GeneratedRegex(
        ZipPattern,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ZipRegex();
}
