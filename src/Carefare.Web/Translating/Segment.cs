using System.Text.RegularExpressions;

namespace Carefare.Web.Translating;

/// <summary>What stands between two blocks of a page: sentences, with numbers in place of tags.</summary>
/// <param name="book">The phrases.</param>
/// <param name="missing">Takes what no phrase says.</param>
internal sealed partial class Segment(Phrasebook book, List<string> missing)
{
    /// <summary>Stands before what stays in English.</summary>
    public const char EnglishOpen = '\ue020';

    /// <summary>Stands behind it.</summary>
    public const char EnglishClose = '\ue021';

    /// <summary>The segment in Spanish: whole without its end, which a hole would swallow, else whole, else sentence by sentence, else piece by piece.</summary>
    public string Say(string text) => WithoutEnd(text) ?? Whole(text) ?? BySentence(text) ?? ByPiece(text);

    /// <summary>Words without tags, such as those of an attribute.</summary>
    public string Plain(string text)
    {
        if (Whole(text) is { } said)
        {
            return said;
        }

        missing.Add(text);
        return text;
    }

    private string? Whole(string text) =>
        book.Say(Renumbered(text, out var numbers)) is { } said ? Restored(said, numbers) : null;

    // A phrase is written without its full stop.
    private string? WithoutEnd(string text)
    {
        var core = text.TrimEnd('.', ':');
        return core.Length < text.Length && Whole(core) is { } said ? said + text[core.Length..] : null;
    }

    private string? BySentence(string text)
    {
        var sentences = Sentences(text);
        return sentences.Count < 2 ? null : string.Join(' ', sentences.Select(Say));
    }

    private string ByPiece(string text)
    {
        var pieces = Pieces(text).ToList();
        if (pieces.Count == 1)
        {
            return Loose(text);
        }

        var result = new System.Text.StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Open && CloseOf(pieces, i) is > 0 and var close)
            {
                var inner = string.Concat(pieces[(i + 1)..close].Select(piece => piece.Raw));
                result
                    .Append(pieces[i].Raw)
                    .Append(inner.Trim().Length == 0 ? inner : Padded(inner, Say))
                    .Append(pieces[close].Raw);
                i = close;
            }
            else
            {
                result.Append(pieces[i].Kind == PieceKind.Text ? Padded(pieces[i].Text, Loose) : pieces[i].Raw);
            }
        }

        return result.ToString();
    }

    // Between tags there may be only a comma, or words with one.
    private string Loose(string text)
    {
        var core = text.Trim(' ', ',', '.', ';', ':', '(', ')', '·', '–', '=', '+');
        if (core.Length == 0 || core.All(letter => !char.IsLetter(letter)))
        {
            return Whole(text) ?? text;
        }

        var start = text.IndexOf(core, StringComparison.Ordinal);
        return Whole(text)
            ?? $"{text[..start]}{Whole(core) ?? BySentence(core) ?? Unsaid(core)}{text[(start + core.Length)..]}";
    }

    private string Unsaid(string text)
    {
        missing.Add(text);
        return $"{EnglishOpen}{text}{EnglishClose}";
    }

    private static string Padded(string text, Func<string, string> say)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0
            ? text
            : $"{text[..(text.Length - text.TrimStart().Length)]}{say(trimmed)}{text[text.TrimEnd().Length..]}";
    }

    private static int CloseOf(List<Piece> pieces, int open) =>
        pieces.FindIndex(open + 1, piece => piece.Kind == PieceKind.Close && piece.Number == pieces[open].Number);

    /// <summary>The sentences of a segment; an end within a tag is none.</summary>
    private static List<string> Sentences(string text)
    {
        var (sentences, start, depth) = (new List<string>(), 0, 0);
        foreach (Match match in Boundary().Matches(text))
        {
            if (match.Value[0] == '<')
            {
                depth +=
                    match.Value[1] == '/' ? -1
                    : match.Value[^2] == '/' ? 0
                    : 1;
            }
            else if (depth == 0)
            {
                sentences.Add(text[start..(match.Index + 1)]);
                start = match.Index + match.Length;
            }
        }

        if (start < text.Length)
        {
            sentences.Add(text[start..]);
        }

        return sentences;
    }

    /// <summary>The tags and texts of a segment.</summary>
    public static IEnumerable<Piece> Pieces(string text)
    {
        var at = 0;
        foreach (Match match in Tag().Matches(text))
        {
            if (match.Index > at)
            {
                yield return new(PieceKind.Text, 0, text[at..match.Index]);
            }

            var number = int.Parse(match.Groups["number"].Value);
            var kind =
                match.Groups["close"].Length > 0 ? PieceKind.Close
                : match.Groups["whole"].Length > 0 ? PieceKind.Whole
                : PieceKind.Open;
            yield return new(kind, number, match.Value);
            at = match.Index + match.Length;
        }

        if (at < text.Length)
        {
            yield return new(PieceKind.Text, 0, text[at..]);
        }
    }

    // A phrase counts its tags from 0, wherever on the page it stands.
    private static string Renumbered(string text, out List<int> numbers)
    {
        var found = new List<int>();
        var result = Tag()
            .Replace(
                text,
                match =>
                {
                    var number = int.Parse(match.Groups["number"].Value);
                    if (!found.Contains(number))
                    {
                        found.Add(number);
                    }

                    return $"<{match.Groups["close"].Value}{found.IndexOf(number)}{match.Groups["whole"].Value}>";
                }
            );
        numbers = found;
        return result;
    }

    private static string Restored(string said, List<int> numbers) =>
        numbers.Count == 0
            ? said
            : Tag()
                .Replace(
                    said,
                    match =>
                        $"<{match.Groups["close"].Value}{numbers[int.Parse(match.Groups["number"].Value)]}{match.Groups["whole"].Value}>"
                );

    [GeneratedRegex(
        "<(?<close>/?)(?<number>[0-9]{1,4})(?<whole>/?)>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        """(</?[0-9]{1,4}/?>|(?<=[\p{L}\p{N}")»>])[.?!:;] +(?=[\p{Lu}\p{N}$"'(<¿¡]))""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Boundary();
}

/// <summary>A tag or a text.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">The tag's number.</param>
/// <param name="Raw">As it stands in the segment.</param>
internal readonly record struct Piece(PieceKind Kind, int Number, string Raw)
{
    /// <summary>The text.</summary>
    public string Text => Raw;
}

/// <summary>What a piece is.</summary>
internal enum PieceKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>The beginning of an element.</summary>
    Open,

    /// <summary>The end of an element.</summary>
    Close,

    /// <summary>An element that stays as it is.</summary>
    Whole,
}
