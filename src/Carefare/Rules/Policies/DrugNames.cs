using Carefare.Cases;
using Carefare.Insurance.Criteria;
using Carefare.Knowledge;

namespace Carefare.Rules.Policies;

/// <summary>Recognizes drugs by their names and brands.</summary>
/// <param name="now">The situation.</param>
internal sealed class DrugNames(Situation now)
{
    private readonly List<Citation> _facts = [];

    /// <summary>The figures that were used.</summary>
    public IReadOnlyList<Citation> Facts => [.. _facts.Distinct()];

    /// <summary>The name of a treatment, the same for a drug and its brands; empty where it is not known.</summary>
    public string NameOf(TriedTreatment tried) =>
        Words(tried).Select(Generic).FirstOrDefault(name => name is not null) ?? tried.Treatment.Or("").Trim();

    /// <summary>The class of a treatment: as the person says it, else as it is known; null where nobody knows it.</summary>
    public string? ClassOf(TriedTreatment tried) =>
        tried.Class.IsKnown
            ? tried.Class.Value
            : Words(tried).Select(KnownClass).FirstOrDefault(one => one is not null);

    /// <summary>The least usual daily dose of a drug in milligrams; null where none is recorded.</summary>
    public decimal? LeastDoseOf(string name) => Used("antidepressant-least-dose", name)?.Number;

    private static string[] Words(TriedTreatment tried) =>
        [
            .. string.Concat(
                    tried
                        .Treatment.Or("")
                        .ToLowerInvariant()
                        .Select(letter => char.IsAsciiLetter(letter) ? letter : ' ')
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];

    private string? Generic(string word) =>
        Used("antidepressant-of-brand", word)?.Text
        ?? (now.Knowledge.LatestAt("antidepressant-class", now.Today, word).IsKnown ? word : null);

    private string? KnownClass(string word) =>
        Used("antidepressant-class", Generic(word) ?? word)?.Text ?? (IsClass(word) ? word : null);

    private static bool IsClass(string word) =>
        word == TreatmentClass.Psychotherapy || TreatmentClass.Augmenting.Contains(word, StringComparer.Ordinal);

    private Fact? Used(string figure, string key)
    {
        var fact = now.Knowledge.LatestAt(figure, now.Today, key);
        if (!fact.IsKnown)
        {
            return null;
        }

        _facts.Add(fact.Citation);
        return fact;
    }
}
