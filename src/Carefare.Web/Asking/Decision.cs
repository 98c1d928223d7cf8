namespace Carefare.Web.Asking;

/// <summary>One thing that a page asks to decide; it may take several answers.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Chapter">The heading that it stands under.</param>
/// <param name="IsFirst">Whether it is one of the few that make the first plan.</param>
/// <param name="Burden">What it takes to answer.</param>
/// <param name="Title">The question.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Fields">The answers that it takes.</param>
/// <param name="Rows">The list of the case to which each time of answering adds a row; empty where it is asked once.</param>
/// <param name="Needs">The answer without which it is not asked; empty where it always is.</param>
/// <param name="None">The path at which "none" says that there is no such thing; empty where that cannot be said.</param>
/// <param name="Again">The words that offer one more row.</param>
internal sealed record Decision(
    string Id,
    string Chapter,
    bool IsFirst,
    Burden Burden,
    string Title,
    string Why,
    IReadOnlyList<DecisionField> Fields,
    string Rows,
    string Needs,
    string None,
    string Again
)
{
    /// <summary>Whether it can be answered more than once.</summary>
    public bool IsRows => Rows.Length > 0;

    /// <summary>The whole path of a field's answer.</summary>
    public string PathOf(DecisionField field, int row) => IsRows ? $"{Rows}[{row}].{field.Path}" : field.Path;

    /// <summary>Whether it takes an answer.</summary>
    public bool IsAbout(string path)
    {
        var plain = Plain(path);
        return plain == Rows
            || plain == None
            || Fields.Any(field => plain == (IsRows ? $"{Rows}.{Plain(field.Path)}" : Plain(field.Path)));
    }

    // Rows are alike: their numbers do not matter.
    private static string Plain(string path) =>
        string.Concat(path.Split('[').Select((part, i) => i == 0 ? part : part[(part.IndexOf(']') + 1)..]));
}

/// <summary>What it takes to answer.</summary>
internal enum Burden
{
    /// <summary>A person knows it without papers.</summary>
    Known,

    /// <summary>It stands on a paper or a website.</summary>
    LookUp,

    /// <summary>Somebody else knows it.</summary>
    Ask,
}

/// <summary>One answer that a page takes.</summary>
/// <param name="Path">The path of the answer in the case, or in its row.</param>
/// <param name="Kind">How it is asked.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Hint">What helps to answer; may be empty.</param>
/// <param name="Mend">What to do where the answer was not understood, in the question's own words.</param>
/// <param name="IsOptional">Whether the page can be answered without it.</param>
/// <param name="IsNeeded">Whether a row is nothing without it.</param>
/// <param name="Choices">The answers among which to choose, as the file writes them, with their words.</param>
internal sealed record DecisionField(
    string Path,
    FieldKind Kind,
    string Label,
    string Hint,
    string Mend,
    bool IsOptional,
    bool IsNeeded,
    IReadOnlyList<(string Value, string Label)> Choices
)
{
    /// <summary>Its name in a form.</summary>
    public string Name =>
        Path.Replace('.', '-').Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
}

/// <summary>How an answer is asked.</summary>
internal enum FieldKind
{
    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>Any of a few.</summary>
    Several,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A state, from a list.</summary>
    State,

    /// <summary>Dollars.</summary>
    Money,

    /// <summary>A rate or share in percent; the file holds a fraction.</summary>
    Percent,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Words.</summary>
    Text,
}
