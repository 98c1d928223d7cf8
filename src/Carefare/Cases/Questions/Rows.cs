using System.Text.Json.Nodes;
using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>Any number of equal groups in a list; empty where the answer is <c>none</c>, not known where it is left out.</summary>
/// <typeparam name="T">What one group makes.</typeparam>
/// <param name="each">One group.</param>
internal sealed class Rows<T>(string name, string help, Group<T> each) : Field<Answer<IReadOnlyList<T>>>(name, help)
{
    private const int Most = 50;

    /// <summary>One group.</summary>
    public Group<T> Each { get; } = each;

    /// <summary>The question whose answer identifies a row; null where only its place does.</summary>
    public Question<string>? By { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Field> Fields => Each.Fields;

    /// <inheritdoc/>
    public override void Write(CasePen pen, string path)
    {
        if (!pen.Has(path))
        {
            return;
        }

        pen.Part();
        pen.Line(Name, pen.At(path) ?? "", Help);
        for (var row = 0; pen.Has($"{path}[{row}]"); row++)
        {
            var place = $"{path}[{row}]";
            pen.Inside(isRow: false, () => pen.Inside(isRow: true, () => Each.WriteFields(pen, place)));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Edit> Edits(Node? first, Node? second, string path)
    {
        // An empty list is an answer; only a list that is not known is told as a whole.
        var isEmpty = second is not Node.Sequence { Items.Count: > 0 };
        return IsUnknown(first) == IsUnknown(second) || (IsUnknown(first) && !isEmpty)
            ? new RowEdits(Each, By).Between(first, second, path)
            : [Edit.Of(path, Told(first), Told(second), second)];
    }

    /// <inheritdoc/>
    public override JsonObject Schema() =>
        Described(
            OrWords(
                new()
                {
                    ["type"] = "array",
                    ["maxItems"] = Most,
                    ["items"] = Each.Alone(),
                },
                "none",
                "unknown"
            )
        );

    /// <inheritdoc/>
    public override Answer<IReadOnlyList<T>> Read(Node? node, string path, Findings findings)
    {
        if (IsUnknown(node))
        {
            findings.NotKnown(path);
            return Answer.Unknown<IReadOnlyList<T>>(path);
        }

        if (IsNone(node))
        {
            return Answer.Of<IReadOnlyList<T>>(path, []);
        }

        if (node is not Node.Sequence list)
        {
            var mend = node is Node.Mapping ? "Begin each row with a dash: \"- \"." : $"Write rows, or {Name}: none.";
            findings.Wrong(node!.Place, path, new("A list of rows belongs here.", mend));
            return Answer.Unknown<IReadOnlyList<T>>(path);
        }

        if (list.Items.Count > Most)
        {
            findings.Wrong(list.Place, path, new($"There are more than {Most} rows.", $"Keep at most {Most}."));
        }

        return Answer.Of<IReadOnlyList<T>>(
            path,
            [.. list.Items.Take(Most).Select((row, i) => ReadRow(row, $"{path}[{i}]", findings))]
        );
    }

    private static ToldAnswer Told(Node? node) =>
        node is Node.Sequence { Items.Count: > 0 and var rows } ? ToldAnswer.Word(rows == 1 ? "1 row" : $"{rows} rows")
        : IsUnknown(node) ? ToldAnswer.Unknown
        : ToldAnswer.None;

    private T ReadRow(Node row, string path, Findings findings)
    {
        if (IsUnknown(row))
        {
            findings.Wrong(row.Place, path, new("The row is empty.", "Fill it in or remove it."));
        }

        return Each.Read(row, path, findings);
    }
}
