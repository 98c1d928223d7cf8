using Carefare.Web.Words;
using Carefare.Yaml;

namespace Carefare.Web.Asking;

/// <summary>Reads what the pages ask from the words that are part of the program.</summary>
internal static class DecisionReader
{
    private static readonly Lazy<IReadOnlyList<Decision>> TheDecisions = new(() =>
        [.. WordFile.List("decisions.yaml").Select(Read)]
    );

    private static readonly Lazy<IReadOnlyList<(string, string)>> TheStates = new(() =>
        [
            .. WordFile
                .Text("states.csv")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line is not ['#', ..])
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split(','))
                .Select(pair => (pair[0], pair[1])),
        ]
    );

    /// <summary>Every decision, in the order in which it is asked.</summary>
    public static IReadOnlyList<Decision> All => TheDecisions.Value;

    private static Decision Read(Node.Mapping node) =>
        new(
            WordFile.Text(node, "id"),
            WordFile.Text(node, "chapter"),
            WordFile.Is(node, "first"),
            WordFile.Text(node, "burden") switch
            {
                "known" => Burden.Known,
                "look-up" => Burden.LookUp,
                _ => Burden.Ask,
            },
            WordFile.Text(node, "title"),
            WordFile.Text(node, "why"),
            [.. WordFile.List(node, "fields").Select(ReadField)],
            WordFile.TextOr(node, "rows"),
            WordFile.TextOr(node, "needs"),
            WordFile.TextOr(node, "none"),
            WordFile.TextOr(node, "again")
        );

    private static DecisionField ReadField(Node.Mapping node)
    {
        var kind = KindOf(WordFile.Text(node, "kind"));
        return new(
            WordFile.Text(node, "path"),
            kind,
            WordFile.Text(node, "label"),
            WordFile.TextOr(node, "hint"),
            WordFile.Text(node, "mend"),
            WordFile.Is(node, "optional"),
            WordFile.Is(node, "needed"),
            kind == FieldKind.State ? TheStates.Value
                : kind == FieldKind.YesNo ? [("yes", "Yes"), ("no", "No")]
                : [.. WordFile.Pairs(node, "choices")]
        );
    }

    private static FieldKind KindOf(string word) =>
        word switch
        {
            "choice" => FieldKind.Choice,
            "several" => FieldKind.Several,
            "yesno" => FieldKind.YesNo,
            "state" => FieldKind.State,
            "money" => FieldKind.Money,
            "percent" => FieldKind.Percent,
            "whole" => FieldKind.Whole,
            "number" => FieldKind.Number,
            "day" => FieldKind.Day,
            "text" => FieldKind.Text,
            _ => throw new InvalidOperationException($"There is no kind of answer \"{word}\"."),
        };
}
