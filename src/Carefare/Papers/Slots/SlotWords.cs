using System.Globalization;
using Carefare.Cases;
using Carefare.Papers.Templates;
using Carefare.Quantities;

namespace Carefare.Papers.Slots;

/// <summary>Answers as words in the language of a paper.</summary>
/// <param name="language">The language.</param>
/// <param name="names">What answers are called.</param>
internal sealed class SlotWords(Language language, Phrases names)
{
    private static readonly string[] SpanishMonths =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];

    public Language Language => language;

    /// <summary>"January 15, 2027", "15 de enero de 2027".</summary>
    public string Of(DateOnly day) =>
        language == Language.English
            ? day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)
            : $"{day.Day} de {SpanishMonths[day.Month - 1]} de {day.Year}";

    /// <summary>"$1,150.00", as both languages write it in the USA.</summary>
    public static string Of(Money amount) => amount.ToString();

    /// <summary>A number without what it does not need: "10", "62.5".</summary>
    public static string Of(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>What an answer of a few words is called: the kind, a dot and the word name it.</summary>
    public string Called(string kind, string word) => names.In(language, $"{kind}.{word}");

    /// <summary>The same of an answer; null where it is not known, or has no name of its own.</summary>
    public string? Called(string kind, Answer<string> answer) =>
        answer.IsKnown && names.Find($"{kind}.{answer.Value}") is { } words ? words.In(language) : null;

    public string? Of(Answer<DateOnly> answer) => answer.IsKnown ? Of(answer.Value) : null;

    public static string? Of(Answer<Money> answer) => answer.IsKnown ? Of(answer.Value) : null;

    public static string? Of(Answer<int> answer) =>
        answer.IsKnown ? answer.Value.ToString(CultureInfo.InvariantCulture) : null;

    public static string? Of(Answer<decimal> answer) => answer.IsKnown ? Of(answer.Value) : null;

    public static string? Of(Answer<string> answer) => answer.IsKnown ? answer.Value : null;
}
