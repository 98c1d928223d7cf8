using System.Globalization;

namespace Carefare.Yaml;

/// <summary>Takes the fields of one mapping by name; what is wrong with them is noted, and the reading goes on.</summary>
internal sealed class Fields
{
    private readonly Node.Mapping _mapping;
    private readonly Problems _problems;
    private readonly List<string> _known = [];

    private Fields(Node.Mapping mapping, string path, Problems problems)
    {
        _mapping = mapping;
        _problems = problems;
        Path = path;
    }

    /// <summary>The path of the mapping in its file.</summary>
    public string Path { get; }

    /// <summary>Where the mapping begins.</summary>
    public Place Place => _mapping.Place;

    /// <summary>The fields of a value that has to be a mapping; null, and a problem, where it is not.</summary>
    public static Fields? Of(Node node, string path, Problems problems)
    {
        if (node is Node.Mapping mapping)
        {
            return new(mapping, path, problems);
        }

        problems.Add(
            node.Place,
            path,
            "This should be named values.",
            "Write each as \"name: value\" on its own line."
        );
        return null;
    }

    /// <summary>The path of a field of this mapping.</summary>
    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>The value under a name, or null where it is absent.</summary>
    public Node? Take(string key)
    {
        _known.Add(key);
        return _mapping.Find(key);
    }

    /// <summary>The value under a name that has to be there; null, and a problem, where it is absent.</summary>
    public Node? Need(string key, string mend)
    {
        if (Take(key) is { } node)
        {
            return node;
        }

        _problems.Add(Place, PathOf(key), $"\"{key}\" is missing.", mend);
        return null;
    }

    /// <summary>The text of a value; null where it is absent, and a problem where it is not one line of text.</summary>
    public string? Text(string key) => Take(key) is { } node ? TextOf(node, key) : null;

    /// <summary>The text of a value that has to be there.</summary>
    public string? NeedText(string key, string mend) => Need(key, mend) is { } node ? TextOf(node, key) : null;

    /// <summary>The day under a name; null where it is absent, and a problem where it is not a day.</summary>
    public DateOnly? Day(string key) => Take(key) is { } node ? DayOf(node, key) : null;

    /// <summary>The day under a name that has to be there.</summary>
    public DateOnly? NeedDay(string key, string mend) => Need(key, mend) is { } node ? DayOf(node, key) : null;

    /// <summary>Notes each name that was never taken, with the nearest one that is known.</summary>
    public void NoOthers()
    {
        foreach (var entry in _mapping.Entries.Where(entry => !_known.Contains(entry.Key)))
        {
            var mend = Nearest.Mend(entry.Key, _known);
            _problems.Add(entry.Place, PathOf(entry.Key), $"\"{entry.Key}\" is not a field here.", mend);
        }
    }

    private string? TextOf(Node node, string key)
    {
        if (node is Node.Scalar scalar && !string.IsNullOrWhiteSpace(scalar.Text))
        {
            return scalar.Text;
        }

        _problems.Add(node.Place, PathOf(key), "This should be text.", "Write some words after the colon.");
        return null;
    }

    private DateOnly? DayOf(Node node, string key)
    {
        var text = (node as Node.Scalar)?.Text;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _problems.Add(
            node.Place,
            PathOf(key),
            text is null ? "This should be a day." : $"\"{text}\" is not a day.",
            "Write it as year-month-day, for example 2026-12-31."
        );
        return null;
    }
}
