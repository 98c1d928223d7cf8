namespace Carefare.Papers;

/// <summary>A paper as what it says, in no format: every format says the same.</summary>
/// <param name="Id">Its id and, with the language, its file name: letters, digits and hyphens, no word of an illness.</param>
/// <param name="Title">Its title, which names no illness.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="For">Who reads it.</param>
/// <param name="Cover">
/// The sheet for the person, on a page of its own before the paper: what it is for, what is still missing, what to do with it and by
/// when, who helps. Never a part of what is sent.
/// </param>
/// <param name="Body">The paper itself.</param>
public sealed record Paper(
    string Id,
    string Title,
    Language Language,
    Reader For,
    IReadOnlyList<Block> Cover,
    IReadOnlyList<Block> Body
);

/// <summary>A language of papers.</summary>
public enum Language
{
    /// <summary>English, as written in the USA.</summary>
    English,

    /// <summary>Spanish, as written in the USA.</summary>
    Spanish,
}

/// <summary>Who reads a paper.</summary>
public enum Reader
{
    /// <summary>The person, or who helps.</summary>
    Person,

    /// <summary>The clinician who treats, or the clinic.</summary>
    Clinic,

    /// <summary>An insurer or its reviewer.</summary>
    Insurer,

    /// <summary>Who administers a tax-favored account.</summary>
    Administrator,

    /// <summary>A hospital's billing office, a fund or an employer.</summary>
    Giver,

    /// <summary>A public office.</summary>
    Office,
}
