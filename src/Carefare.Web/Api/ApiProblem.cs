using System.Text.Json;
using Carefare.Telling;
using Carefare.Telling.Json;
using Carefare.Yaml;

namespace Carefare.Web.Api;

/// <summary>What is wrong with a request, by RFC 9457: its kind, what happened, and each thing to mend.</summary>
internal sealed record ApiProblem(string Kind, int Status, string Title)
{
    public static readonly ApiProblem CaseWrong = new("case-wrong", 422, "The case cannot be used as it is.");
    public static readonly ApiProblem NotFound = new("not-found", 404, "There is nothing at this address.");
    public static readonly ApiProblem QueryWrong = new(
        "query-wrong",
        400,
        "The query has something that is not understood."
    );
    public static readonly ApiProblem BodyWrong = new("body-wrong", 400, "The body cannot be read.");
    public static readonly ApiProblem TypeWrong = new(
        "type-wrong",
        415,
        "The body is of a type that is not taken here."
    );
    public static readonly ApiProblem TooLarge = new("too-large", 413, "The body is too large.");
    public static readonly ApiProblem MarkMissing = new("mark-missing", 428, "Say which version is to be changed.");
    public static readonly ApiProblem MarkOld = new("mark-old", 412, "The case has been changed since that version.");
    public static readonly ApiProblem KeyUsed = new("key-used", 422, "This key was used for another request.");
    public static readonly ApiProblem FigureUnknown = new(
        "figure-unknown",
        422,
        "A figure that is needed is not known for that day."
    );
    public static readonly ApiProblem NotSaved = new("not-saved", 409, "Nothing was changed.");
    public static readonly ApiProblem NotAllowed = new("not-allowed", 405, "This address does not take that method.");
    public static readonly ApiProblem NotYours = new("not-yours", 403, "This request is not let in.");
    public static readonly ApiProblem OurFault = new("our-fault", 500, "Something went wrong in Carefare.");

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<ApiProblem> All { get; } =
    [
        CaseWrong,
        NotFound,
        QueryWrong,
        BodyWrong,
        TypeWrong,
        TooLarge,
        MarkMissing,
        MarkOld,
        KeyUsed,
        FigureUnknown,
        NotSaved,
        NotAllowed,
        NotYours,
        OurFault,
    ];

    /// <summary>The answer.</summary>
    /// <param name="detail">What to do, as a sentence.</param>
    /// <param name="problems">What is wrong in a case, where that is it.</param>
    public ApiAnswer Because(string detail, params IReadOnlyList<Problem> problems) =>
        new(
            Status,
            Document.Text(json =>
            {
                json.WriteString("type", $"/api#{Kind}");
                json.WriteString("title", Title);
                json.WriteNumber("status", Status);
                json.WriteString("detail", detail);
                json.WriteString("code", Kind);
                json.WriteEach("errors", problems, Write);
            })
        )
        {
            Type = "application/problem+json; charset=utf-8",
        };

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString(
            "pointer",
            "/"
                + problem
                    .Field.Replace("[", "/", StringComparison.Ordinal)
                    .Replace("]", "", StringComparison.Ordinal)
                    .Replace('.', '/')
        );
        json.WriteNumber("line", problem.Line);
        json.WriteString("what", Tame.Text(problem.What));
        json.WriteString("mend", Tame.Text(problem.Mend));
    }
}
