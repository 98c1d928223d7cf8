using Carefare.Knowledge;
using Carefare.Yaml;

namespace Carefare.Papers.Templates;

/// <summary>Words by name, in both languages: what answers are called, and what belongs into blanks.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, Bilingual> _words = new(StringComparer.Ordinal);

    private Phrases() { }

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Names => _words.Keys;

    /// <summary>The words of a name; the name itself where there are none.</summary>
    public string In(Language language, string name) =>
        _words.TryGetValue(name, out var words) ? words.In(language) : name;

    /// <summary>The words of a name; null where there are none.</summary>
    public Bilingual? Find(string name) => _words.GetValueOrDefault(name);

    /// <summary>Reads a file of words.</summary>
    public static (Phrases? Phrases, IReadOnlyList<Problem> Problems) Read(KnowledgeText text)
    {
        var (root, broken) = YamlFile.Read(text.Name, text.Text);
        if (root is null)
        {
            return (null, [broken!]);
        }

        var (phrases, problems) = (new Phrases(), new Problems(text.Name));
        foreach (var entry in Fields.Of(root, "", problems) is null ? [] : ((Node.Mapping)root).Entries)
        {
            if (Fields.Of(entry.Value, entry.Key, problems) is { } fields)
            {
                phrases._words[entry.Key] = new(
                    fields.NeedText("en", "Write the English words.") ?? "",
                    fields.NeedText("es", "Write the Spanish words.") ?? ""
                );
                fields.NoOthers();
            }
        }

        return problems.None ? (phrases, []) : (null, problems.Found);
    }
}
