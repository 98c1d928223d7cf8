using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>Sets of benefits that can stand beside each other.</summary>
internal static class Stack
{
    /// <summary>Sets are looked for among this many benefits that exclude others; further ones are left out of all.</summary>
    private const int MostChoosy = 10;

    /// <summary>Every set to which no benefit can be added; one empty set where there is no benefit.</summary>
    public static IReadOnlyList<IReadOnlyList<Offer.Benefit>> All(IReadOnlyList<Offer.Benefit> benefits)
    {
        var inOrder = benefits.OrderBy(benefit => benefit.Id, StringComparer.Ordinal).ToList();
        var choosy = inOrder.Where(one => inOrder.Exists(other => Excludes(one, other))).Take(MostChoosy).ToList();
        var easy = inOrder.Where(one => !inOrder.Exists(other => Excludes(one, other))).ToList();
        return
        [
            .. Enumerable
                .Range(0, 1 << choosy.Count)
                .Select(set => choosy.Where((_, at) => (set >> at & 1) == 1).ToList())
                .Where(set => IsFull(set, choosy))
                .Select(set => easy.Concat(set).OrderBy(one => one.Id, StringComparer.Ordinal).ToList()),
        ];
    }

    private static bool IsFull(List<Offer.Benefit> set, List<Offer.Benefit> choosy) =>
        set.TrueForAll(one => !set.Exists(other => Excludes(one, other)))
        && choosy.Except(set).All(one => set.Exists(other => Excludes(one, other)));

    private static bool Excludes(Offer.Benefit one, Offer.Benefit other) =>
        one != other && (one.Excludes.Contains(other.Id) || other.Excludes.Contains(one.Id));
}
