using System.Text.Json;
using Carefare.Cases.Asking;
using Carefare.Cases.Filling;
using Carefare.Cases.Reading;
using Carefare.Telling.Json;
using Carefare.Web.Keeping;

namespace Carefare.Web.Api;

/// <summary>The person's own case: a change names the version that it changes, so that none is lost.</summary>
internal static class OwnCase
{
    private const int LongestAnswer = 10_000;

    public static ApiAnswer Show(ApiCall call) => Shown(call.Place.Case.Open());

    public static ApiAnswer Put(ApiCall call)
    {
        var reading = CaseReader.Read("body", call.Body);
        return reading.Case is null
            ? ApiProblem.CaseWrong.Because("Mend what is listed, and send it again.", reading.Problems)
            : Changed(call, _ => (call.Body, ""));
    }

    public static ApiAnswer Delete(ApiCall call)
    {
        if (Old(call, call.Place.Case.Open()) is { } old)
        {
            return old;
        }

        var problem = call.Place.Case.Delete();
        return problem.Length > 0 ? ApiProblem.NotSaved.Because(problem) : new(204, "");
    }

    public static ApiAnswer Answer(ApiCall call)
    {
        var path = call.Named("path");
        if (!IsPath(path) || Interview.Find(path) is not { } question)
        {
            return ApiProblem.NotFound.Because("No answer of a case has this path.");
        }

        return Value(call.Body) is not { } typed
                ? ApiProblem.BodyWrong.Because("Send {\"value\": \"…\"} with one text.")
            : (typed == "unknown" ? typed : question.Understand(typed)) is not { } written
                ? ApiProblem.BodyWrong.Because($"Write {question.Wanted}.")
            : Changed(call, open => CaseAnswers.Put(open.Name, open.Text, [new(path, written)]));
    }

    private static ApiAnswer Changed(ApiCall call, Func<OpenCase, (string? Text, string Problem)> change)
    {
        ApiAnswer? refused = null;
        var problem = call.Place.Case.Change(open =>
        {
            refused = Old(call, open);
            return refused is null ? change(open) : (null, "");
        });
        return refused ?? (problem.Length > 0 ? ApiProblem.NotSaved.Because(problem) : Shown(call.Place.Case.Open()));
    }

    private static ApiAnswer? Old(ApiCall call, OpenCase open)
    {
        var match = call.Context.Request.Headers.IfMatch.ToString();
        return match.Length == 0
                ? ApiProblem.MarkMissing.Because("Send If-Match with the ETag of the case that you read.")
            : match == Quoted(open.Mark) ? null
            : ApiProblem.MarkOld.Because("Read the case again, and change that.") with { Mark = open.Mark };
    }

    /// <summary>A mark as a header has it.</summary>
    public static string Quoted(string mark) => $"\"{mark}\"";

    private static ApiAnswer Shown(OpenCase open) =>
        ApiAnswer.Ok(
            Document.Text(json =>
            {
                json.WriteString("schema", "carefare.case-file/1");
                json.WriteString("name", open.Name);
                json.WriteString("text", open.Text);
                json.WriteBoolean("usable", open.Reading.Case is not null);
            })
        ) with
        {
            Mark = open.Mark,
        };

    // Steps are names and small places in lists; a longer path is none.
    private static bool IsPath(string path) =>
        path.Length is > 0 and <= 200
        && path.Split('.')
            .All(step =>
                step.Split('[') is [{ Length: > 0 } name, .. var places]
                && name.All(letter => char.IsAsciiLetterLower(letter) || letter == '_' || char.IsAsciiDigit(letter))
                && places.All(place => place is [>= '0' and <= '9', ']'] or [>= '1' and <= '4', >= '0' and <= '9', ']'])
            );

    private static string? Value(string body)
    {
        try
        {
            using var read = JsonDocument.Parse(body, new() { MaxDepth = 4, AllowDuplicateProperties = false });
            return
                read.RootElement.ValueKind == JsonValueKind.Object
                && read.RootElement.EnumerateObject().ToList()
                    is [{ Name: "value", Value.ValueKind: JsonValueKind.String } only]
                && only.Value.GetString() is { Length: > 0 and <= LongestAnswer } value
                ? value
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
