using Carefare.Knowledge;
using Carefare.Yaml;

namespace Carefare.Tests.Knowledge;

/// <summary>Small files of knowledge for tests.</summary>
internal static class KnowledgeTexts
{
    public static readonly KnowledgeText Sources = new(
        "sources.yaml",
        """
        irs: {title: Rev. Proc., publisher: IRS, address: "https://www.irs.gov/", read: 2026-11-23}
        """
    );

    public static readonly KnowledgeText Dimensions = new(
        "dimensions.yaml",
        """
        coverage: [self_only, family]
        state: [CA, NJ, TX]
        """
    );

    public static KnowledgeBase Sound(string figures)
    {
        var (knowledge, problems) = Read(figures);
        Assert.Empty(problems);
        return knowledge!;
    }

    public static (KnowledgeBase? Knowledge, IReadOnlyList<Problem> Problems) Read(string figures) =>
        KnowledgeReader.Read([Sources, Dimensions, new("figures.yaml", figures)]);
}
