using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads the records of one file of figures.</summary>
/// <param name="catalogue">The sources and dimensions that all files share.</param>
/// <param name="text">The file.</param>
internal sealed class FileReader(Catalogue catalogue, KnowledgeText text)
{
    private readonly Problems _problems = new(text.Name);
    private readonly List<Figure> _figures = [];
    private readonly List<Part> _parts = [];
    private readonly List<Programme> _programmes = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, Source> _sources = catalogue.Sources;
    private Payer? _payer;

    /// <summary>What is wrong in the file.</summary>
    public IReadOnlyList<Problem> Problems => _problems.Found;

    /// <summary>Reads the file; what cannot be understood is left out and noted.</summary>
    public KnowledgeFile Read()
    {
        var (root, broken) = YamlFile.Read(text.Name, text.Text);
        if (broken is not null)
        {
            _problems.Add(broken);
        }
        else if (root is Node.Mapping records)
        {
            _sources = catalogue.SourcesWith(records.Find(Catalogue.SourcesStem), _problems);
            Payer(records);
            foreach (var (place, id, record) in records.Entries.Where(entry => !IsSetApart(entry.Key)))
            {
                Record(place, id, record);
            }
        }
        else
        {
            _problems.Add(root!.Place, "", "The file is not a list of named records.", "Write \"figure-name:\" first.");
        }

        return new(_figures, _parts, _words, _payer) { Programmes = _programmes };
    }

    private static bool IsSetApart(string record) =>
        record is Catalogue.SourcesStem or PayerReader.PayerRecord or PayerReader.PoliciesRecord;

    private void Payer(Node.Mapping records)
    {
        var policies = records.Find(PayerReader.PoliciesRecord);
        if (records.Find(PayerReader.PayerRecord) is { } payer)
        {
            _payer = new PayerReader(_sources, _problems).Read(payer, policies);
        }
        else if (policies is not null)
        {
            _problems.Add(
                policies.Place,
                PayerReader.PayerRecord,
                "\"payer\" is missing.",
                "Say whose policies these are."
            );
        }
    }

    private void Record(Place place, string id, Node record)
    {
        if (Fields.Of(record, id, _problems) is not { } fields)
        {
            return;
        }

        if (id == "words")
        {
            Words((Node.Mapping)record);
        }
        else if (ProgrammeReader.Is((Node.Mapping)record))
        {
            Programme(id, fields);
        }
        else if (id.Split(Part.Slash) is [var of, var key])
        {
            Split(place, of, key, fields);
        }
        else
        {
            Whole(id, fields);
        }
    }

    private void Whole(string id, Fields fields)
    {
        var says = fields.NeedText("says", "Say in one sentence what the figure is.");
        var unit = Unit(fields);
        var by = By(fields);
        var split = fields.Take("split") is Node.Scalar { Text: "yes" or "true" };
        var defaults = EntryDefaults.Read(fields, _problems);
        var values = split ? fields.Take("values") : fields.Need("values", "Give at least one dated value.");
        fields.NoOthers();
        var entries = values is null || unit is null ? [] : Entries(values, fields, unit, by, defaults);
        if (says is not null && unit is not null)
        {
            _figures.Add(new(id, says, unit, by, split, text.Name, fields.Place, entries));
        }
    }

    private void Programme(string id, Fields fields)
    {
        var states = catalogue.Dimensions.GetValueOrDefault("state") ?? [];
        if (new ProgrammeReader(_sources, states, text.Name, _problems).Read(id, fields) is { } programme)
        {
            _programmes.Add(programme);
        }
    }

    private void Split(Place place, string of, string key, Fields fields)
    {
        var unit = Unit(fields);
        var by = By(fields);
        var defaults = EntryDefaults.Read(fields, _problems);
        var values = fields.Need("values", "Give at least one dated value.");
        fields.NoOthers();
        if (values is not null && unit is not null)
        {
            var entries = Entries(values, fields, unit, by, defaults);
            _parts.Add(new(of, key, unit, by, text.Name, place, entries));
        }
    }

    private IReadOnlyList<Entry> Entries(
        Node values,
        Fields fields,
        string unit,
        IReadOnlyList<string> by,
        EntryDefaults defaults
    ) =>
        new EntryReader(
            defaults,
            _sources,
            () => new ValueReader(unit, by, catalogue.Dimensions, _problems),
            _problems
        ).Read(values, fields.PathOf("values"));

    private string? Unit(Fields fields)
    {
        var unit = fields.NeedText("unit", "Give the unit, for example USD/year or text.");
        if (unit is not null && !Units.All.Contains(unit, StringComparer.Ordinal))
        {
            var node = fields.Take("unit")!;
            _problems.Add(
                node.Place,
                fields.PathOf("unit"),
                $"\"{unit}\" is not a unit.",
                Nearest.Mend(unit, Units.All)
            );
        }

        return unit;
    }

    private IReadOnlyList<string> By(Fields fields)
    {
        if (fields.Take("by") is not { } node)
        {
            return [];
        }

        if (node is not Node.Sequence { Items: var items } || items.Any(item => item is not Node.Scalar))
        {
            _problems.Add(node.Place, fields.PathOf("by"), "This is not a list of dimensions.", "Write [coverage].");
            return [];
        }

        var by = items.Cast<Node.Scalar>().ToList();
        var known = catalogue.Dimensions.Keys.ToList();
        foreach (var one in by.Where(one => !known.Contains(one.Text, StringComparer.Ordinal)))
        {
            var mend = Nearest.Mend(one.Text, known);
            _problems.Add(one.Place, fields.PathOf("by"), $"There is no dimension \"{one.Text}\".", mend);
        }

        return [.. by.Select(one => one.Text)];
    }

    private void Words(Node.Mapping words)
    {
        var fields = Fields.Of(words, "words", _problems)!;
        foreach (var entry in words.Entries)
        {
            if (fields.Text(entry.Key) is { } said)
            {
                _words.Add(entry.Key, said);
            }
        }
    }
}
