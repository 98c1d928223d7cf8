using Carefare.Knowledge;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Cli.Verbs;

/// <summary>What the rules need and a folder of knowledge does not have.</summary>
internal static class KnowledgeGaps
{
    /// <summary>The names of figures that are not there, or are of another unit or scope, and of missing words.</summary>
    public static IReadOnlyList<string> In(KnowledgeBase named)
    {
        var needed = KnowledgeBase.Embedded;
        return
        [
            .. needed.Figures.Where(figure => !IsLike(named.Find(figure.Id), figure)).Select(figure => figure.Id),
            .. Catalogue.All.SelectMany(route =>
                needed
                    .Words(route.Id)
                    .Keys.Except(named.Words(route.Id).Keys, StringComparer.Ordinal)
                    .Select(word => $"words.{word} of routes/{route.Id}.yaml")
            ),
        ];
    }

    private static bool IsLike(Figure? there, Figure needed) =>
        there is not null && there.Unit == needed.Unit && there.By.SequenceEqual(needed.By, StringComparer.Ordinal);
}
