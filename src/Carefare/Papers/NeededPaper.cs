namespace Carefare.Papers;

/// <summary>A paper that a case can have.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="About">What it is for, in one sentence.</param>
/// <param name="State">How far it is.</param>
/// <param name="Why">Why it is of no use, and what would change that; empty otherwise.</param>
/// <param name="Missing">The keys of the case that would fill its blanks.</param>
/// <param name="Paper">The paper; null where it is of no use.</param>
public sealed record NeededPaper(
    string Id,
    string Title,
    string About,
    PaperState State,
    string Why,
    IReadOnlyList<string> Missing,
    Paper? Paper
);

/// <summary>How far a paper is.</summary>
public enum PaperState
{
    /// <summary>It can be signed or used.</summary>
    Ready,

    /// <summary>Some answers are missing, which stand in it as blanks.</summary>
    NeedsFacts,

    /// <summary>The clinic has to go on with it.</summary>
    NeedsClinician,

    /// <summary>It would be of no use now.</summary>
    OfNoUse,
}
