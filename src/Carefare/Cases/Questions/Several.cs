using System.Text.Json.Nodes;
using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>A question with several answers in a list.</summary>
/// <typeparam name="T">The kind of answer.</typeparam>
internal sealed class Several<T>(string name, Shape<T> shape, string help) : Field<IReadOnlyList<T>>(name, help)
{
    /// <inheritdoc/>
    public override void Write(CasePen pen, string path) => pen.Open(Name, Help);

    /// <inheritdoc/>
    public override IEnumerable<Edit> Edits(Node? first, Node? second, string path)
    {
        var (was, now) = (Written(first), Written(second));
        return was.SequenceEqual(now, StringComparer.Ordinal) ? [] : [Edit.Of(path, Told(was), Told(now), second)];
    }

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
                .Items.Select((one, i) => ReadOne(item, one, $"{path}[{i}]", findings))
                .Where(answer => answer.IsKnown)
                .Select(answer => answer.Value),
        ];
    }

    private static string[] Written(Node? node) =>
        node is Node.Sequence list ? [.. list.Items.OfType<Node.Scalar>().Select(one => one.Text.Trim())] : [];

    private static ToldAnswer Told(string[] written) =>
        written.Length == 0 ? ToldAnswer.None : ToldAnswer.Word(string.Join(", ", written));

    private static Answer<T> ReadOne(Question<T> item, Node one, string path, Findings findings)
    {
        findings.Remember(path, one.Place);
        return item.Read(one, path, findings);
    }
}
