using System.Text.Json.Nodes;
using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>A question with one answer.</summary>
/// <typeparam name="T">The kind of answer.</typeparam>
internal sealed class Question<T>(string name, Shape<T> shape, string help) : Field<Answer<T>>(name, help)
{
    /// <summary>What the answer looks like.</summary>
    public Shape<T> Shape { get; } = shape;

    /// <summary>The question as the interview asks it; empty where the interview does not.</summary>
    public string Ask { get; init; } = "";

    /// <summary>Why it is asked, as a sentence.</summary>
    public string Why { get; init; } = "";

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = Shape.Schema.DeepClone().AsObject();
        return Described(Required.Length > 0 ? schema : OrWords(schema, "unknown"));
    }

    /// <inheritdoc/>
    public override Answer<T> Read(Node? node, string path, Findings findings)
    {
        if (IsUnknown(node))
        {
            if (Required.Length > 0)
            {
                findings.Wrong(path, new("This answer is needed and is missing.", Required));
            }

            return Answer.Unknown<T>(path);
        }

        var reading = node is Node.Scalar scalar
            ? Shape.Read(scalar.Text.Trim())
            : new Fault("Here stands a list or a group, where one answer belongs.", $"Write {Shape.Wanted}.");
        if (reading.Fault is { } fault)
        {
            findings.Wrong(node!.Place, path, fault);
            return Answer.Unknown<T>(path);
        }

        return Answer.Of(path, reading.Value!);
    }
}

/// <summary>A question with several answers in a list.</summary>
/// <typeparam name="T">The kind of answer.</typeparam>
internal sealed class Several<T>(string name, Shape<T> shape, string help) : Field<IReadOnlyList<T>>(name, help)
{
    /// <inheritdoc/>
    public override JsonObject Schema() =>
        Described(OrWords(new() { ["type"] = "array", ["items"] = shape.Schema.DeepClone() }, "none", "unknown"));

    /// <inheritdoc/>
    public override IReadOnlyList<T> Read(Node? node, string path, Findings findings)
    {
        if (IsUnknown(node) || IsNone(node))
        {
            return [];
        }

        if (node is not Node.Sequence list)
        {
            findings.Wrong(
                node!.Place,
                path,
                new("A list belongs here.", $"Write {Name}: [ ] with the answers inside.")
            );
            return [];
        }

        var item = new Question<T>(Name, shape, Help) { Required = $"Write {shape.Wanted}." };
        return
        [
            .. list
                .Items.Select((one, i) => item.Read(one, $"{path}[{i}]", findings))
                .Where(answer => answer.IsKnown)
                .Select(answer => answer.Value),
        ];
    }
}
