using Carefare.Quantities;
using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads the record of a programme.</summary>
/// <param name="sources">The sources by identifier.</param>
/// <param name="states">The states, which an answer can be.</param>
/// <param name="file">The name of the file.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class ProgrammeReader(
    IReadOnlyDictionary<string, Source> sources,
    IReadOnlyList<string> states,
    string file,
    Problems problems
)
{
    private readonly ValuesReader _values = new(problems);

    /// <summary>Whether a record is that of a programme, and not of a figure.</summary>
    public static bool Is(Node.Mapping record) => record.Find("kind") is not null && record.Find("unit") is null;

    /// <summary>The programme; null, and a problem, where something that it needs is missing.</summary>
    public Programme? Read(string id, Fields fields)
    {
        var name = fields.NeedText("name", "Give the program's name.");
        var route = fields.NeedText("route", "Name the way to pay under which it is shown.");
        var kind = Need(fields, "kind", Kinds);
        var pays = fields.Need("pays", "Say what it pays.") is { } node ? Payment(node, fields) : null;
        var needs = fields.Take("needs") is { } list
            ? new DemandReader(states, _values, problems).Needs(list, fields.PathOf("needs"))
            : [];
        var checks = _values.Texts(fields, "checks");
        var window = fields.Need("window", "Say whether it takes requests.") is { } state
            ? Window(state, fields)
            : null;
        var apply = fields.NeedText("apply", "Say how to apply, as a sentence.");
        var contact = fields.Text("contact") ?? "";
        var record = Record(fields);
        fields.NoOthers();
        return
            name is not null
            && route is not null
            && kind is { } what
            && pays is not null
            && window is not null
            && apply is not null
            && record is not null
            ? new(id, name, route, what, pays, needs, checks, window, apply, contact, record)
            : null;
    }

    private ProgrammePayment? Payment(Node node, Fields outer)
    {
        if (Fields.Of(node, outer.PathOf("pays"), problems) is not { } fields)
        {
            return null;
        }

        var says = fields.NeedText("says", "Say what it pays.");
        var isForTreatment = Need(fields, "for", [("treatment", true), ("beside", false)]);
        var to = Need(
            fields,
            "to",
            [
                ("clinic", ProgrammePayee.Clinic),
                ("patient", ProgrammePayee.Patient),
                ("pharmacy", ProgrammePayee.Pharmacy),
                ("nobody", ProgrammePayee.Nobody),
            ]
        );
        var (most, least, usual) = (Amounts(fields, "most", 1), Amounts(fields, "you_pay_from", 1), Usual(fields));
        var per = _values.OneOf(
            fields,
            "per",
            ("treatment", ProgrammeUnit.Treatment),
            ("application", ProgrammeUnit.Application),
            ("year", ProgrammeUnit.Year),
            ("lifetime", ProgrammeUnit.Lifetime)
        );
        var isLastResort = _values.Yes(fields, "last_resort");
        fields.NoOthers();
        Money? One(IReadOnlyList<Money> amounts) => amounts.Count > 0 ? amounts[0] : null;
        return says is null || isForTreatment is null || to is null
            ? null
            : new(says, isForTreatment.Value, to.Value, One(most), usual, One(least), per, isLastResort);
    }

    private (Money, Money)? Usual(Fields fields) =>
        Amounts(fields, "usual", 2) is [var least, var most] ? (least, most) : null;

    private List<Money> Amounts(Fields fields, string key, int count)
    {
        var numbers = _values.Numbers(fields, key);
        if (numbers.Count > 0 && numbers.Count != count)
        {
            var mend = count == 1 ? "Write one amount of dollars." : "Write [1000, 4000].";
            problems.Add(fields.Take(key)!.Place, fields.PathOf(key), "This has another number of amounts.", mend);
            return [];
        }

        return [.. numbers.Select(Money.Of)];
    }

    private ProgrammeWindow? Window(Node node, Fields outer)
    {
        if (Fields.Of(node, outer.PathOf("window"), problems) is not { } fields)
        {
            return null;
        }

        var state = Need(
            fields,
            "state",
            [
                ("open", WindowState.Open),
                ("unconfirmed", WindowState.Unconfirmed),
                ("waitlist", WindowState.Waitlist),
                ("closed", WindowState.Closed),
                ("historic", WindowState.Historic),
            ]
        );
        var seen = fields.NeedDay("seen", "Give the day on which it was last seen so.");
        var (opens, closes) = (fields.Day("opens"), fields.Day("closes"));
        var says = state is WindowState.Closed or WindowState.Historic
            ? fields.NeedText("says", "Say what there is to say of a program that takes no requests.")
            : fields.Text("says");
        fields.NoOthers();
        return state is { } known && seen is { } day ? new(known, day, opens, closes, says ?? "") : null;
    }

    private ProgrammeRecord? Record(Fields fields)
    {
        var own = EntryDefaults.Read(fields, problems);
        var note = fields.Text("note") ?? "";
        var also = _values.Texts(fields, "also").Select(id => SourceOf(fields, "also", id)).OfType<Source>().ToList();
        if (own.Source is null)
        {
            problems.Add(fields.Place, fields.PathOf("source"), "\"source\" is missing.", "Name the source.");
        }

        if (own.ReviewBy is null)
        {
            var mend = "Say by which day to read the source again.";
            problems.Add(fields.Place, fields.PathOf("review_by"), "\"review_by\" is missing.", mend);
        }

        if (
            own.Source is null
            || own.ReviewBy is not { } by
            || SourceOf(fields, "source", own.Source) is not { } source
        )
        {
            return null;
        }

        var read = own.Checked ?? source.Read;
        if (by < read)
        {
            problems.Add(fields.Place, fields.PathOf("review_by"), "It is before the check.", "Give a later day.");
        }

        return new(source, also, read, by, own.Confidence ?? Confidence.High, note, file, fields.Place);
    }

    private Source? SourceOf(Fields fields, string key, string id)
    {
        if (sources.TryGetValue(id, out var source))
        {
            return source;
        }

        var mend = Nearest.To(id, sources.Keys) is { } near ? $"Did you mean {near}?" : "Add it to the file's sources.";
        problems.Add(fields.Place, fields.PathOf(key), $"There is no source \"{id}\".", mend);
        return null;
    }

    private T? Need<T>(Fields fields, string key, IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        if (fields.Take(key) is null)
        {
            var mend = $"Write one of: {string.Join(", ", words.Select(one => one.Word))}.";
            problems.Add(fields.Place, fields.PathOf(key), $"\"{key}\" is missing.", mend);
        }

        return _values.OneOf(fields, key, words);
    }

    private static readonly IReadOnlyList<(string Word, ProgrammeKind Value)> Kinds =
    [
        .. Enum.GetValues<ProgrammeKind>().Select(kind => (kind.ToString().ToLowerInvariant(), kind)),
    ];
}
