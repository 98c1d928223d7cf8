using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads what a programme wants of a person: an answer of the case with an operator, or any of several.</summary>
/// <param name="states">The states, which an answer can be.</param>
/// <param name="values">Reads words and numbers.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class DemandReader(IReadOnlyList<string> states, ValuesReader values, Problems problems)
{
    private static readonly string[] Operators = ["eq", "in", "not_in", "gte", "lte", "between", "any"];

    /// <summary>The needs of a list; those that cannot be understood are left out.</summary>
    public IReadOnlyList<ProgrammeNeed> Needs(Node node, string path) =>
        [.. Mappings(node, path).Select(Need).OfType<ProgrammeNeed>()];

    private ProgrammeNeed? Need(Fields fields)
    {
        var says = fields.NeedText("says", "Say what has to hold, as \"only if\" goes on.");
        var step = values.Yes(fields, "step");
        var answer = fields.Text("answer");
        var demand = values.Yes(fields, "ask") ? new Demand.AskThem() : Demand(fields, answer);
        var unsure =
            fields.Take("unsure") is { } doubt && Fields.Of(doubt, fields.PathOf("unsure"), problems) is { } inner
                ? Alone(inner, answer)
                : null;
        fields.NoOthers();
        return says is null || demand is null ? null : new(says, demand, unsure, step);
    }

    /// <summary>A test without a sentence; its answer is the one outside where it names none.</summary>
    private Demand? Alone(Fields fields, string? outside)
    {
        var demand = Demand(fields, fields.Text("answer") ?? outside);
        fields.NoOthers();
        return demand;
    }

    private Demand? Demand(Fields fields, string? answer)
    {
        string[] used = [.. Operators.Where(one => fields.Take(one) is not null)];
        if (used is not [var operation])
        {
            var what = used.Length == 0 ? "Nothing is asked of the answer." : "Two things are asked at once.";
            var mend = $"Use one of {string.Join(", ", Operators)}, or ask: yes where only the program knows.";
            return Refuse(fields, "answer", what, mend);
        }

        if (operation == "any")
        {
            var parts = Mappings(fields.Take("any")!, fields.PathOf("any"))
                .Select(part => Alone(part, answer))
                .OfType<Demand>()
                .ToList();
            return parts.Count > 0 ? new Demand.Any(parts) : null;
        }

        return answer is null ? Refuse(fields, "answer", "\"answer\" is missing.", "Name the answer that decides it.")
            : AnswerNames.Numbers.Contains(answer, StringComparer.Ordinal) ? Number(fields, answer, operation)
            : AnswerNames.Words.TryGetValue(answer, out var known) ? Word(fields, answer, operation, known)
            : Refuse(fields, "answer", $"A case has no answer \"{answer}\".", Nearest.Mend(answer, AnswerNames.All));
    }

    private Demand? Number(Fields fields, string answer, string operation) =>
        (operation, values.Numbers(fields, operation)) switch
        {
            ("gte", [var least]) => new Demand.Range(answer, least, null),
            ("lte", [var most]) => new Demand.Range(answer, null, most),
            ("between", [var least, var most]) when least <= most => new Demand.Range(answer, least, most),
            ("eq", [var only]) => new Demand.Range(answer, only, only),
            _ => Refuse(
                fields,
                operation,
                $"{answer} is a number, and this does not bound it.",
                "Write gte: 18, lte: 4 or between: [12, 26]."
            ),
        };

    private Demand? Word(Fields fields, string answer, string operation, IReadOnlyList<string> known)
    {
        var words = values.Texts(fields, operation);
        var possible = known.Count > 0 ? known : states;
        foreach (var word in words.Where(word => !possible.Contains(word, StringComparer.Ordinal)))
        {
            return Refuse(fields, operation, $"{answer} is never \"{word}\".", Nearest.Mend(word, possible));
        }

        return (operation, words) switch
        {
            ("eq", [_]) or ("in", [_, ..]) => new Demand.OneOf(answer, words),
            ("not_in", [_, ..]) => new Demand.NoneOf(answer, words),
            _ => Refuse(
                fields,
                operation,
                $"{answer} is a word, and this does not choose among words.",
                "Write eq: yes, in: [IL, WI] or not_in: [MA]."
            ),
        };
    }

    private IEnumerable<Fields> Mappings(Node node, string path)
    {
        if (node is not Node.Sequence list)
        {
            problems.Add(node.Place, path, "This is not a list.", "Begin each with \"- \".");
            return [];
        }

        return list.Items.Select((item, at) => Fields.Of(item, $"{path}[{at}]", problems)).OfType<Fields>();
    }

    private Demand? Refuse(Fields fields, string key, string what, string mend)
    {
        problems.Add(fields.Place, fields.PathOf(key), what, mend);
        return null;
    }
}
