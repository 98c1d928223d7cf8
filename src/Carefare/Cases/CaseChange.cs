namespace Carefare.Cases;

/// <summary>Something that a second case says otherwise than a first: one answer, or one whole row or group with all its answers.</summary>
/// <param name="Key">Its path in the second case: "money.monthly", "quotes[0]"; in the first, where the second no longer has it.</param>
/// <param name="Name">What identifies the row: "front-range"; empty where nothing does.</param>
/// <param name="Kind">Whether it is changed, added or removed.</param>
/// <param name="Answers">The answers that differ, in the order of the questions.</param>
public sealed record CaseChange(string Key, string Name, ChangeKind Kind, IReadOnlyList<AnswerDifference> Answers);

/// <summary>What became of a part of a case.</summary>
public enum ChangeKind
{
    /// <summary>Both cases have it.</summary>
    Changed,

    /// <summary>Only the second case has it.</summary>
    Added,

    /// <summary>Only the first case has it.</summary>
    Removed,
}

/// <summary>One answer in two cases.</summary>
/// <param name="Key">The path of the question: "quotes[0].infusion".</param>
/// <param name="First">What the first case answers.</param>
/// <param name="Second">What the second case answers.</param>
public sealed record AnswerDifference(string Key, ToldAnswer First, ToldAnswer Second);

/// <summary>What a case answers to a question.</summary>
/// <param name="Written">As the file writes it: "0.2999"; "unknown" where it is left out, "none" where there is no such thing.</param>
/// <param name="Says">As a person reads it: "29.99 %".</param>
public readonly record struct ToldAnswer(string Written, string Says)
{
    /// <summary>Nothing was answered.</summary>
    public static ToldAnswer Unknown { get; } = Word("unknown");

    /// <summary>There is no such thing.</summary>
    public static ToldAnswer None { get; } = Word("none");

    /// <summary>An answer that a person reads as it is written.</summary>
    public static ToldAnswer Word(string written) => new(written, written);
}
