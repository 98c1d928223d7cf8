using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>What all files of figures share: the sources, and the keys of each dimension.</summary>
/// <param name="Sources">The sources by identifier.</param>
/// <param name="Dimensions">The keys of each dimension of scope.</param>
internal sealed record Catalogue(
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Dimensions
)
{
    /// <summary>The name of the file of sources, without its extension.</summary>
    public const string SourcesStem = "sources";

    /// <summary>The name of the file of dimensions, without its extension.</summary>
    public const string DimensionsStem = "dimensions";

    /// <summary>Whether a file belongs to the catalogue and holds no figures.</summary>
    public static bool Holds(KnowledgeText text) => text.Stem is SourcesStem or DimensionsStem;

    /// <summary>Reads the files of the catalogue among some files.</summary>
    /// <param name="texts">Any files of knowledge.</param>
    /// <param name="found">Takes what is wrong.</param>
    public static Catalogue Read(IEnumerable<KnowledgeText> texts, List<Problem> found)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        var dimensions = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var text in texts.Where(Holds))
        {
            var problems = new Problems(text.Name);
            foreach (var entry in Records(text, problems))
            {
                if (text.Stem == SourcesStem)
                {
                    AddSource(entry, sources, problems);
                }
                else
                {
                    AddDimension(entry, dimensions, problems);
                }
            }

            found.AddRange(problems.Found);
        }

        return new(sources, dimensions);
    }

    /// <summary>The sources that all files share and those that one file names for itself.</summary>
    /// <param name="own">The file's record of sources, or null where it has none.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public IReadOnlyDictionary<string, Source> SourcesWith(Node? own, Problems problems)
    {
        if (own is null || Fields.Of(own, SourcesStem, problems) is null)
        {
            return Sources;
        }

        var sources = new Dictionary<string, Source>(Sources, StringComparer.Ordinal);
        foreach (var entry in ((Node.Mapping)own).Entries)
        {
            AddSource(entry, sources, problems);
        }

        return sources;
    }

    private static IReadOnlyList<Node.Entry> Records(KnowledgeText text, Problems problems)
    {
        var (root, broken) = YamlFile.Read(text.Name, text.Text);
        if (broken is not null)
        {
            problems.Add(broken);
            return [];
        }

        return Fields.Of(root!, "", problems) is not null ? ((Node.Mapping)root!).Entries : [];
    }

    private static void AddSource(Node.Entry entry, Dictionary<string, Source> sources, Problems problems)
    {
        if (Fields.Of(entry.Value, entry.Key, problems) is not { } fields)
        {
            return;
        }

        var title = fields.NeedText("title", "Give the source's title.");
        var publisher = fields.NeedText("publisher", "Say who published it.");
        var address = fields.Text("address") ?? "";
        var read = fields.NeedDay("read", "Give the day on which it was last read.");
        fields.NoOthers();
        if (address.Length > 0 && !address.StartsWith("https://", StringComparison.Ordinal))
        {
            var path = fields.PathOf("address");
            problems.Add(fields.Place, path, "The address is not a web address.", "Begin it with https://.");
        }

        if (title is not null && publisher is not null && read is { } day)
        {
            sources[entry.Key] = new(entry.Key, title, publisher, address, day);
        }
    }

    private static void AddDimension(
        Node.Entry entry,
        Dictionary<string, IReadOnlyList<string>> dimensions,
        Problems problems
    )
    {
        if (entry.Value is Node.Sequence { Items.Count: > 0 } keys && keys.Items.All(key => key is Node.Scalar))
        {
            dimensions[entry.Key] = [.. keys.Items.Cast<Node.Scalar>().Select(key => key.Text)];
            return;
        }

        problems.Add(entry.Value.Place, entry.Key, "The dimension has no keys.", "Write [self_only, family].");
    }
}
