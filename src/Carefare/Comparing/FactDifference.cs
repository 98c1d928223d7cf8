using Carefare.Knowledge;

namespace Carefare.Comparing;

/// <summary>A fact that only one of two plans rests on, or that they read elsewhere or on another day.</summary>
/// <param name="Id">The fact's identifier.</param>
/// <param name="First">Where the first plan has it from; empty where it does not rest on it.</param>
/// <param name="Second">Where the second plan has it from.</param>
public sealed record FactDifference(string Id, IReadOnlyList<Citation> First, IReadOnlyList<Citation> Second)
{
    internal static IReadOnlyList<FactDifference> Between(
        IReadOnlyList<Citation> first,
        IReadOnlyList<Citation> second
    ) =>
        [
            .. first
                .Concat(second)
                .Select(citation => citation.Fact)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => new FactDifference(id, Of(first, id), Of(second, id)))
                .Where(fact => !fact.First.Select(Reading).ToHashSet().SetEquals(fact.Second.Select(Reading))),
        ];

    private static IReadOnlyList<Citation> Of(IReadOnlyList<Citation> facts, string id) =>
        [.. facts.Where(citation => citation.Fact == id)];

    // Whether it is out of date by the day of the plan says nothing about the fact.
    private static (string, string, DateOnly) Reading(Citation citation) =>
        (citation.Source, citation.Address, citation.Checked);
}
