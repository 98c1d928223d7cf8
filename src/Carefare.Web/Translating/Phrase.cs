using System.Text.RegularExpressions;

namespace Carefare.Web.Translating;

/// <summary>
/// A sentence in English and in Spanish. Holes in braces take what differs: {money}, {day}, {deadline}, {month}, {percent} and
/// {number} take values, every other name takes words, which are translated in turn. A second hole of a kind has a number.
/// </summary>
internal sealed partial class Phrase
{
    private const char Words = '\ue010';
    private readonly IReadOnlyList<(string Name, TypedValue? Fixed)> _holes;
    private readonly string[] _between;
    private readonly string _spanish;

    public Phrase(string english, string spanish)
    {
        _spanish = spanish;
        (Key, _holes) = Read(english);
        _between = Key.Split(Words);
    }

    /// <summary>The sentence with a mark in place of each hole.</summary>
    public string Key { get; }

    /// <summary>Whether it takes words.</summary>
    public bool TakesWords => _between.Length > 1;

    /// <summary>What it begins with, before any words that it takes.</summary>
    public string Start => _between[0];

    /// <summary>How much of it is its own: the more, the surer it is the phrase that was meant.</summary>
    public int Own => _between.Sum(part => part.Length);

    /// <summary>The names of the holes in English and in Spanish, for a test that they are the same.</summary>
    public (IReadOnlyList<string> English, IReadOnlyList<string> Spanish) Holes =>
        (
            [.. _holes.Where(hole => hole.Fixed is null).Select(hole => hole.Name)],
            [.. Hole().Matches(_spanish).Select(match => match.Groups["name"].Value)]
        );

    /// <summary>The sentence in Spanish; null where it is another.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="translate">Translates the words that it takes.</param>
    public string? In(TypedText said, Func<string, string> translate)
    {
        if (Parts(said.Key) is not { } parts)
        {
            return null;
        }

        var (filled, value, words) = (new Dictionary<string, string>(StringComparer.Ordinal), 0, 0);
        foreach (var (name, only) in _holes)
        {
            if (name.Length > 0 && IsWords(name))
            {
                var count = parts[words].Count(TypedText.IsMark);
                filled[name] = translate(Restored(parts[words], said.Values.Skip(value).Take(count)));
                (value, words) = (value + count, words + 1);
                continue;
            }

            var given = said.Values[value++];
            if (only is { } meant && meant != given)
            {
                return null;
            }

            filled[name] = SpanishValues.Of(given);
        }

        return Hole().Replace(_spanish, match => filled.GetValueOrDefault(match.Groups["name"].Value, match.Value));
    }

    /// <summary>The words that it takes out of a sentence; null where the sentence is another.</summary>
    private List<string>? Parts(string key)
    {
        var parts = new List<string>();
        if (!key.StartsWith(_between[0], StringComparison.Ordinal) || (!TakesWords && key != Key))
        {
            return null;
        }

        var at = _between[0].Length;
        for (var i = 1; i < _between.Length; i++)
        {
            var next = _between[i];
            var end =
                i < _between.Length - 1 ? key.IndexOf(next, at, StringComparison.Ordinal)
                : key.EndsWith(next, StringComparison.Ordinal) ? key.Length - next.Length
                : -1;
            if (end <= at - (next.Length == 0 ? 1 : 0) || end < at || end == at)
            {
                return null;
            }

            // A hole takes a name or a clause: what is two sentences, or has tags, has phrases of its own.
            if (SentenceEnd().IsMatch(key[at..end]))
            {
                return null;
            }

            parts.Add(key[at..end]);
            at = end + next.Length;
        }

        return parts;
    }

    private static string Restored(string words, IEnumerable<TypedValue> values)
    {
        var next = values.GetEnumerator();
        return string.Concat(
            words.Select(letter => TypedText.IsMark(letter) && next.MoveNext() ? next.Current.Text : letter.ToString())
        );
    }

    private static (string Key, IReadOnlyList<(string, TypedValue?)> Holes) Read(string english)
    {
        var (key, holes, at) = (new System.Text.StringBuilder(), new List<(string, TypedValue?)>(), 0);
        foreach (Match match in Hole().Matches(english))
        {
            Fixed(english[at..match.Index], key, holes);
            var name = match.Groups["name"].Value;
            key.Append(KindOf(name) is { } kind ? TypedText.MarkOf(kind) : Words);
            holes.Add((name, null));
            at = match.Index + match.Length;
        }

        Fixed(english[at..], key, holes);
        return (key.ToString(), holes);
    }

    // A number in the phrase itself has to be the same in the sentence.
    private static void Fixed(string text, System.Text.StringBuilder key, List<(string, TypedValue?)> holes)
    {
        var typed = TypedText.Of(text);
        key.Append(typed.Key);
        holes.AddRange(typed.Values.Select(value => ("", (TypedValue?)value)));
    }

    private static bool IsWords(string name) => KindOf(name) is null;

    private static ValueKind? KindOf(string name) =>
        name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
        {
            "deadline" => ValueKind.Deadline,
            "day" => ValueKind.Day,
            "month" => ValueKind.Month,
            "money" => ValueKind.Money,
            "percent" => ValueKind.Percent,
            "number" => ValueKind.Number,
            _ => null,
        };

    [GeneratedRegex("[{](?<name>[a-z]+[0-9]*)[}]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();

    // A semicolon, a full stop after a word or a value, or a tag; the stop of "St." or of an initial ends no sentence.
    [GeneratedRegex(@"; |(?:[\p{Ll})]{3}|[\p{Co}\d])\. |<[^>/]+>", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SentenceEnd();
}
