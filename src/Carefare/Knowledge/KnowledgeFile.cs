using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>The text of one file of knowledge.</summary>
/// <param name="Name">Its path, with "/" between folders: "knowledge/tax/payroll.yaml".</param>
/// <param name="Text">The whole text.</param>
public sealed record KnowledgeText(string Name, string Text)
{
    /// <summary>The name without folders and extension: "hsa".</summary>
    public string Stem => Name[(Name.LastIndexOf('/') + 1)..].Split('.')[0];

    /// <summary>Whether it is the words of a paper, which holds no figures.</summary>
    public bool IsOfPapers => $"/{Name}".Contains("/papers/", StringComparison.Ordinal);

    /// <summary>Whether it is the words of pages, which hold no figures and belong to the pages.</summary>
    public bool IsOfPages => $"/{Name}".Contains("/words/", StringComparison.Ordinal);
}

/// <summary>One file of figures and words, as it was read.</summary>
/// <param name="Figures">The figures that are declared in it.</param>
/// <param name="Parts">Entries of figures that are declared elsewhere, for one key of the first dimension each.</param>
/// <param name="Words">The words for people by name; none but in files of routes.</param>
/// <param name="Payer">The payer whose policies stand in it; null where it is about none.</param>
internal sealed record KnowledgeFile(
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<Part> Parts,
    IReadOnlyDictionary<string, string> Words,
    Payer? Payer
)
{
    /// <summary>The programmes that are recorded in it.</summary>
    public IReadOnlyList<Programme> Programmes { get; init; } = [];
}

/// <summary>The entries of a figure for one key of its first dimension: "state-income-tax/CA".</summary>
/// <param name="Of">The figure's identifier.</param>
/// <param name="Key">The key.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="By">The dimensions but the first.</param>
/// <param name="File">The file in which they stand.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="Entries">The entries; their values have one dimension less.</param>
internal sealed record Part(
    string Of,
    string Key,
    string Unit,
    IReadOnlyList<string> By,
    string File,
    Place Place,
    IReadOnlyList<Entry> Entries
)
{
    /// <summary>Between the figure's identifier and the key.</summary>
    public const char Slash = '/';

    /// <summary>The name under which the entries stand.</summary>
    public string Name => $"{Of}{Slash}{Key}";
}
