using System.Text;
using System.Text.RegularExpressions;

namespace Carefare.Web.Translating;

/// <summary>
/// A sentence whose amounts, days and numbers stand apart, so that one phrase serves for all of them: "By {day}: pay {money}."
/// </summary>
/// <param name="Key">The sentence with a mark in place of each value.</param>
/// <param name="Values">The values in the order of the marks.</param>
internal sealed partial record TypedText(string Key, IReadOnlyList<TypedValue> Values)
{
    /// <summary>Takes the values out of a sentence.</summary>
    public static TypedText Of(string sentence)
    {
        var values = new List<TypedValue>();
        var key = new StringBuilder();
        var at = 0;
        foreach (Match match in Value().Matches(sentence))
        {
            var kind = KindOf(match);
            key.Append(sentence, at, match.Index - at).Append(MarkOf(kind));
            values.Add(new(kind, match.Value));
            at = match.Index + match.Length;
        }

        return new(key.Append(sentence, at, sentence.Length - at).ToString(), values);
    }

    /// <summary>The mark of a kind of value: one letter that no text holds.</summary>
    public static char MarkOf(ValueKind kind) => (char)('\ue000' + (int)kind);

    /// <summary>Whether a letter is the mark of a value.</summary>
    public static bool IsMark(char letter) => letter is >= '\ue000' and <= '\ue00f';

    private static ValueKind KindOf(Match match) =>
        match.Groups["deadline"].Success ? ValueKind.Deadline
        : match.Groups["day"].Success ? ValueKind.Day
        : match.Groups["month"].Success ? ValueKind.Month
        : match.Groups["money"].Success ? ValueKind.Money
        : match.Groups["percent"].Success ? ValueKind.Percent
        : ValueKind.Number;

    // The number of an element that stands in for a tag, such as <0>, is none of the sentence's.
    [GeneratedRegex(
        """
            (?<deadline>\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\ [A-Z][a-z]{2}\ \d{1,2},\ \d{4}\b)
            |(?<day>\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\ \d{1,2},\ \d{4}\b)
            |(?<month>\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\ \d{4}\b)
            |(?<money>[-−–]?\$[\d,]+(?:\.\d{1,2})?)
            |(?<percent>[-−]?\d+(?:\.\d+)?[\ \u00a0]?%)
            |(?<number>(?<![\w<\/.-])[-−]?\d[\d,]*(?:\.\d+)?(?![\w>\/-]))
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Value();
}

/// <summary>A value in a sentence.</summary>
internal readonly record struct TypedValue(ValueKind Kind, string Text);

/// <summary>The kinds of values.</summary>
internal enum ValueKind
{
    /// <summary>"Mon, Dec 7, 2026"</summary>
    Deadline,

    /// <summary>"Dec 7, 2026"</summary>
    Day,

    /// <summary>"Dec 2026"</summary>
    Month,

    /// <summary>"$1,234.50"</summary>
    Money,

    /// <summary>"22.49 %"</summary>
    Percent,

    /// <summary>"12"</summary>
    Number,
}
