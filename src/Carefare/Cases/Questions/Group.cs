using System.Text.Json.Nodes;
using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>Fields under one name.</summary>
/// <typeparam name="T">What they make together.</typeparam>
/// <param name="fields">The fields, in the order in which they are best asked.</param>
/// <param name="build">Makes the value from the fields' values.</param>
internal sealed class Group<T>(string name, string help, IReadOnlyList<Field> fields, Func<Row, T> build)
    : Field<T>(name, help)
{
    /// <summary>The fields.</summary>
    public override IReadOnlyList<Field> Fields { get; } = fields;

    /// <summary>Whether <c>none</c> says that there is no such thing.</summary>
    public bool MayBeNone { get; init; }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var alone = Alone();
        return Described(MayBeNone ? OrWords(alone, "none", "unknown") : OrWords(alone, "unknown"));
    }

    /// <summary>The schema of the group where it is neither unknown nor none.</summary>
    public JsonObject Alone()
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
        {
            properties[field.Name] = field.Schema();
            if (field.Also.Length > 0)
            {
                properties[field.Also] = field.Schema();
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        string[] required = [.. Fields.Where(field => field.Required.Length > 0).Select(field => field.Name)];
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(key => (JsonNode)key)]);
        }

        schema["properties"] = properties;
        return schema;
    }

    /// <inheritdoc/>
    public override void Write(CasePen pen, string path)
    {
        if (path.Length == 0)
        {
            WriteFields(pen, path);
        }
        else if (pen.At(path) is { } word)
        {
            pen.Part();
            pen.Line(Name, word, Help);
        }
        else if (pen.Has(path))
        {
            pen.Part();
            pen.Line(Name, "", Help);
            pen.Inside(isRow: false, () => WriteFields(pen, path));
        }
    }

    /// <summary>Writes the fields.</summary>
    public void WriteFields(CasePen pen, string path)
    {
        foreach (var field in Fields)
        {
            field.Write(pen, PathOf(field, path));
        }
    }

    /// <inheritdoc/>
    public override T Read(Node? node, string path, Findings findings)
    {
        var mapping = node as Node.Mapping;
        if (node is not null)
        {
            findings.Remember(path, node.Place);
        }

        var given =
            mapping is not null ? Answer.Of(path, true)
            : MayBeNone && IsNone(node) ? Answer.Of(path, false)
            : Answer.Unknown<bool>(path);
        if (mapping is null && !given.IsKnown && !IsUnknown(node))
        {
            var like = $"{Name}: {{{Fields[0].Name}: …}}";
            findings.Wrong(node!.Place, path, new("A group of answers belongs here.", $"Write it like {like}."));
        }

        if (mapping is not null)
        {
            new Names(Fields, path, findings).Check(mapping);
        }

        if (MayBeNone && !given.IsKnown)
        {
            findings.NotKnown(path);
        }

        // In a group that is not there no field is missing; in one that need not exist, none is asked for.
        var into =
            mapping is not null ? findings
            : MayBeNone ? new Findings("", [])
            : findings.Aside();
        return build(new(path, given, Fields.ToDictionary(field => field, field => Value(field, mapping, path, into))));
    }

    private static string PathOf(Field field, string path) => path.Length == 0 ? field.Name : $"{path}.{field.Name}";

    private static object? Value(Field field, Node.Mapping? mapping, string path, Findings findings)
    {
        var entry = mapping?.Entries.FirstOrDefault(entry => entry.Key == field.Name || entry.Key == field.Also);
        var at = PathOf(field, path);
        if (entry is not null)
        {
            findings.Remember(at, entry.Value.Place);
        }

        return field.ReadAny(entry?.Value, at, findings);
    }
}

/// <summary>The values of a group's fields.</summary>
/// <param name="Path">The group's path.</param>
/// <param name="Given">Whether the group is there; false where it is <c>none</c>, unknown where it is left out.</param>
internal sealed record Row(string Path, Answer<bool> Given, IReadOnlyDictionary<Field, object?> Values)
{
    /// <summary>Whether the group is there with answers in it.</summary>
    public bool IsGiven => Given.Or(false);

    /// <summary>The value of one of the group's fields.</summary>
    public T Get<T>(Field<T> field) => (T)Values[field]!;
}
