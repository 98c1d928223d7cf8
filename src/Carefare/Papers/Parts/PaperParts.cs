using Carefare.Papers.Slots;

namespace Carefare.Papers.Parts;

/// <summary>What templates leave to code: tables whose rows are a person's own.</summary>
internal static class PaperParts
{
    private static readonly Dictionary<string, Func<PaperFacts, IReadOnlyList<Block>>> All = new(StringComparer.Ordinal)
    {
        ["tried"] = TriedPart.Of,
        ["criteria"] = CriteriaPart.Of,
        ["codes"] = CodesPart.Of,
        ["prices"] = PricesPart.Of,
        ["receipts"] = ReceiptsPart.Of,
        ["year"] = ReceiptsPart.Year,
        ["appeal-days"] = AppealDaysPart.Of,
    };

    /// <summary>The names of all parts.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The blocks of a part.</summary>
    /// <exception cref="KeyNotFoundException">There is no such part: a mistake in a template.</exception>
    public static IReadOnlyList<Block> Of(string name, PaperFacts facts) => All[name](facts);
}
