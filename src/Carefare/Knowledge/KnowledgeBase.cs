namespace Carefare.Knowledge;

/// <summary>Every figure about the world that Carefare knows, dated and sourced.</summary>
/// <remarks>A file is read when the first of its figures is asked for, so that a start costs only what it uses.</remarks>
public sealed class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> TheEmbedded = new(() => KnowledgeReader.Trust(EmbeddedTexts()));

    private const string PoliciesFolder = "/policies/";

    private readonly IReadOnlyDictionary<string, Lazy<KnowledgeFile>> _files;
    private readonly IReadOnlyDictionary<string, Lazy<KnowledgeFile>> _byRecord;
    private readonly ICollection<Lookup>? _lookups;
    private readonly Lazy<IReadOnlyList<Programme>> _programmes;

    internal KnowledgeBase(
        IReadOnlyDictionary<string, Lazy<KnowledgeFile>> files,
        IReadOnlyDictionary<string, Lazy<KnowledgeFile>> byRecord,
        IReadOnlyList<Lazy<KnowledgeFile>> programmes
    )
    {
        _files = files;
        _byRecord = byRecord;
        _programmes = new(() => [.. programmes.SelectMany(file => file.Value.Programmes)]);
    }

    private KnowledgeBase(KnowledgeBase known, ICollection<Lookup> lookups)
    {
        _files = known._files;
        _byRecord = known._byRecord;
        _programmes = known._programmes;
        Papers = known.Papers;
        _lookups = lookups;
    }

    /// <summary>The knowledge that is part of this library.</summary>
    public static KnowledgeBase Embedded => TheEmbedded.Value;

    /// <summary>The same knowledge, which notes what is looked up in it.</summary>
    internal KnowledgeBase Noting(ICollection<Lookup> lookups) => new(this, lookups);

    /// <summary>Every figure, by identifier.</summary>
    public IReadOnlyList<Figure> Figures =>
        [.. _files.Values.SelectMany(file => file.Value.Figures).OrderBy(figure => figure.Id, StringComparer.Ordinal)];

    /// <summary>Everybody who may help to pay, in the order in which people should see them.</summary>
    public IReadOnlyList<Programme> Programmes => _programmes.Value;

    /// <summary>The figure with an identifier, or null where there is none.</summary>
    public Figure? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byRecord.GetValueOrDefault(id)?.Value.Figures.FirstOrDefault(figure => figure.Id == id);
    }

    /// <summary>The entries of a split figure that stand in other files, by the key of its first dimension; else none.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<Entry> Entries)> PartsOf(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var parts = figure.Split ? _files.Values.SelectMany(file => file.Value.Parts) : [];
        return
        [
            .. parts
                .Where(part => part.Of == figure.Id)
                .OrderBy(part => part.Key, StringComparer.Ordinal)
                .Select(part => (part.Key, part.Entries)),
        ];
    }

    /// <summary>The words of a file of <c>knowledge/routes</c> by name; none where the file has none.</summary>
    /// <param name="route">The route's identifier.</param>
    public IReadOnlyDictionary<string, string> Words(string route) =>
        _files
            .FirstOrDefault(file => $"/{file.Key}".EndsWith($"/routes/{route}.yaml", StringComparison.Ordinal))
            .Value?.Value.Words
        ?? new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The words of papers, in the order of the names: they are read when a paper is asked for.</summary>
    public IReadOnlyList<KnowledgeText> Papers { get; internal init; } = [];

    /// <summary>Every payer with its policies, by identifier.</summary>
    /// <remarks>They stand in a folder of their own, so that no other file has to be read for them.</remarks>
    public IReadOnlyList<Payer> Payers =>
        [
            .. _files
                .Where(file => $"/{file.Key}".Contains(PoliciesFolder, StringComparison.Ordinal))
                .Select(file => file.Value.Value.Payer)
                .OfType<Payer>()
                .OrderBy(payer => payer.Id, StringComparer.Ordinal),
        ];

    /// <summary>What is known of a figure on a day.</summary>
    /// <param name="id">The figure's identifier.</param>
    /// <param name="day">The day for which it is asked.</param>
    /// <param name="scope">One key for each dimension in the figure's <c>by</c>, in that order.</param>
    /// <exception cref="ArgumentException">There is no such figure, or the scope has too few or too many keys: a mistake in the code.</exception>
    /// <returns>The fact; unknown where no entry covers the day or the scope.</returns>
    public Fact At(string id, DateOnly day, params ReadOnlySpan<string> scope)
    {
        return AtAhead(id, day, asOf: day, scope);
    }

    /// <summary>The same for a plan that looks ahead: whether a source is stale is judged on the day of the plan.</summary>
    internal Fact AtAhead(string id, DateOnly day, DateOnly asOf, params ReadOnlySpan<string> scope)
    {
        _lookups?.Add(new(id, [.. scope], day, IsLatest: false));
        return Ahead(id, day, asOf, scope);
    }

    /// <summary>The same, or where it is unknown on that day, the latest earlier known value, marked as projected.</summary>
    /// <param name="id">The figure's identifier.</param>
    /// <param name="day">The day for which it is asked.</param>
    /// <param name="scope">One key for each dimension in the figure's <c>by</c>, in that order.</param>
    /// <exception cref="ArgumentException">As for <see cref="At"/>.</exception>
    /// <returns>The fact; unknown where no entry up to the day is known.</returns>
    public Fact LatestAt(string id, DateOnly day, params ReadOnlySpan<string> scope) =>
        LatestAhead(id, day, asOf: day, scope);

    /// <summary>The same for a plan that looks ahead: whether a source is stale is judged on the day of the plan.</summary>
    /// <param name="id">The figure's identifier.</param>
    /// <param name="day">The day for which it is asked.</param>
    /// <param name="asOf">The day on which it is asked.</param>
    /// <param name="scope">One key for each dimension in the figure's <c>by</c>, in that order.</param>
    /// <exception cref="ArgumentException">As for <see cref="At"/>.</exception>
    /// <returns>The fact; unknown where no entry up to the day is known.</returns>
    public Fact LatestAhead(string id, DateOnly day, DateOnly asOf, params ReadOnlySpan<string> scope)
    {
        _lookups?.Add(new(id, [.. scope], day, IsLatest: true));
        var then = Ahead(id, day, asOf, scope);
        if (then.IsKnown)
        {
            return then;
        }

        var (entries, keys) = Timeline(id, scope);
        foreach (var entry in entries.Reverse().Where(entry => entry.From <= day))
        {
            if (entry.Value.In(keys) is not null)
            {
                var fact = FactOf(id, asOf, entry, keys);
                return fact with { Citation = fact.Citation with { Projected = true } };
            }
        }

        return then;
    }

    private Fact Ahead(string id, DateOnly day, DateOnly asOf, ReadOnlySpan<string> scope)
    {
        var (entries, keys) = Timeline(id, scope);
        var entry = entries.LastOrDefault(entry => entry.From <= day);
        return entry is null || entry.Until <= day
            ? Nothing(id, day, asOf, entry ?? (entries.Count > 0 ? entries[0] : null))
            : FactOf(id, asOf, entry, keys);
    }

    private (IReadOnlyList<Entry> Entries, string[] Keys) Timeline(string id, ReadOnlySpan<string> scope)
    {
        var figure = Find(id) ?? throw new ArgumentException($"There is no figure \"{id}\".", nameof(id));
        if (scope.Length != figure.By.Count)
        {
            var keys = figure.By.Count == 0 ? "no keys" : string.Join(", ", figure.By);
            throw new ArgumentException($"The figure \"{id}\" takes {keys}.", nameof(scope));
        }

        return figure.Split && Part(figure, scope[0]) is { } part
            ? (part.Entries, scope[1..].ToArray())
            : (figure.Entries, scope.ToArray());
    }

    private Part? Part(Figure figure, string key)
    {
        var name = $"{figure.Id}{Knowledge.Part.Slash}{key}";
        return _byRecord.GetValueOrDefault(name)?.Value.Parts.FirstOrDefault(part => part.Name == name);
    }

    private static Fact FactOf(string id, DateOnly asOf, Entry entry, string[] scope)
    {
        var value = entry.Value.In(scope);
        var ask =
            value is not null ? ""
            : entry.Ask.Length > 0 ? entry.Ask
            : AskAt(entry.Source);
        return new(id, value, ask, entry.From, CitationOf(id, entry, asOf));
    }

    private static Fact Nothing(string id, DateOnly day, DateOnly asOf, Entry? near) =>
        near is null
            ? new(id, null, "Nothing is recorded for this.", day, new(id, "", "", day, Stale: false))
            : new(id, null, AskAt(near.Source), day, CitationOf(id, near, asOf));

    private static string AskAt(Source source) => $"Nothing is recorded for this day: ask {source.Publisher}.";

    private static Citation CitationOf(string id, Entry entry, DateOnly asOf) =>
        new(
            id,
            $"{entry.Source.Title} ({entry.Source.Publisher})",
            entry.Source.Address,
            entry.Checked,
            asOf > entry.ReviewBy
        );

    private static List<KnowledgeText> EmbeddedTexts()
    {
        var library = typeof(KnowledgeBase).Assembly;
        var texts = new List<KnowledgeText>();
        foreach (var name in library.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(library.GetManifestResourceStream(name)!);
            texts.Add(new(name.Replace('\\', '/'), reader.ReadToEnd()));
        }

        return texts;
    }
}
