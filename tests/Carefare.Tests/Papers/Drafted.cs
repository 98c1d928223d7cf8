using System.Text;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Papers;
using Carefare.Papers.Making;
using Carefare.Print;
using Carefare.Rules;

namespace Carefare.Tests.Papers;

/// <summary>The papers of invented people.</summary>
internal static class Drafted
{
    public static string[] People { get; } =
    ["lee-fsa", "maria-uninsured", "omar-medicaid", "sam-hsa", "theo-superbill", "vera-denied"];

    /// <summary>Every paper of a person of the examples that can be of use, with answers added to the case.</summary>
    public static IReadOnlyList<Paper> Of(string person, Language language, string more = "") =>
        [.. List(person, language, more).Select(paper => paper.Paper).OfType<Paper>()];

    /// <summary>Every paper with its state.</summary>
    public static IReadOnlyList<NeededPaper> List(string person, Language language, string more = "")
    {
        var reading = CaseReader.Read(person, File.ReadAllText(Tree.Path("examples", $"{person}.yaml")) + more);
        Assert.Empty(reading.Problems);
        var now = new Situation(reading.Case!, KnowledgeBase.Embedded, reading.Case!.AsOf.Value);
        var (papers, problems) = PaperList.Of(now, language, PaperRows.None);
        Assert.Empty(problems);
        return papers;
    }

    /// <summary>What a writer makes of a paper.</summary>
    public static byte[] Bytes(IPaperWriter writer, Paper paper)
    {
        using var to = new MemoryStream();
        writer.Write(paper, to);
        return to.ToArray();
    }

    public static string Text(IPaperWriter writer, Paper paper) => Encoding.UTF8.GetString(Bytes(writer, paper));
}
