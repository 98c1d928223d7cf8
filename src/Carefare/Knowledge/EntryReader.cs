using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads the dated entries of a figure; what an entry leaves out it takes from the figure.</summary>
/// <param name="defaults">The source, checked, review_by and confidence given for the whole figure.</param>
/// <param name="sources">The sources by identifier.</param>
/// <param name="value">Reads the values.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class EntryReader(
    EntryDefaults defaults,
    IReadOnlyDictionary<string, Source> sources,
    Func<ValueReader> value,
    Problems problems
)
{
    /// <summary>The entries in the order of their dates.</summary>
    public IReadOnlyList<Entry> Read(Node node, string path)
    {
        if (node is not Node.Sequence { Items.Count: > 0 } sequence)
        {
            problems.Add(node.Place, path, "There is no list of values.", "Write \"- {from: 2026-01-01, value: …}\".");
            return [];
        }

        var entries = new List<Entry>();
        foreach (var (index, item) in sequence.Items.Index())
        {
            var at = $"{path}[{index}]";
            if (
                Fields.Of(item, at, problems) is { } fields
                && One(fields) is { } entry
                && InOrder(entries, entry, fields)
            )
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private Entry? One(Fields fields)
    {
        var from = fields.NeedDay("from", "Give the first day on which the value holds.");
        var until = fields.Day("until");
        var written = fields.Need("value", "Give the value, or \"unknown\" with \"ask\".");
        var ask = fields.Text("ask") ?? "";
        var note = fields.Text("note") ?? "";
        var own = EntryDefaults.Read(fields, problems).Or(defaults);
        fields.NoOthers();

        var reader = value();
        var scoped = written is null ? null : reader.Read(written, fields.PathOf("value"), level: 0);
        Asked(fields, ask, reader.SawUnknown);
        if (until <= from)
        {
            problems.Add(fields.Place, fields.PathOf("until"), "It ends before it begins.", "Put until after from.");
        }

        return Sourced(fields, own) is var (source, read, review) && from is { } first && scoped is not null
            ? new(first, until, scoped, ask, source, read, review, own.Confidence ?? Confidence.High, note)
            : null;
    }

    private void Asked(Fields fields, string ask, bool unknown)
    {
        if (unknown && ask.Length == 0)
        {
            problems.Add(
                fields.Place,
                fields.PathOf("ask"),
                "The value is unknown and nobody is named.",
                "Say whom to ask."
            );
        }
        else if (!unknown && ask.Length > 0)
        {
            problems.Add(fields.Place, fields.PathOf("ask"), "The value is known.", "Leave \"ask\" out.");
        }
    }

    private (Source Source, DateOnly Checked, DateOnly ReviewBy)? Sourced(Fields fields, EntryDefaults own)
    {
        var review = Missing(fields, own.ReviewBy, "review_by", "Say by which day to read the source again.");
        if (own.Source is not { } id)
        {
            problems.Add(fields.Place, fields.PathOf("source"), "\"source\" is missing.", "Name the source.");
            return null;
        }

        if (!sources.TryGetValue(id, out var source))
        {
            var mend = Nearest.To(id, sources.Keys) is { } near ? $"Did you mean {near}?" : "Add it to sources.yaml.";
            problems.Add(fields.Place, fields.PathOf("source"), $"There is no source \"{id}\".", mend);
            return null;
        }

        var read = own.Checked ?? source.Read;
        if (review < read)
        {
            problems.Add(fields.Place, fields.PathOf("review_by"), "It is before the check.", "Give a later day.");
        }

        return review is { } by ? (source, read, by) : null;
    }

    private DateOnly? Missing(Fields fields, DateOnly? day, string key, string mend)
    {
        if (day is null)
        {
            problems.Add(fields.Place, fields.PathOf(key), $"\"{key}\" is missing.", mend);
        }

        return day;
    }

    private bool InOrder(List<Entry> before, Entry entry, Fields fields)
    {
        if (before is not [.., var last])
        {
            return true;
        }

        if (entry.From <= last.From)
        {
            problems.Add(
                fields.Place,
                fields.PathOf("from"),
                "The dates do not rise.",
                "Put the values in date order."
            );
        }
        else if (last.Until > entry.From)
        {
            problems.Add(
                fields.Place,
                fields.PathOf("from"),
                "It begins before the value above ends.",
                "Shorten the value above, or begin later."
            );
        }
        else
        {
            return true;
        }

        return false;
    }
}

/// <summary>What an entry may leave out where it stands for the whole figure.</summary>
internal sealed record EntryDefaults(string? Source, DateOnly? Checked, DateOnly? ReviewBy, Confidence? Confidence)
{
    public static EntryDefaults None { get; } = new(null, null, null, null);

    public static EntryDefaults Read(Fields fields, Problems problems)
    {
        var source = fields.Text("source");
        var read = fields.Day("checked");
        var review = fields.Day("review_by");
        return new(source, read, review, Sure(fields, problems));
    }

    public EntryDefaults Or(EntryDefaults whole) =>
        new(
            Source ?? whole.Source,
            Checked ?? (Source is null ? whole.Checked : null),
            ReviewBy ?? whole.ReviewBy,
            Confidence ?? whole.Confidence
        );

    /// <summary>How sure a record says it is; null where it does not say.</summary>
    public static Confidence? Sure(Fields fields, Problems problems)
    {
        switch (fields.Take("confidence"))
        {
            case null:
                return null;
            case Node.Scalar { Text: "high" }:
                return Knowledge.Confidence.High;
            case Node.Scalar { Text: "medium" }:
                return Knowledge.Confidence.Medium;
            case Node.Scalar { Text: "low" }:
                return Knowledge.Confidence.Low;
            case { } other:
                var path = fields.PathOf("confidence");
                problems.Add(other.Place, path, "This is no confidence.", "Write high, medium or low.");
                return null;
        }
    }
}
