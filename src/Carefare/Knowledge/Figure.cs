using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>A figure as it is recorded: what it says, and its values by date and scope.</summary>
/// <param name="Id">The identifier, for example "hsa-contribution-limit".</param>
/// <param name="Says">What the figure is, as a sentence.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="By">The dimensions of its scope, outermost first; none where it holds for everyone.</param>
/// <param name="Split">Whether values for single keys of the first dimension stand in other files.</param>
/// <param name="File">The file in which it stands.</param>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="Entries">Its values in the order of their dates.</param>
public sealed record Figure(
    string Id,
    string Says,
    string Unit,
    IReadOnlyList<string> By,
    bool Split,
    string File,
    Place Place,
    IReadOnlyList<Entry> Entries
);

/// <summary>One value of a figure from one day to another.</summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The first day on which it holds no longer; null where it holds until the next entry.</param>
/// <param name="Value">The value in every scope.</param>
/// <param name="Ask">Whom to ask where the value is unknown; empty otherwise.</param>
/// <param name="Source">Where the value stands.</param>
/// <param name="Checked">The day on which somebody last read the source.</param>
/// <param name="ReviewBy">The last day before the source has to be read again.</param>
/// <param name="Confidence">How sure the record is.</param>
/// <param name="Note">A remark on the value; empty where there is none.</param>
public sealed record Entry(
    DateOnly From,
    DateOnly? Until,
    Scoped Value,
    string Ask,
    Source Source,
    DateOnly Checked,
    DateOnly ReviewBy,
    Confidence Confidence,
    string Note
);

/// <summary>A source of figures.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Where it can be read; empty where it has no address.</param>
/// <param name="Read">The day on which it was last read.</param>
public sealed record Source(string Id, string Title, string Publisher, string Address, DateOnly Read);

/// <summary>How sure a record is.</summary>
public enum Confidence
{
    /// <summary>The source is the authority, or quotes it.</summary>
    High,

    /// <summary>The source is good but not the authority, or the value is provisional.</summary>
    Medium,

    /// <summary>One weak source.</summary>
    Low,
}

/// <summary>A value that may differ by scope.</summary>
public abstract record Scoped
{
    private Scoped() { }

    /// <summary>The same value in every scope below.</summary>
    /// <param name="Value">The value, or null where it is unknown.</param>
    public sealed record Leaf(FactValue? Value) : Scoped;

    /// <summary>A value for each key of the next dimension.</summary>
    /// <param name="Keys">The values by key; "any" holds for the keys that are not named.</param>
    public sealed record Split(IReadOnlyDictionary<string, Scoped> Keys) : Scoped;

    /// <summary>The key that stands for all others.</summary>
    public const string Any = "any";

    /// <summary>The value in a scope; null where it is unknown or the scope is not covered.</summary>
    internal FactValue? In(ReadOnlySpan<string> scope) =>
        this switch
        {
            Leaf leaf => leaf.Value,
            Split split when scope.IsEmpty => null,
            Split split => (split.Keys.GetValueOrDefault(scope[0]) ?? split.Keys.GetValueOrDefault(Any))?.In(
                scope[1..]
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
