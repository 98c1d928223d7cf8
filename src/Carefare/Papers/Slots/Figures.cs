using Carefare.Knowledge;

namespace Carefare.Papers.Slots;

/// <summary>Figures about the world in papers: what is used is cited.</summary>
internal static class Figures
{
    /// <summary>Before the name of a figure in a template.</summary>
    public const string Prefix = "fact.";

    /// <summary>A figure as a number; null where it is not known.</summary>
    public static decimal? Number(PaperFacts facts, string id) => Fact(facts, id)?.Number;

    /// <summary>A figure in words; null where it is not known, or there is none of the name.</summary>
    public static string? Words(PaperFacts facts, string id) =>
        Fact(facts, id) is not { } fact ? null
        : facts.Now.Knowledge.Find(id)!.Unit == "USD" ? $"${SlotWords.Of(fact.Number)}"
        : SlotWords.Of(fact.Number);

    /// <summary>A mark where a figure of yes or no is yes.</summary>
    public static string? Yes(PaperFacts facts, string id) => Fact(facts, id) is { Yes: true } ? "-" : null;

    private static Fact? Fact(PaperFacts facts, string id)
    {
        if (
            facts.Now.Knowledge.Find(id) is null
            || facts.Now.Knowledge.LatestAt(id, facts.Now.Today) is not { IsKnown: true } fact
        )
        {
            return null;
        }

        facts.Cite(fact.Citation);
        return fact;
    }
}
