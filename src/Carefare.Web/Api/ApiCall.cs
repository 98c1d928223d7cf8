using System.Globalization;
using Carefare.Cases;
using Carefare.Cases.Reading;
using Carefare.Rules;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Api;

/// <summary>A request to the API, whose body was read.</summary>
/// <param name="Place">The person's case, and who answers.</param>
/// <param name="Context">The request.</param>
/// <param name="Body">The body's text; empty where there is none.</param>
internal sealed record ApiCall(Place Place, HttpContext Context, string Body)
{
    private const string DayKey = "as_of";

    /// <summary>A part of the path.</summary>
    public string Named(string part) => Context.Request.RouteValues[part]?.ToString() ?? "";

    /// <summary>A value of the query; null where it is left out.</summary>
    public string? Query(string key) => Context.Request.Query.TryGetValue(key, out var value) ? value.ToString() : null;

    /// <summary>Answers on the case in the body.</summary>
    public ApiAnswer OnBody(Func<Situation, CaseReading, ApiAnswer> answer) =>
        On(CaseReader.Read("body", Body), answer);

    /// <summary>Answers on the person's own case.</summary>
    public ApiAnswer OnOwn(Func<Situation, CaseReading, ApiAnswer> answer)
    {
        var open = Place.Case.Open();
        return On(open.Reading, answer) with { Mark = open.Mark };
    }

    private ApiAnswer On(CaseReading reading, Func<Situation, CaseReading, ApiAnswer> answer)
    {
        if (reading.Case is not { } told)
        {
            return ApiProblem.CaseWrong.Because("Mend what is listed, and send it again.", reading.Problems);
        }

        if (Day(told) is not { } day)
        {
            return ApiProblem.QueryWrong.Because($"Write {DayKey} as year-month-day, for example 2026-12-31.");
        }

        var person = Query(DayKey) is null ? told : told with { AsOf = Answer.Of(DayKey, day) };
        return answer(new(person, Place.Desks.Knowledge, day), reading);
    }

    private DateOnly? Day(Case told)
    {
        if (Query(DayKey) is not { } asked)
        {
            return told.AsOf.Or(DateOnly.FromDateTime(Place.Time.GetLocalNow().DateTime));
        }

        return
            DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and <= 2100
            ? day
            : null;
    }
}
