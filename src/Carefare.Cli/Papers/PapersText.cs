using Carefare.Cli.Text;
using Carefare.Papers;
using Carefare.Telling;

namespace Carefare.Cli.Papers;

/// <summary>The papers of a case in a terminal.</summary>
internal sealed class PapersText(Page page)
{
    private const int MostMissing = 4;

    /// <summary>What there is, what is missing, and what was written.</summary>
    public void Write(IReadOnlyList<NeededPaper> papers, string? folder, IReadOnlyList<string> written)
    {
        var useful = papers.Where(paper => paper.State != PaperState.OfNoUse).ToList();
        page.Say(
            written.Count > 0
                ? $"{Words.Count(written.Count, "file")} written to {folder}. They are drafts: nothing was sent."
                : $"{Words.Count(useful.Count, "paper")} can be of use now. Add --out DIR to write them."
        );
        page.Heading("Papers");
        foreach (var paper in useful)
        {
            page.Item("-", $"{paper.Id}: {paper.About}");
            page.Say(State(paper), indent: 4);
        }

        var none = papers.Except(useful).ToList();
        if (none.Count > 0)
        {
            page.Heading("Of no use now");
            none.ForEach(paper => page.Item("-", $"{paper.Id}: {paper.Why}"));
        }
    }

    private static string State(NeededPaper paper) =>
        paper.State switch
        {
            PaperState.Ready => "Ready to read and use.",
            PaperState.NeedsClinician => "Ready for your clinician to go on with.",
            _ => $"Blank so far: {Missing(paper.Missing)}.",
        };

    private static string Missing(IReadOnlyList<string> keys) =>
        keys.Count <= MostMissing
            ? string.Join(", ", keys)
            : $"{string.Join(", ", keys.Take(MostMissing))} and {keys.Count - MostMissing} more";
}
