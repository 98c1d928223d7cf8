namespace Carefare.Papers.Templates;

/// <summary>The words of a paper, before anything of a person is in them.</summary>
/// <param name="Id">The paper's id.</param>
/// <param name="For">Who reads it.</param>
/// <param name="Title">Its title.</param>
/// <param name="About">What it is for, in one sentence.</param>
/// <param name="Needs">The slots without which it is of no use.</param>
/// <param name="Unless">Why it is of no use then, and what would change that.</param>
/// <param name="Cover">The sheet for the person.</param>
/// <param name="Body">The paper.</param>
internal sealed record Template(
    string Id,
    Reader For,
    Bilingual Title,
    Bilingual About,
    IReadOnlyList<string> Needs,
    Bilingual Unless,
    IReadOnlyList<TemplateBlock> Cover,
    IReadOnlyList<TemplateBlock> Body
)
{
    /// <summary>Whether it is sent to somebody who reads English: the person then gets a copy in Spanish beside it.</summary>
    public bool IsSent => For != Reader.Person;
}

/// <summary>The same words in both languages.</summary>
internal sealed record Bilingual(string English, string Spanish)
{
    /// <summary>No words.</summary>
    public static Bilingual None { get; } = new("", "");

    /// <summary>The words in a language.</summary>
    public string In(Language language) =>
        language switch
        {
            Language.English => English,
            Language.Spanish => Spanish,
        };
}

/// <summary>A block of a template.</summary>
/// <param name="Kind">What it becomes.</param>
/// <param name="Words">Its words; none where it has items, or is made from a part.</param>
/// <param name="Items">Its items, each with words.</param>
/// <param name="Part">The part that makes it, by name; empty for none.</param>
/// <param name="Condition">A slot that must be known, or after "not " that must not be; empty for always.</param>
internal sealed record TemplateBlock(
    BlockKind Kind,
    Bilingual Words,
    IReadOnlyList<TemplateBlock> Items,
    string Part,
    string Condition
);

/// <summary>What a block of a template becomes.</summary>
internal enum BlockKind
{
    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A heading of a part.</summary>
    Heading,

    /// <summary>A heading within a part.</summary>
    Subheading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A notice set apart.</summary>
    Notice,

    /// <summary>A line to sign on.</summary>
    Signature,

    /// <summary>Lines without space between.</summary>
    Lines,

    /// <summary>A list with bullets.</summary>
    Bullets,

    /// <summary>A list with numbers.</summary>
    Numbers,

    /// <summary>A list with boxes to tick.</summary>
    Boxes,

    /// <summary>What a part makes.</summary>
    Part,
}
