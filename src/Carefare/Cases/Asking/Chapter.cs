namespace Carefare.Cases.Asking;

/// <summary>Questions that are asked together.</summary>
/// <param name="Title">A heading; empty where the chapter goes on from the one before.</param>
/// <param name="Path">The group or list that they belong to; empty for the whole case.</param>
/// <param name="Names">The paths of the questions from there.</param>
public sealed record Chapter(string Title, string Path, params IReadOnlyList<string> Names)
{
    /// <summary>A question, to be answered with yes or no, that opens the chapter; empty where it is always open.</summary>
    public string Gate { get; init; } = "";

    /// <summary>The question that opens it once more, for the next row; empty where there is one row at most.</summary>
    public string Again { get; init; } = "";

    /// <summary>Whether the answers stand in rows.</summary>
    public bool IsRows { get; init; }

    /// <summary>Whether it goes on with the first row of an earlier chapter and is skipped where that has none.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether a "no" at the gate is an answer that the file holds, as <c>none</c>.</summary>
    public bool NoIsNone { get; init; }

    /// <summary>The path of one row, or of the group where there are no rows.</summary>
    public string Place(int row) => IsRows ? $"{Path}[{row}]" : Path;

    /// <summary>The questions of one row, in order.</summary>
    public IEnumerable<AskedQuestion> Questions(int row) =>
        Names.Select(name => Interview.Find(Place(row) is { Length: > 0 } place ? $"{place}.{name}" : name)!);
}
