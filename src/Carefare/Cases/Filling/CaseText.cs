using Carefare.Cases.Questions;
using Carefare.Yaml;

namespace Carefare.Cases.Filling;

/// <summary>Puts single answers into the text of a case file; comments, order and layout of all else stay as they are.</summary>
internal sealed class CaseText
{
    private readonly string _text;
    private readonly TextPlaces _places;
    private readonly ValuePen _pen;
    private readonly string _break;

    private CaseText(string text, bool isList = false)
    {
        _text = text;
        _places = new(text);
        _pen = new(text.TrimStart() is ['{', ..], isList);
        _break = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The text with an answer put in, in place of what stood there; null where it is laid out in a way that is not followed here.</summary>
    /// <param name="text">The whole text, which can be read as YAML.</param>
    /// <param name="path">The path of the answer; the rows of a list before it are there.</param>
    /// <param name="written">The answer as the file writes it, without quotes; several with commas between, where the question takes several.</param>
    public static string? Put(string text, string path, string written)
    {
        var (root, _) = YamlFile.Read("", text);
        var writer = new CaseText(text, TakesSeveral(path));
        return root is Node.Mapping && writer._places.AreCertain
            ? writer.Put(root, CaseQuestions.Case, [.. PathStep.Of(path)], written)
            : null;
    }

    private static bool TakesSeveral(string path)
    {
        Field? field = CaseQuestions.Case;
        foreach (var step in PathStep.Of(path).Where(step => step.Index < 0))
        {
            field = field?.Fields.FirstOrDefault(inner => inner.Name == step.Name);
        }

        return field is { Fields.Count: 0 } and not IQuestion;
    }

    /// <summary>The text without a row of a list; null where it is laid out in a way that is not followed here.</summary>
    /// <param name="text">The whole text, which can be read as YAML.</param>
    /// <param name="path">The path of the row.</param>
    public static string? Remove(string text, string path)
    {
        var (root, _) = YamlFile.Read("", text);
        var writer = new CaseText(text);
        return root is Node.Mapping && writer._places.AreCertain ? writer.Remove(root, [.. PathStep.Of(path)]) : null;
    }

    private string? Put(Node at, Field? field, ReadOnlySpan<PathStep> way, string written)
    {
        if (way.IsEmpty)
        {
            return Replace(at, _pen.Value(written));
        }

        switch (at)
        {
            case Node.Mapping group when way[0].Index < 0:
                var name = way[0].Name;
                var inner = field?.Fields.FirstOrDefault(one => one.Name == name);
                return group.Find(name) is { } value
                    ? Put(value, inner, way[1..], written)
                    : Add(group, field, way, written);
            case Node.Sequence list when way[0].Index >= 0 && way[0].Index < list.Items.Count:
                return Put(list.Items[way[0].Index], field, way[1..], written);
            case Node.Sequence list when way[0].Index == list.Items.Count:
                return AddRow(list, way[1..], written);
            case Node.Scalar word:
                return Replace(word, _pen.Nested(way, written));
            default:
                return null;
        }
    }

    private string? Replace(Node old, string value)
    {
        if (_places.EndOf(old) is not { } end)
        {
            return null;
        }

        var start = _places.StartOf(old);
        if (old is not Node.Scalar && !_places.IsFlow(old))
        {
            // A word in place of lines goes behind the name that they stood under.
            start = _text.AsSpan(0, start).TrimEnd().Length;
        }

        var space = start > 0 && _text[start - 1] == ':' ? " " : "";
        return $"{_text[..start]}{space}{value}{_text[end..]}";
    }

    private string? Remove(Node? at, ReadOnlySpan<PathStep> way) =>
        at switch
        {
            Node.Mapping group when way.Length > 0 && way[0].Index < 0 => Remove(group.Find(way[0].Name), way[1..]),
            Node.Sequence list when way.Length == 1 && way[0].Index >= 0 && way[0].Index < list.Items.Count =>
                RemoveRow(list, way[0].Index),
            _ => null,
        };

    private string? RemoveRow(Node.Sequence list, int row)
    {
        if (list.Items.Count == 1)
        {
            return Replace(list, "unknown");
        }

        if (_places.EndOf(list.Items[row]) is not { } end)
        {
            return null;
        }

        var isLast = row == list.Items.Count - 1;
        if (!isLast)
        {
            // The next row moves up to where this one began; between them stands nothing but the sign before a row.
            return Cut(_places.StartOf(list.Items[row]), _places.StartOf(list.Items[row + 1]));
        }

        return _places.EndOf(list.Items[row - 1]) is { } before ? Cut(before, end) : null;
    }

    private string Cut(int from, int to) => $"{_text[..from]}{_text[to..]}";

    private string? Add(Node.Mapping group, Field? field, ReadOnlySpan<PathStep> way, string written)
    {
        var before = EntryBefore(group, field, way[0].Name);
        if (_places.IsFlow(group))
        {
            var entry = $"{_pen.Name(way[0].Name)}: {_pen.Nested(way[1..], written)}";
            return group.Entries.Count == 0 ? Insert(_places.StartOf(group) + 1, entry)
                : before is null ? Insert(_places.StartOf(group.Entries[0].Place), entry + ", ")
                : _places.EndOf(before.Value) is { } end ? Insert(end, ", " + entry)
                : null;
        }

        // The first name of a row stands behind its dash, so a line can only come after it.
        if (group.Entries.Count == 0 || _places.EndOf((before ?? group.Entries[0]).Value) is not { } last)
        {
            return null;
        }

        var indent = new string(' ', group.Place.Column - 1);
        var isList = way.Length > 2 && way[1].Index >= 0;
        var line = isList
            ? $"{way[0].Name}:{_break}{indent}  - {way[2].Name}: {_pen.Nested(way[3..], written)}"
            : $"{way[0].Name}: {_pen.Nested(way[1..], written)}";
        return Insert(_places.EndOfLine(last), $"{_break}{indent}{line}");
    }

    private string? AddRow(Node.Sequence list, ReadOnlySpan<PathStep> way, string written)
    {
        var row = _pen.Nested(way, written);
        if (_places.IsFlow(list))
        {
            return list.Items.Count == 0 ? Insert(_places.StartOf(list) + 1, row)
                : _places.EndOf(list.Items[^1]) is { } end ? Insert(end, ", " + row)
                : null;
        }

        if (list.Items.Count == 0 || way.IsEmpty || _places.EndOf(list.Items[^1]) is not { } last)
        {
            return null;
        }

        var indent = new string(' ', list.Place.Column - 1);
        return Insert(_places.EndOfLine(last), $"{_break}{indent}- {way[0].Name}: {_pen.Nested(way[1..], written)}");
    }

    /// <summary>The last entry that goes before a name in the order of the questions; null where none does.</summary>
    private static Node.Entry? EntryBefore(Node.Mapping group, Field? field, string name)
    {
        string[] order = [.. (field?.Fields ?? []).Select(one => one.Name)];
        var place = Array.IndexOf(order, name);
        return group.Entries.LastOrDefault(entry => place < 0 || Array.IndexOf(order, entry.Key) < place);
    }

    private string Insert(int at, string text) => $"{_text[..at]}{text}{_text[at..]}";
}
