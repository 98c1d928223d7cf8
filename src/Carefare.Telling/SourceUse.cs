using Carefare.Knowledge;

namespace Carefare.Telling;

/// <summary>A source and the figures of the plan that it stands for.</summary>
/// <param name="Title">The source's title and publisher.</param>
/// <param name="Address">Where it can be read; empty where it has no address.</param>
/// <param name="Checked">The day on which it was last read; the earliest, where its figures were read on several.</param>
/// <param name="Figures">The identifiers of the figures.</param>
/// <param name="Stale">Those of them that should have been read again by now.</param>
internal sealed record SourceUse(
    string Title,
    string Address,
    DateOnly Checked,
    IReadOnlyList<string> Figures,
    IReadOnlyList<string> Stale
)
{
    /// <summary>The facts gathered by their source, in the order in which the sources first appear.</summary>
    public static IReadOnlyList<SourceUse> Of(IEnumerable<Citation> facts) =>
        [
            .. facts
                .GroupBy(fact => (fact.Source, fact.Address))
                .Select(source => new SourceUse(
                    source.Key.Source,
                    source.Key.Address,
                    source.Min(fact => fact.Checked),
                    Names(source),
                    Names(source.Where(fact => fact.Stale))
                )),
        ];

    /// <summary>When it was read, and whether it should be read again.</summary>
    public string Age =>
        Stale.Count == 0
            ? $"read {Words.Day(Checked)}"
            : $"read {Words.Day(Checked)}; past its review date, check it again";

    private static List<string> Names(IEnumerable<Citation> facts) =>
        [.. facts.Select(fact => fact.Fact).Distinct(StringComparer.Ordinal)];
}
