namespace Carefare.Yaml;

/// <summary>A place in a file, both counted from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public readonly record struct Place(int Line, int Column);

/// <summary>A value in a YAML file, which knows its place; one of <see cref="Scalar"/>, <see cref="Sequence"/>, <see cref="Mapping"/>.</summary>
/// <param name="Place">Where the value begins.</param>
public abstract record Node(Place Place)
{
    /// <summary>A single value, as it was written.</summary>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Text">The text, without quotes.</param>
    /// <param name="Quoted">Whether it was written in quotes or as a block, and so can only be text.</param>
    public sealed record Scalar(Place Place, string Text, bool Quoted) : Node(Place);

    /// <summary>A list of values in order.</summary>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Items">The values.</param>
    public sealed record Sequence(Place Place, IReadOnlyList<Node> Items) : Node(Place);

    /// <summary>Named values in the order in which they were written; no name stands twice.</summary>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Entries">The names with their values.</param>
    public sealed record Mapping(Place Place, IReadOnlyList<Entry> Entries) : Node(Place)
    {
        /// <summary>The value under a name, or null where the name is absent.</summary>
        public Node? Find(string key) =>
            Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal))?.Value;
    }

    /// <summary>A name and its value.</summary>
    /// <param name="Place">Where the name begins.</param>
    /// <param name="Key">The name.</param>
    /// <param name="Value">The value.</param>
    public sealed record Entry(Place Place, string Key, Node Value);
}
