using Carefare.Yaml;

namespace Carefare.Cases.Filling;

/// <summary>Where the values of a YAML text begin and end in it.</summary>
/// <param name="text">The text.</param>
internal sealed class TextPlaces(string text)
{
    private readonly List<int> _lines = LineStarts(text);

    /// <summary>Whether the text has only line breaks that are counted here.</summary>
    public bool AreCertain =>
        text.IndexOfAny(['\u0085', '\u2028', '\u2029', '\uFEFF']) < 0
        && !text.Replace("\r\n", "\n", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal);

    /// <summary>The place in the text at which a value begins.</summary>
    public int StartOf(Node node) => StartOf(node.Place);

    /// <summary>The place in the text of a place in the file.</summary>
    public int StartOf(Place place) =>
        int.Min(_lines[int.Clamp(place.Line - 1, 0, _lines.Count - 1)] + place.Column - 1, text.Length);

    /// <summary>Whether a list or a group is written in brackets.</summary>
    public bool IsFlow(Node node) => StartOf(node) is var at && at < text.Length && text[at] is '{' or '[';

    /// <summary>The place just behind a value; null where it is written over several lines of text, which is not followed here.</summary>
    public int? EndOf(Node node) =>
        node switch
        {
            Node.Scalar scalar => EndOfScalar(scalar),
            Node.Sequence list => IsFlow(list) ? EndOfFlow(StartOf(list)) : EndOfLast(list.Items),
            Node.Mapping group => IsFlow(group)
                ? EndOfFlow(StartOf(group))
                : EndOfLast([.. group.Entries.Select(entry => entry.Value)]),
            _ => null,
        };

    /// <summary>The end of the line in which a place is, before its line break.</summary>
    public int EndOfLine(int at)
    {
        var end = text.IndexOf('\n', int.Min(at, text.Length));
        return end < 0 ? text.Length
            : end > 0 && text[end - 1] == '\r' ? end - 1
            : end;
    }

    private int? EndOfLast(IReadOnlyList<Node> parts) => parts.Count == 0 ? null : EndOf(parts[^1]);

    private int? EndOfScalar(Node.Scalar scalar)
    {
        var at = StartOf(scalar);
        if (!scalar.Quoted)
        {
            return string.CompareOrdinal(text, at, scalar.Text, 0, scalar.Text.Length) == 0
                ? at + scalar.Text.Length
                : null;
        }

        return at < text.Length && text[at] is '"' or '\'' ? EndOfQuote(at) : null;
    }

    private int? EndOfQuote(int at)
    {
        var quote = text[at];
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                // Two single quotes in a row are one in the text.
                if (quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                {
                    i++;
                }
                else
                {
                    return i + 1;
                }
            }
        }

        return null;
    }

    private int? EndOfFlow(int at)
    {
        var open = 0;
        for (var i = at; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{' or '[':
                    open++;
                    break;
                case '}' or ']':
                    open--;
                    if (open == 0)
                    {
                        return i + 1;
                    }

                    break;
                case '"' or '\'' when BeginsValue(i):
                    if (EndOfQuote(i) is not { } end)
                    {
                        return null;
                    }

                    i = end - 1;
                    break;
                case '#' when i > 0 && char.IsWhiteSpace(text[i - 1]):
                    i = EndOfLine(i);
                    break;
            }
        }

        return null;
    }

    // An apostrophe within a word opens no quotation.
    private bool BeginsValue(int at) =>
        at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '{' or '[' or ',' or ':';

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
