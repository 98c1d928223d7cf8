using System.Text.Json;
using Carefare.Papers;

namespace Carefare.Telling.Json;

/// <summary>The papers of a case for programs: the schema "carefare.papers/1".</summary>
internal static class PapersJson
{
    public const string Schema = "carefare.papers/1";

    /// <summary>Every paper with its state, and the files that were written.</summary>
    public static string Text(DateOnly asOf, IReadOnlyList<NeededPaper> papers, IReadOnlyList<string> written) =>
        Document.Text(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteDay("as_of", asOf);
            json.WriteEach("papers", papers, Write);
            json.WriteWords("written", written);
        });

    private static void Write(Utf8JsonWriter json, NeededPaper paper)
    {
        json.WriteString("id", paper.Id);
        json.WriteString("title", paper.Title);
        json.WriteString("about", paper.About);
        json.WriteString("state", Spell(paper.State));
        json.WriteString("why", paper.Why);
        json.WriteWords("missing", paper.Missing);
    }

    private static string Spell(PaperState state) =>
        state switch
        {
            PaperState.Ready => "ready",
            PaperState.NeedsFacts => "needs_facts",
            PaperState.NeedsClinician => "needs_clinician",
            PaperState.OfNoUse => "of_no_use",
        };
}
