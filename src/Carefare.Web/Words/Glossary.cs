using Carefare.Papers;

namespace Carefare.Web.Words;

/// <summary>A word of the field.</summary>
/// <param name="Id">Its name in addresses, the same in each language.</param>
/// <param name="Name">The word.</param>
/// <param name="Says">What it means.</param>
/// <param name="See">The ids of related words.</param>
internal sealed record Term(string Id, string Name, string Says, IReadOnlyList<string> See);

/// <summary>The words of the field in both languages.</summary>
internal static class Glossary
{
    private static readonly Lazy<IReadOnlyDictionary<Language, IReadOnlyList<Term>>> All = new(() =>
        new Dictionary<Language, IReadOnlyList<Term>>
        {
            [Language.English] = Read("en"),
            [Language.Spanish] = Read("es"),
        }
    );

    /// <summary>The words of a language, in its alphabet's order.</summary>
    public static IReadOnlyList<Term> In(Language language) => All.Value[language];

    private static List<Term> Read(string language) =>
        [
            .. WordFile
                .Named("glossary.yaml")
                .Select(entry =>
                {
                    var said = WordFile.Part(entry.Value, language);
                    return new Term(
                        entry.Key,
                        WordFile.Text(said, "term"),
                        WordFile.Text(said, "says"),
                        [.. WordFile.Words(entry.Value, "see")]
                    );
                })
                .OrderBy(term => Plain(term.Name), StringComparer.OrdinalIgnoreCase),
        ];

    // Letters with accents stand beside those without.
    private static string Plain(string name) =>
        string.Concat(
            name.Select(letter =>
                letter switch
                {
                    'á' or 'Á' => 'a',
                    'é' or 'É' => 'e',
                    'í' or 'Í' => 'i',
                    'ó' or 'Ó' => 'o',
                    'ú' or 'ü' or 'Ú' => 'u',
                    'ñ' => 'n',
                    _ => letter,
                }
            )
        );
}
