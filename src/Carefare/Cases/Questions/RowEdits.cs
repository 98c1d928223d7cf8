using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>What differs between two lists of rows: each row that does is one change, with all its answers.</summary>
/// <param name="each">The fields of a row.</param>
/// <param name="by">The question whose answer identifies a row; null where only its place does.</param>
internal sealed class RowEdits(Field each, Field? by)
{
    /// <summary>The rows that differ: the second list's in their order, then those that it no longer has, the last one first.</summary>
    public IEnumerable<Edit> Between(Node? first, Node? second, string path)
    {
        var (before, after) = (Items(first), Items(second));
        foreach (var (i, row) in after.Index())
        {
            var at = IndexOf(before, row, i);
            if (Of(at < 0 ? null : before[at], row, $"{path}[{i}]") is { } edit)
            {
                yield return edit with
                {
                    Make = list => Put(list, row, i),
                };
            }
        }

        foreach (var (i, row) in before.Index().Reverse().Where(old => IndexOf(after, old.Item, old.Index) < 0))
        {
            yield return Of(row, null, $"{path}[{i}]")! with
            {
                Make = list => Without(list, row, i),
            };
        }
    }

    private Edit? Of(Node? before, Node? after, string path)
    {
        var kind =
            before is null ? ChangeKind.Added
            : after is null ? ChangeKind.Removed
            : ChangeKind.Changed;
        AnswerDifference[] answers =
        [
            .. each.Edits(before, after, path)
                .SelectMany(edit => edit.Change.Answers)
                .Select(answer => NotThere(answer, before, after)),
        ];
        return answers.Length == 0 && kind == ChangeKind.Changed
            ? null
            : new(new(path, NameOf((after ?? before)!), kind, answers), node => node);
    }

    private static AnswerDifference NotThere(AnswerDifference answer, Node? before, Node? after) =>
        before is null ? answer with { First = ToldAnswer.None }
        : after is null ? answer with { Second = ToldAnswer.None }
        : answer;

    private Node.Sequence Put(Node? list, Node row, int place)
    {
        var items = Items(list).ToList();
        var at = IndexOf(items, row, place);
        if (at < 0)
        {
            items.Add(row);
        }
        else
        {
            items[at] = row;
        }

        return new(row.Place, items);
    }

    private Node.Sequence Without(Node? list, Node row, int place)
    {
        var items = Items(list).ToList();
        items.RemoveAt(IndexOf(items, row, place));
        return new(row.Place, items);
    }

    private int IndexOf(IReadOnlyList<Node> rows, Node row, int place) =>
        by is null
            ? place < rows.Count
                ? place
                : -1
            : rows.Index()
                .Where(other => NameOf(other.Item) == NameOf(row))
                .Select(other => other.Index)
                .FirstOrDefault(-1);

    private string NameOf(Node row) =>
        by is not null && row is Node.Mapping mapping && mapping.Find(by.Name) is Node.Scalar name
            ? name.Text.Trim()
            : "";

    private static IReadOnlyList<Node> Items(Node? list) => list is Node.Sequence rows ? rows.Items : [];
}
