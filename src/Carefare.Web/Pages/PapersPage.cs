using System.Security.Cryptography;
using System.Text;
using Carefare.Papers;
using Carefare.Papers.Making;
using Carefare.Print;
using Carefare.Print.Docx;
using Carefare.Print.Html;
using Carefare.Print.Pdf;
using Carefare.Print.PlainText;
using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>The papers: how far each is, what it still lacks, and each to read, print or save.</summary>
internal static class PapersPage
{
    private static readonly (string Ending, string Type, string Name, Func<IPaperWriter> Make)[] Formats =
    [
        ("html", "text/html; charset=utf-8", "Read and print", () => new HtmlWriter()),
        ("pdf", "application/pdf", "PDF", () => new PdfWriter()),
        (
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Word",
            () => new DocxWriter()
        ),
        ("txt", "text/plain; charset=utf-8", "Plain text", () => new PlainTextWriter()),
    ];

    /// <summary>The papers of the case in the language of the visit.</summary>
    public static IReadOnlyList<NeededPaper> Of(Visit visit) => Of(visit, visit.Language);

    /// <summary>What a paper is called.</summary>
    public static string Title(Visit visit, string id) =>
        PaperList.Titles(visit.Desks.Knowledge, visit.Language).GetValueOrDefault(id, id);

    public static IResult Show(Visit visit) =>
        ProblemPage.Of(visit)
        ?? visit.Show(
            "Papers",
            $"""
            <div class="answer"><h1>Papers</h1>
            <p class="lead">Drafts from your answers. What is not known is a blank line, never invented. Nothing is sent from here.</p></div>
            {Enum.GetValues<PaperState>().Select(state => Group(visit, state))}
            """
        );

    public static IResult Show(Visit visit, string id) =>
        ProblemPage.Of(visit)
        ?? (
            Of(visit).FirstOrDefault(paper => paper.Id == id) is { } paper
                ? visit.Show("Paper", Body(visit, paper))
                : NotFoundPage.Show(visit)
        );

    /// <summary>The paper itself, in one format and language.</summary>
    public static IResult File(Visit visit, string id, string language, string ending)
    {
        if (ProblemPage.Of(visit) is { } problem)
        {
            return problem;
        }

        var format = Array.Find(Formats, format => format.Ending == ending);
        if (
            format.Make is null
            || language is not ("en" or "es")
            || Of(visit, language == "en" ? Language.English : Language.Spanish)
                .FirstOrDefault(paper => paper.Id == id)
                ?.Paper
                is not { } made
        )
        {
            return NotFoundPage.Show(visit);
        }

        using var into = new MemoryStream();
        format.Make().Write(made, into);
        if (ending != "html")
        {
            return Results.File(into.ToArray(), format.Type, $"{id}.{language}.{ending}");
        }

        // The page brings its own style, which alone is let in beside ours.
        var page = Encoding.UTF8.GetString(into.ToArray());
        visit.Context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{StyleOf(page)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return Results.Text(page, format.Type);
    }

    private static IReadOnlyList<NeededPaper> Of(Visit visit, Language language) => visit.Papers(language);

    private static string StyleOf(string page)
    {
        const string Open = "<style>";
        var start = page.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        var style = page[start..page.IndexOf("</style>", start, StringComparison.Ordinal)];
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
    }

    private static Markup Group(Visit visit, PaperState state)
    {
        var papers = Of(visit).Where(paper => paper.State == state).ToList();
        return papers.Count == 0
            ? Markup.None
            : Part.Section(
                $"papers-{(int)state}",
                Name(state),
                $"<ul class=\"routes\">\n{papers.Select(paper => (Markup)$"<li><a href=\"{visit.To($"/papers/{paper.Id}")}\" data-made>{paper.Title}</a><br><span data-made>{paper.About}</span></li>\n")}</ul>"
            );
    }

    private static string Name(PaperState state) =>
        state switch
        {
            PaperState.Ready => "Ready to use",
            PaperState.NeedsFacts => "With blanks to fill",
            PaperState.NeedsClinician => "For your clinic to go on with",
            PaperState.OfNoUse => "Of no use now",
        };

    private static Markup Body(Visit visit, NeededPaper paper) =>
        $"""
            <p><a class="back" href="{visit.To("/papers")}">Papers</a></p>
            <h1 data-made>{paper.Title}</h1>
            <p class="lead" data-made>{paper.About}</p>
            {(paper.Paper is { } made ? Made(visit, paper, made) : (Markup)$"<p data-made>{paper.Why}</p>")}
            """;

    private static Markup Made(Visit visit, NeededPaper paper, Paper made)
    {
        // Letters go out in English; in Spanish the person gets a copy beside them.
        var isSent = made.For != Reader.Person;
        Markup own =
            visit.Language == Language.Spanish
                ? Links(visit, paper.Id, "es", isSent ? "Your copy, in Spanish" : "The paper")
                : Markup.None;
        Markup sent =
            visit.Language == Language.English || isSent
                ? Links(
                    visit,
                    paper.Id,
                    "en",
                    isSent && visit.Language == Language.Spanish ? "To send, in English" : "The paper"
                )
                : Markup.None;
        return $"""
            <p class="care">Draft. Not sent. Read it before you use it.{(
                made.For == Reader.Clinic ? " Your clinic must review and sign what it sends." : ""
            )}</p>
            {own}{sent}
            {Missing(visit, paper)}
            """;
    }

    private static Markup Links(Visit visit, string id, string language, string heading) =>
        $"""
            <h2>{heading}</h2>
            <ul class="inline">{Formats.Select(format =>
                (Markup)
                    $"<li><a href=\"{visit.To($"/papers/{id}.{language}.{format.Ending}")}\">{format.Name}</a></li>\n"
            )}</ul>
            """;

    private static Markup Missing(Visit visit, NeededPaper paper)
    {
        if (paper.Missing.Count == 0)
        {
            return Markup.None;
        }

        var asked = paper
            .Missing.Select(path => DecisionReader.All.FirstOrDefault(decision => decision.IsAbout(path)))
            .OfType<Decision>()
            .DistinctBy(decision => decision.Id)
            .ToList();
        Markup links =
            asked.Count == 0
                ? Markup.None
                : $"<p>These answers would fill some of them:</p><ul>{asked.Select(decision => (Markup)$"<li><a href=\"{visit.To($"/tell/{decision.Id}")}\">{decision.Title}</a></li>\n")}</ul>";
        return $"""
            <h2>What is still blank</h2>
            <p>{Carefare.Telling.Words.Count(
                paper.Missing.Count,
                "blank"
            )} in this paper. You can write them in by hand.</p>
            {links}
            """;
    }
}
