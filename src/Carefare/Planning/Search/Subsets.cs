using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>The sets of credit that a plan may use.</summary>
internal static class Subsets
{
    /// <summary>The most credit agreements of a plan.</summary>
    private const int MostAgreements = 2;

    /// <summary>Every set of a size.</summary>
    private static IEnumerable<IReadOnlyList<Offer.Credit>> Of(IReadOnlyList<Offer.Credit> credits, int size) =>
        size == 1
            ? credits.Select(credit => (IReadOnlyList<Offer.Credit>)[credit])
            : from first in Enumerable.Range(0, credits.Count)
            from second in Enumerable.Range(first + 1, credits.Count - first - 1)
            select (IReadOnlyList<Offer.Credit>)[credits[first], credits[second]];

    /// <summary>Every set, in groups: no credit, one and then two of the promising, and then of all others, one and then two.</summary>
    /// <param name="promising">The promising credit.</param>
    /// <param name="all">All credit.</param>
    public static IEnumerable<IReadOnlyList<IReadOnlyList<Offer.Credit>>> InOrder(
        IReadOnlyList<Offer.Credit> promising,
        IReadOnlyList<Offer.Credit> all
    )
    {
        var first = all.Where(promising.Contains).ToList();
        yield return
        [
            [],
        ];
        for (var size = 1; size <= MostAgreements; size++)
        {
            yield return [.. Of(first, size)];
        }

        for (var size = 1; size <= MostAgreements; size++)
        {
            yield return [.. Of(all, size).Where(set => !set.All(first.Contains))];
        }
    }
}
