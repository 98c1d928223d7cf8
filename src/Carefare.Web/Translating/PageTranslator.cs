using System.Text;

namespace Carefare.Web.Translating;

/// <summary>
/// Translates a whole page of ours, sentence by sentence. What a tag marks with translate="no" or data-made stays as it is; what no
/// phrase says stays in English and is marked so, for those who hear the page.
/// </summary>
/// <param name="book">The phrases.</param>
internal sealed class PageTranslator(Phrasebook book)
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "i",
        "q",
        "small",
        "span",
        "strong",
        "time",
    };

    private static readonly string[] Spoken = ["aria-label", "data-label", "title", "alt"];

    private readonly StringBuilder _page = new();
    private readonly StringBuilder _text = new();
    private readonly List<string> _tags = [];
    private readonly Stack<int> _open = new();

    /// <summary>What no phrase says.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>The page in Spanish.</summary>
    public string Translate(string page)
    {
        var at = 0;
        while (at < page.Length)
        {
            var tag = page.IndexOf('<', at);
            if (tag < 0)
            {
                tag = page.Length;
            }

            _text.Append(page, at, tag - at);
            if (tag == page.Length)
            {
                break;
            }

            var end = EndOfTag(page, tag);
            at = Take(page, tag, end);
        }

        Flush();
        return _page.Replace("<html lang=\"en\">", "<html lang=\"es\">").ToString();
    }

    private int Take(string page, int start, int end)
    {
        var tag = page[start..end];
        var name = NameOf(tag);
        if (IsKept(tag) && !tag.StartsWith("</", StringComparison.Ordinal))
        {
            var close = CloseOf(page, end, name);
            if (!Inline.Contains(name))
            {
                Flush();
                _page.Append(page, start, close - start);
                return close;
            }

            _text.Append($"<{_tags.Count}/>");
            _tags.Add(page[start..close]);
            return close;
        }

        if (!Inline.Contains(name))
        {
            Flush();
            _page.Append(Attributes(tag));
            return end;
        }

        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            _text.Append(_open.TryPop(out var opened) ? $"</{opened}>" : "");
        }
        else
        {
            _open.Push(_tags.Count);
            _text.Append($"<{_tags.Count}>");
            _tags.Add(Attributes(tag));
        }

        return end;
    }

    private void Flush()
    {
        var text = _text.ToString();
        _text.Clear();
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            _page.Append(text);
        }
        else
        {
            var lead = text[..(text.Length - text.TrimStart().Length)];
            var trail = text[text.TrimEnd().Length..];
            var said = new Segment(book, Missing).Say(Decoded(Collapsed(trimmed)));
            _page.Append(lead).Append(Restored(said)).Append(trail);
        }

        _tags.Clear();
        _open.Clear();
    }

    // Tags come back in place of their numbers; every other sign is encoded as it was.
    private string Restored(string said)
    {
        var text = new StringBuilder();
        foreach (var piece in Segment.Pieces(said))
        {
            text.Append(
                piece switch
                {
                    { Kind: PieceKind.Open } => _tags[piece.Number],
                    { Kind: PieceKind.Close } => $"</{NameOf(_tags[piece.Number])}>",
                    { Kind: PieceKind.Whole } => _tags[piece.Number],
                    _ => Encoded(piece.Text),
                }
            );
        }

        return text.ToString();
    }

    private string Attributes(string tag)
    {
        foreach (var name in Spoken)
        {
            var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }

            start += name.Length + 3;
            var end = tag.IndexOf('"', start);
            var said = new Segment(book, Missing).Plain(Decoded(tag[start..end]));
            tag = $"{tag[..start]}{Encoded(said)}{tag[end..]}";
        }

        return tag;
    }

    private static bool IsKept(string tag) =>
        tag.Contains(" translate=\"no\"", StringComparison.Ordinal)
        || tag.Contains(" data-made", StringComparison.Ordinal);

    private static string NameOf(string tag)
    {
        var start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        return tag[start..end];
    }

    private static int EndOfTag(string page, int start)
    {
        var quoted = false;
        for (var i = start; i < page.Length; i++)
        {
            if (page[i] == '"')
            {
                quoted = !quoted;
            }
            else if (page[i] == '>' && !quoted)
            {
                return i + 1;
            }
        }

        return page.Length;
    }

    private static int CloseOf(string page, int at, string name)
    {
        var depth = 1;
        while (depth > 0)
        {
            var next = page.IndexOf('<', at);
            if (next < 0)
            {
                return page.Length;
            }

            var end = EndOfTag(page, next);
            var tag = page[next..end];
            if (NameOf(tag) == name)
            {
                depth += tag.StartsWith("</", StringComparison.Ordinal) ? -1 : 1;
            }

            at = end;
        }

        return at;
    }

    private static string Collapsed(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string Decoded(string text) =>
        text.Contains('&', StringComparison.Ordinal)
            ? System.Net.WebUtility.HtmlDecode(
                text.Replace("&lt;", "‹lt›", StringComparison.Ordinal).Replace("&gt;", "‹gt›", StringComparison.Ordinal)
            )
            : text;

    private static string Encoded(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("‹lt›", "&lt;", StringComparison.Ordinal)
            .Replace("‹gt›", "&gt;", StringComparison.Ordinal)
            .Replace($"{Segment.EnglishOpen}", "<span lang=\"en\">", StringComparison.Ordinal)
            .Replace($"{Segment.EnglishClose}", "</span>", StringComparison.Ordinal);
}
