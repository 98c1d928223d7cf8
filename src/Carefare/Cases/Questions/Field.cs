using System.Text.Json.Nodes;
using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>Something that a case file may say under a name: one question, or a group, or rows of them.</summary>
/// <param name="name">The name in the file.</param>
/// <param name="help">What it means, as sentences.</param>
internal abstract class Field(string name, string help)
{
    /// <summary>The name in the file.</summary>
    public string Name { get; } = name;

    /// <summary>What it means.</summary>
    public string Help { get; } = help;

    /// <summary>A second name that is read as well; empty where there is none.</summary>
    public string Also { get; init; } = "";

    /// <summary>How to mend it where it is left out; empty where it may be.</summary>
    public string Required { get; init; } = "";

    /// <summary>The fields inside it; empty for a question.</summary>
    public virtual IReadOnlyList<Field> Fields => [];

    /// <summary>Its JSON Schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>Reads its value.</summary>
    /// <param name="node">What stands in the file; null where it is left out.</param>
    /// <param name="path">Its path from the root of the file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public abstract object? ReadAny(Node? node, string path, Findings findings);

    /// <summary>Writes what is answered, and beside it what could be.</summary>
    public abstract void Write(CasePen pen, string path);

    /// <summary>What a second case says otherwise here, each with how to make the first say the same.</summary>
    /// <param name="first">What stands in the first case; null where it is left out.</param>
    /// <param name="second">What stands in the second.</param>
    /// <param name="path">Its path from the root of the file.</param>
    public abstract IEnumerable<Edit> Edits(Node? first, Node? second, string path);

    /// <summary>Whether a value says that the answer is not known: nothing, <c>unknown</c>, or YAML's null.</summary>
    protected static bool IsUnknown(Node? node) =>
        node is null or Node.Scalar { Text: "unknown" } or Node.Scalar { Quoted: false, Text: "" or "~" or "null" };

    /// <summary>Whether a value says that there is no such thing: <c>none</c>.</summary>
    protected static bool IsNone(Node? node) => node is Node.Scalar { Text: "none" };

    /// <summary>A schema that also allows a word.</summary>
    protected static JsonObject OrWords(JsonObject schema, params IReadOnlyList<string> words) =>
        new() { ["anyOf"] = new JsonArray([schema, .. words.Select(word => new JsonObject { ["const"] = word })]) };

    /// <summary>A schema with what the field means.</summary>
    protected JsonObject Described(JsonObject schema)
    {
        var described = new JsonObject { ["description"] = Help };
        foreach (var (key, value) in schema)
        {
            described[key] = value?.DeepClone();
        }

        return described;
    }
}

/// <summary>A field whose value has a known type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class Field<T>(string name, string help) : Field(name, help)
{
    /// <inheritdoc cref="Field.ReadAny"/>
    public abstract T Read(Node? node, string path, Findings findings);

    /// <inheritdoc/>
    public override object? ReadAny(Node? node, string path, Findings findings) => Read(node, path, findings);
}
