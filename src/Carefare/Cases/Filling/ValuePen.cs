using System.Text.RegularExpressions;
using Carefare.Cases.Questions;

namespace Carefare.Cases.Filling;

/// <summary>Writes values into a case file, in YAML or, where the file is JSON, in JSON.</summary>
/// <param name="isJson">Whether names and words are put in quotes.</param>
/// <param name="isList">Whether what is written is words with commas between, which make a list.</param>
internal sealed partial class ValuePen(bool isJson, bool isList = false)
{
    /// <summary>Whether the file is JSON.</summary>
    public bool IsJson => isJson;

    /// <summary>A name.</summary>
    public string Name(string name) => isJson ? CasePen.Quoted(name) : name;

    /// <summary>One answer, or a list of them.</summary>
    public string Value(string written) =>
        isList && written is not ("none" or "unknown")
            ? $"[{string.Join(", ", written.Split(',', StringSplitOptions.TrimEntries).Select(One))}]"
            : One(written);

    private string One(string written) =>
        isJson
            ? JsonNumber().IsMatch(written) || written is "true" or "false"
                ? written
                : CasePen.Quoted(written)
            : Plain().IsMatch(written) && written is not ("none" or "unknown" or "null")
                ? written
                : CasePen.Quoted(written);

    /// <summary>An answer within the groups and lists on the way to it, in brackets.</summary>
    public string Nested(ReadOnlySpan<PathStep> way, string written) =>
        way.IsEmpty ? Value(written)
        : way[0].Index >= 0 ? $"[{Nested(way[1..], written)}]"
        : $"{{{Name(way[0].Name)}: {Nested(way[1..], written)}}}";

    [GeneratedRegex("^(0|[1-9][0-9]*)([.][0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonNumber();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_.-]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
