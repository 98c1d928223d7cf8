using System.Collections.Concurrent;
using Carefare.Web.Words;

namespace Carefare.Web.Translating;

/// <summary>All that the pages say, in English and in Spanish.</summary>
/// <param name="phrases">The phrases.</param>
internal sealed class Phrasebook(IReadOnlyList<Phrase> phrases)
{
    private const int MostRemembered = 20_000;
    private static readonly char[] Around = [' ', ',', '.', ':', '=', '(', ')'];

    private static readonly Lazy<Phrasebook> TheSpanish = new(() =>
        new([
            .. WordFile
                .Names("es/")
                .SelectMany(WordFile.List)
                .Select(pair => new Phrase(WordFile.Text(pair, "en"), WordFile.Text(pair, "es"))),
        ])
    );

    private readonly ILookup<string, Phrase> _whole = phrases
        .Where(phrase => !phrase.TakesWords)
        .ToLookup(phrase => phrase.Key, StringComparer.Ordinal);

    private readonly ILookup<char, Phrase> _taking = phrases
        .Where(phrase => phrase.TakesWords)
        .OrderByDescending(phrase => phrase.Own)
        .ToLookup(phrase => phrase.Start.Length > 0 ? phrase.Start[0] : '\0');

    private readonly ConcurrentDictionary<string, string?> _remembered = new(StringComparer.Ordinal);

    /// <summary>The Spanish phrases that are part of the program.</summary>
    public static Phrasebook Spanish => TheSpanish.Value;

    /// <summary>The phrases, for those who check them.</summary>
    public IReadOnlyList<Phrase> All => phrases;

    /// <summary>A sentence in Spanish; null where no phrase says it.</summary>
    public string? Say(string sentence)
    {
        if (_remembered.TryGetValue(sentence, out var known))
        {
            return known;
        }

        if (_remembered.Count > MostRemembered)
        {
            _remembered.Clear();
        }

        var said = Find(sentence, depth: 0);
        _remembered[sentence] = said;
        return said;
    }

    private const int Deepest = 4;

    private string? Find(string sentence, int depth)
    {
        var typed = TypedText.Of(sentence);
        if (
            !typed.Key.Any(char.IsLetter) || typed.Key.All(letter => !char.IsLetter(letter) || TypedText.IsMark(letter))
        )
        {
            return Values(typed);
        }

        foreach (var phrase in _whole[typed.Key])
        {
            if (phrase.In(typed, words => words) is { } said)
            {
                return said;
            }
        }

        return depth < Deepest
            ? _taking[typed.Key[0]]
                .Concat(_taking['\0'])
                .Select(phrase => phrase.In(typed, words => Inner(words, depth + 1)))
                .FirstOrDefault(said => said is not null)
            : null;
    }

    // Words that no phrase says are most often a name. A sign around them is no part of a phrase.
    private string Inner(string words, int depth)
    {
        if (Find(words, depth) is { } said)
        {
            return said;
        }

        var core = words.Trim(Around);
        return core.Length is 0 || core.Length == words.Length || Find(core, depth) is not { } inner
            ? words
            : words.Replace(core, inner, StringComparison.Ordinal);
    }

    private static string Values(TypedText typed)
    {
        var at = 0;
        return string.Concat(
            typed.Key.Select(letter =>
                TypedText.IsMark(letter) ? SpanishValues.Of(typed.Values[at++]) : letter.ToString()
            )
        );
    }
}
