using System.Globalization;
using Carefare.Telling;
using Carefare.Telling.Json;

namespace Carefare.Web.Api;

/// <summary>What is known about the world, a page at a time: a page begins after the last id of the one before.</summary>
internal static class FactPages
{
    private const int Usual = 50;
    private const int Most = 200;

    public static ApiAnswer Some(ApiCall call)
    {
        if (Limit(call.Query("limit")) is not { } limit)
        {
            return ApiProblem.QueryWrong.Because($"Write limit as a number from 1 to {Most}.");
        }

        if (Day(call) is not { } day)
        {
            return ApiProblem.QueryWrong.Because("Write as_of as year-month-day, for example 2026-12-31.");
        }

        var after = call.Query("after") ?? "";
        var rest = new Shelf(call.Place.Desks.Knowledge, day, onlyStale: false)
            .Records.OrderBy(record => record.Name, StringComparer.Ordinal)
            .Where(record => string.CompareOrdinal(record.Name, after) > 0)
            .Take(limit + 1)
            .ToList();
        var some = rest.Take(limit).ToList();
        return ApiAnswer.Ok(FactsJson.Of(some, day, whole: false)) with
        {
            Next =
                rest.Count > limit
                    ? $"{ApiPaths.Base}/facts?limit={limit}&after={Uri.EscapeDataString(some[^1].Name)}"
                    : "",
        };
    }

    public static ApiAnswer One(ApiCall call)
    {
        if (Day(call) is not { } day)
        {
            return ApiProblem.QueryWrong.Because("Write as_of as year-month-day, for example 2026-12-31.");
        }

        var found = new Shelf(call.Place.Desks.Knowledge, day, onlyStale: false).Chosen(
            call.Named("id").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)
        );
        return found.Count == 0
            ? ApiProblem.NotFound.Because("No figure has this id.")
            : ApiAnswer.Ok(FactsJson.Of(found, day, whole: true));
    }

    private static int? Limit(string? asked) =>
        asked is null ? Usual
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit is >= 1 and <= Most
            ? limit
        : null;

    private static DateOnly? Day(ApiCall call) =>
        call.Query("as_of") is not { } asked ? DateOnly.FromDateTime(call.Place.Time.GetLocalNow().DateTime)
        : DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : null;
}
