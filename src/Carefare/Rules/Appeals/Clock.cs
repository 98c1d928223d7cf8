using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>Whose turn it is.</summary>
public enum Turn
{
    /// <summary>The person's.</summary>
    Yours,

    /// <summary>The plan's, or whoever else decides.</summary>
    Theirs,
}

/// <summary>How far a clock is on the day of the answer.</summary>
public enum ClockState
{
    /// <summary>It happened.</summary>
    Done,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>Its last day is past, and it has not happened.</summary>
    Passed,

    /// <summary>It has not begun.</summary>
    Coming,

    /// <summary>It is not open to this person, for a reason that is given.</summary>
    NotOpen,
}

/// <summary>One clock of an appeal: what must happen, by when, whose turn it is, and by which rule.</summary>
/// <param name="Id">Which: the level and "ask" or "decide" ("internal-ask"), "letter", or "keep-ask".</param>
/// <param name="What">What must happen, without a subject: "appeal to your plan in writing".</param>
/// <param name="Who">Who has to do it: "you", "your plan".</param>
/// <param name="Turn">Whose turn it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="Day">The last day; the day on which it happened where it is done; null where it is not known (yet).</param>
/// <param name="ByRule">The last day by the rule; null where the rule does not give one.</param>
/// <param name="ByLetter">The last day that the letter names; null where none is told.</param>
/// <param name="How">How the day was counted, and which of several is used, as sentences.</param>
/// <param name="Still">What is still possible once it is past, as sentences; else empty.</param>
/// <param name="Facts">The rules, with their sources.</param>
public sealed record Clock(
    string Id,
    string What,
    string Who,
    Turn Turn,
    ClockState State,
    DateOnly? Day,
    DateOnly? ByRule,
    DateOnly? ByLetter,
    string How,
    string Still,
    IReadOnlyList<Citation> Facts
);
