using Carefare.Knowledge;

namespace Carefare.Comparing;

/// <summary>The figures that one plan looked up, and where.</summary>
/// <param name="Known">The knowledge.</param>
/// <param name="Lookups">What was looked up in it.</param>
internal sealed record Figures(KnowledgeBase Known, IReadOnlyCollection<Lookup> Lookups)
{
    /// <summary>The figures that differ by value, in the order of their names.</summary>
    /// <param name="second">The figures of the second plan.</param>
    /// <param name="used">The identifiers of the figures that either plan rests on.</param>
    public IReadOnlyList<FigureDifference> Against(Figures second, IReadOnlySet<string> used)
    {
        var mine = ByScope(used);
        var theirs = second.ByScope(used);
        return
        [
            .. mine.Concat(theirs)
                .DistinctBy(asked => asked.Key, StringComparer.Ordinal)
                .OrderBy(asked => asked.Key, StringComparer.Ordinal)
                .Select(asked =>
                {
                    // What only one of the plans looked up is looked up in the other's knowledge too.
                    var before = Values(mine.GetValueOrDefault(asked.Key) ?? asked.Value);
                    var after = second.Values(theirs.GetValueOrDefault(asked.Key) ?? asked.Value);
                    var (id, scope) = (asked.Value[0].Id, asked.Value[0].Scope);
                    return new FigureDifference(id, Known.Find(id)!.Unit, scope, before, after);
                })
                .Where(figure => !figure.First.SequenceEqual(figure.Second, SameValue.Instance)),
        ];
    }

    private Dictionary<string, List<Lookup>> ByScope(IReadOnlySet<string> used) =>
        Lookups
            .Where(lookup => used.Contains(lookup.Id))
            .GroupBy(lookup => string.Join(' ', [lookup.Id, .. lookup.Scope]), StringComparer.Ordinal)
            .ToDictionary(asked => asked.Key, asked => asked.ToList(), StringComparer.Ordinal);

    private List<FactValue?> Values(List<Lookup> lookups) =>
        [.. lookups.OrderBy(lookup => lookup.Day).Select(lookup => lookup.In(Known)).Distinct(SameValue.Instance)];

    /// <summary>Values are the same where they say the same; schedules where their steps do.</summary>
    private sealed class SameValue : IEqualityComparer<FactValue?>
    {
        public static SameValue Instance { get; } = new();

        public bool Equals(FactValue? x, FactValue? y) =>
            (x, y) is (FactValue.Schedule one, FactValue.Schedule other)
                ? one.Steps.SequenceEqual(other.Steps)
                : object.Equals(x, y);

        public int GetHashCode(FactValue? obj) =>
            obj is FactValue.Schedule schedule ? schedule.Steps.Count : obj?.GetHashCode() ?? 0;
    }
}
