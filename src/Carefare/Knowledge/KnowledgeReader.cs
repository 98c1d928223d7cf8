using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads files of knowledge: each figure with its dated values, scopes and sources.</summary>
public static class KnowledgeReader
{
    /// <summary>Where this library keeps the programmes, so that asking for them reads no other file.</summary>
    private const string ProgrammesFolder = "/programmes/";

    /// <summary>Reads and checks all files at once.</summary>
    /// <param name="texts">The files.</param>
    /// <returns>The knowledge, or every problem in every file.</returns>
    public static (KnowledgeBase? Knowledge, IReadOnlyList<Problem> Problems) Read(IReadOnlyList<KnowledgeText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var found = new List<Problem>();
        var catalogue = Catalogue.Read(texts, found);
        var files = new Dictionary<string, Lazy<KnowledgeFile>>(StringComparer.Ordinal);
        var byRecord = new Dictionary<string, Lazy<KnowledgeFile>>(StringComparer.Ordinal);
        foreach (var text in texts.Where(HoldsFigures))
        {
            var reader = new FileReader(catalogue, text);
            var file = reader.Read();
            found.AddRange(reader.Problems);
            Shelve(text, file, files, byRecord, found);
        }

        found.AddRange(Wholes.Check(catalogue, [.. files.Values.Select(file => file.Value)]));
        found.AddRange(PayersOnce.Check(files));
        return found.Count > 0
            ? (null, found)
            : (new KnowledgeBase(files, byRecord, [.. files.Values]) { Papers = OfPapers(texts) }, []);
    }

    /// <summary>Takes files that are known to be sound, and reads each only when it is needed.</summary>
    internal static KnowledgeBase Trust(IReadOnlyList<KnowledgeText> texts)
    {
        var catalogue = new Lazy<Catalogue>(() => Catalogue.Read(texts, []));
        var files = new Dictionary<string, Lazy<KnowledgeFile>>(StringComparer.Ordinal);
        var byRecord = new Dictionary<string, Lazy<KnowledgeFile>>(StringComparer.Ordinal);
        foreach (var text in texts.Where(HoldsFigures))
        {
            var file = new Lazy<KnowledgeFile>(() => new FileReader(catalogue.Value, text).Read());
            files[text.Name] = file;
            foreach (var record in RecordsOf(text.Text))
            {
                byRecord[record] = file;
            }
        }

        var programmes = files.Where(file => file.Key.Contains(ProgrammesFolder, StringComparison.Ordinal));
        return new(files, byRecord, [.. programmes.Select(file => file.Value)]) { Papers = OfPapers(texts) };
    }

    private static bool HoldsFigures(KnowledgeText text) =>
        !Catalogue.Holds(text) && !text.IsOfPapers && !text.IsOfPages;

    private static List<KnowledgeText> OfPapers(IEnumerable<KnowledgeText> texts) =>
        [.. texts.Where(text => text.IsOfPapers).OrderBy(text => text.Name, StringComparer.Ordinal)];

    /// <summary>The names at the margin of a sound file, found without reading the rest.</summary>
    private static IEnumerable<string> RecordsOf(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var after = text.IndexOf('\n', start);
            if (char.IsAsciiLetterLower(text[start]) && text.IndexOf(':', start) is var end and > 0)
            {
                yield return text[start..end];
            }

            start = after < 0 ? text.Length : after + 1;
        }
    }

    private static void Shelve(
        KnowledgeText text,
        KnowledgeFile file,
        Dictionary<string, Lazy<KnowledgeFile>> files,
        Dictionary<string, Lazy<KnowledgeFile>> byRecord,
        List<Problem> found
    )
    {
        var shelved = new Lazy<KnowledgeFile>(file);
        files[text.Name] = shelved;
        var records = file
            .Figures.Select(figure => (figure.Id, figure.Place))
            .Concat(file.Parts.Select(part => (part.Name, part.Place)))
            .Concat(file.Programmes.Select(programme => (programme.Id, programme.Record.Place)));
        foreach (var (name, place) in records)
        {
            if (!byRecord.TryAdd(name, shelved))
            {
                var what = $"\"{name}\" stands in another file too.";
                found.Add(new(text.Name, place.Line, place.Column, name, what, "Keep one of the two."));
            }
        }
    }
}
