using System.Globalization;
using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads one value of a figure: a number, a range, a schedule, yes or no, a day, text or "unknown".</summary>
/// <param name="unit">The figure's unit.</param>
/// <param name="by">The dimensions of its scope.</param>
/// <param name="dimensions">The keys of each dimension.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class ValueReader(
    string unit,
    IReadOnlyList<string> by,
    IReadOnlyDictionary<string, IReadOnlyList<string>> dimensions,
    Problems problems
)
{
    /// <summary>Whether some value read so far is "unknown".</summary>
    public bool SawUnknown { get; private set; }

    /// <summary>The value in every scope; null, and a problem, where it cannot be understood.</summary>
    public Scoped? Read(Node node, string path, int level)
    {
        if (node is Node.Scalar { Quoted: false, Text: "unknown" })
        {
            SawUnknown = true;
            return new Scoped.Leaf(null);
        }

        if (level == by.Count)
        {
            return Leaf(node, path) is { } value ? new Scoped.Leaf(value) : null;
        }

        var keys = dimensions.GetValueOrDefault(by[level]) ?? [];
        if (node is not Node.Mapping mapping)
        {
            problems.Add(node.Place, path, $"The value is not given by {by[level]}.", $"Write {{{Example(keys)}}}.");
            return null;
        }

        return Split(mapping, path, level, keys);
    }

    private Scoped.Split Split(Node.Mapping mapping, string path, int level, IReadOnlyList<string> keys)
    {
        var values = new Dictionary<string, Scoped>(StringComparer.Ordinal);
        foreach (var (place, key, node) in mapping.Entries)
        {
            if (key != Scoped.Any && !keys.Contains(key, StringComparer.Ordinal))
            {
                var mend = Nearest.Mend(key, keys);
                problems.Add(place, $"{path}.{key}", $"\"{key}\" is not a {by[level]}.", mend);
            }

            if (Read(node, $"{path}.{key}", level + 1) is { } value)
            {
                values.Add(key, value);
            }
        }

        return new(values);
    }

    private FactValue? Leaf(Node node, string path) =>
        node switch
        {
            Node.Mapping mapping => Range(mapping, path),
            Node.Sequence sequence => Schedule(sequence, path),
            Node.Scalar scalar => Single(scalar, path),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private FactValue? Single(Node.Scalar scalar, string path)
    {
        switch (unit)
        {
            case Units.Text:
                return new FactValue.Words(scalar.Text);
            case Units.Day when DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", out _):
                return new FactValue.Words(scalar.Text);
            case Units.Day:
                problems.Add(scalar.Place, path, $"\"{scalar.Text}\" is not a day.", "Write it as 2026-12-31.");
                return null;
            case Units.YesNo when scalar is { Quoted: false, Text: "yes" or "true" }:
                return new FactValue.YesNo(true);
            case Units.YesNo when scalar is { Quoted: false, Text: "no" or "false" }:
                return new FactValue.YesNo(false);
            case Units.YesNo:
                problems.Add(scalar.Place, path, $"\"{scalar.Text}\" is neither yes nor no.", "Write yes or no.");
                return null;
            default:
                return Number(scalar, path) is { } number ? new FactValue.Number(number) : null;
        }
    }

    private FactValue.Range? Range(Node.Mapping mapping, string path)
    {
        var fields = Fields.Of(mapping, path, problems)!;
        var min = fields.Need("min", "Give a range as {min: 400, max: 800}.");
        var max = fields.Need("max", "Give a range as {min: 400, max: 800}.");
        var typical = fields.Take("typical");
        fields.NoOthers();
        if (min is null || max is null)
        {
            return null;
        }

        var (low, high) = (Number(min, $"{path}.min"), Number(max, $"{path}.max"));
        var usual = typical is null ? null : Number(typical, $"{path}.typical");
        if (low > high || usual < low || usual > high)
        {
            problems.Add(mapping.Place, path, "The range is not in order.", "Write min ≤ typical ≤ max.");
            return null;
        }

        return low is { } from && high is { } to ? new(from, to, usual) : null;
    }

    private FactValue.Schedule? Schedule(Node.Sequence sequence, string path)
    {
        var steps = new List<Step>();
        foreach (var (index, item) in sequence.Items.Index())
        {
            if (Step(item, $"{path}[{index}]", steps) is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        if (steps.Count == 0)
        {
            problems.Add(sequence.Place, path, "The schedule has no steps.", "Write no tax as [[0, 0]].");
            return null;
        }

        return new(steps);
    }

    private Step? Step(Node item, string at, List<Step> below)
    {
        if (item is not Node.Sequence { Items: { Count: 2 or 3 } parts })
        {
            return Refuse(
                "A step is not a pair.",
                "Write [threshold, rate], for example [0, 0.1], or [threshold, rate, tax due below it]."
            );
        }

        if (
            Number(parts[0], at) is not { } threshold
            || Number(parts[1], at) is not { } rate
            || (parts.Count == 3 ? Number(parts[2], at) : 0) is not { } due
        )
        {
            return null;
        }

        if (below.Count == 0 ? threshold != 0 : threshold <= below[^1].From)
        {
            return Refuse("The thresholds do not rise from 0.", "Put the steps in rising order.");
        }

        if (rate is < 0 or > 1)
        {
            return Refuse($"The rate {rate} is not a fraction.", "Write 4.4 % as 0.044.");
        }

        return due < 0
            ? Refuse($"The tax {due} is less than none.", "Write what is due for all below the threshold.")
            : new(threshold, rate, parts.Count == 3 ? due : null);

        Step? Refuse(string what, string mend)
        {
            problems.Add(item.Place, at, what, mend);
            return null;
        }
    }

    private decimal? Number(Node node, string path)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var text = node is Node.Scalar { Quoted: false } scalar ? scalar.Text : null;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add(
            node.Place,
            path,
            text is null ? "This should be a number." : $"\"{text}\" is not a number.",
            "Write digits with a point for decimals, without $, % or commas."
        );
        return null;
    }

    private static string Example(IReadOnlyList<string> keys) =>
        string.Join(", ", keys.Take(2).DefaultIfEmpty(Scoped.Any).Select(key => $"{key}: …"));
}
