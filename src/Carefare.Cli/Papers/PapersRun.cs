using Carefare.Cli.Text;
using Carefare.Papers;
using Carefare.Papers.Making;
using Carefare.Print;
using Carefare.Rules;
using Carefare.Telling;
using Carefare.Telling.Json;
using Carefare.Yaml;

namespace Carefare.Cli.Papers;

/// <summary>What is asked of the command.</summary>
/// <param name="Folder">Where the papers are written; null where they are only listed.</param>
/// <param name="Language">The language that the person reads.</param>
/// <param name="Formats">The formats, with commas between.</param>
/// <param name="Only">The papers' names, with commas between; null for all that are of use.</param>
/// <param name="Force">Whether files that are there are replaced.</param>
/// <param name="AsJson">Whether programs read the answer.</param>
internal sealed record PapersRequest(
    string? Folder,
    Language Language,
    string Formats,
    string? Only,
    bool Force,
    bool AsJson
);

/// <summary>Lists the papers of a case, and writes them where that is asked.</summary>
internal sealed class PapersRun(Situation now, PapersRequest request, Surroundings around)
{
    /// <summary>Does it.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public int Run()
    {
        if (Writers() is not { } writers || Wanted(request.Language) is not { } papers)
        {
            return Exit.BadInput;
        }

        var written = new List<string>();
        if (request.Folder is { } folder && !Write(folder, papers, writers, written))
        {
            return Exit.BadInput;
        }

        if (request.AsJson)
        {
            around.Out.Write(PapersJson.Text(now.Today, papers, written));
        }
        else
        {
            new PapersText(new Page(around.Out, around.Width, around.Colour)).Write(papers, request.Folder, written);
        }

        return Exit.Answered;
    }

    private List<IPaperWriter>? Writers()
    {
        var writers = new List<IPaperWriter>();
        foreach (var name in Names(request.Formats))
        {
            if (PaperFormats.Find(name) is not { } writer)
            {
                return Refuse<List<IPaperWriter>>("--format", name, "a format", PaperFormats.Names);
            }

            writers.Add(writer);
        }

        return writers;
    }

    /// <summary>The papers that are asked for; null where one of the names is of none, or the words of papers are wrong.</summary>
    private IReadOnlyList<NeededPaper>? Wanted(Language language)
    {
        var (papers, problems) = PaperList.Of(now, language, PaperRows.None);
        foreach (var problem in problems)
        {
            around.Err.WriteLine(Tame.Text(problem.ToString()));
        }

        if (problems.Count > 0 || request.Only is not { } only)
        {
            return problems.Count > 0 ? null : papers;
        }

        var names = Names(only);
        var known = papers.Select(paper => paper.Id).ToList();
        return names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? Refuse<IReadOnlyList<NeededPaper>>("--only", unknown, "a paper", known)
            : [.. papers.Where(paper => names.Contains(paper.Id, StringComparer.Ordinal))];
    }

    /// <summary>Letters go out in English: in Spanish the person gets a copy beside them.</summary>
    private bool Write(
        string folder,
        IReadOnlyList<NeededPaper> papers,
        List<IPaperWriter> writers,
        List<string> written
    )
    {
        List<Paper> all = [.. papers.Select(paper => paper.Paper).OfType<Paper>()];
        if (request.Language == Language.Spanish)
        {
            if (Wanted(Language.English) is not { } english)
            {
                return false;
            }

            all.AddRange(
                english.Select(paper => paper.Paper).OfType<Paper>().Where(paper => paper.For != Reader.Person)
            );
        }

        var files = all.SelectMany(paper => writers.Select(writer => (Name: NameOf(paper, writer), paper, writer)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new NewFile(Path.Combine(folder, file.Name), to => file.writer.Write(file.paper, to)));
        return new NewFiles(around).Write(folder, [.. files], request.Force, written);
    }

    private static string NameOf(Paper paper, IPaperWriter writer) =>
        $"{paper.Id}.{(paper.Language == Language.English ? "en" : "es")}.{writer.Extension}";

    private static string[] Names(string names) =>
        names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private T? Refuse<T>(string option, string name, string what, IEnumerable<string> known)
        where T : class
    {
        var mend = Nearest.To(name, known) is { } near
            ? $"Did you mean {near}?"
            : $"Use some of: {string.Join(", ", known)}.";
        around.Err.WriteLine(Tame.Text($"carefare papers: {option}: \"{name}\" is not {what}. {mend}"));
        return null;
    }
}
