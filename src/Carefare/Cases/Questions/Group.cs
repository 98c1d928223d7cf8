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

    /// <summary>The same fields under another name.</summary>
    public Group<T> As(string name, string help) => new(name, help, Fields, build) { MayBeNone = MayBeNone };

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
    public override IEnumerable<Edit> Edits(Node? first, Node? second, string path)
    {
        var (was, now) = (first is Node.Mapping, second is Node.Mapping);
        if (!MayBeNone || (was && now))
        {
            return FieldEdits(first, second, path);
        }

        var (before, after) = (Word(first), Word(second));
        return !was && !now
            ? before == after
                ? []
                : [Edit.Of(path, before, after, second)]
            : [Whole(first, second, path)];
    }

    private IEnumerable<Edit> FieldEdits(Node? first, Node? second, string path) =>
        Fields.SelectMany(field =>
            field
                .Edits(ValueOf(field, first), ValueOf(field, second), PathOf(field, path))
                .Select(edit => edit with { Make = node => With(node, field, edit.Make(ValueOf(field, node))) })
        );

    /// <summary>A group that is in one case only comes or goes as a whole.</summary>
    private Edit Whole(Node? first, Node? second, string path)
    {
        var isAdded = second is Node.Mapping;
        AnswerDifference[] answers =
        [
            .. FieldEdits(first, second, path)
                .SelectMany(edit => edit.Change.Answers)
                .Select(answer =>
                    isAdded ? answer with { First = Word(first) } : answer with { Second = Word(second) }
                ),
        ];
        return new(new(path, "", isAdded ? ChangeKind.Added : ChangeKind.Removed, answers), _ => second);
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
        var entry = EntryOf(field, mapping);
        var at = PathOf(field, path);
        if (entry is not null)
        {
            findings.Remember(at, entry.Value.Place);
        }

        return field.ReadAny(entry?.Value, at, findings);
    }

    private static Node.Entry? EntryOf(Field field, Node.Mapping? mapping) =>
        mapping?.Entries.FirstOrDefault(entry => entry.Key == field.Name || entry.Key == field.Also);

    private static Node? ValueOf(Field field, Node? node) => EntryOf(field, node as Node.Mapping)?.Value;

    private static Node.Mapping With(Node? node, Field field, Node? value)
    {
        var place = (node ?? value)?.Place ?? new(1, 1);
        var others = (node as Node.Mapping)?.Entries.Where(entry => entry.Key != field.Name && entry.Key != field.Also);
        return new(
            place,
            [.. others ?? [], .. value is null ? Array.Empty<Node.Entry>() : [new(place, field.Name, value)]]
        );
    }

    private static ToldAnswer Word(Node? node) => IsNone(node) ? ToldAnswer.None : ToldAnswer.Unknown;
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
