using System.Text.Json.Nodes;
using Carefare.Rules.Billing;
using Carefare.Rules.Courses;

namespace Carefare.Telling.Json;

/// <summary>The codes of a visit as JSON.</summary>
internal static class CodesJson
{
    public static JsonNode Of(CourseCodes codes) =>
        new JsonObject
        {
            ["visit"] = Kind(codes.Visit.Kind),
            ["clinics"] = List(codes.Clinics.Select(name => (JsonNode)name)),
            ["day"] = codes.Visit.Day.ToString("yyyy-MM-dd"),
            ["minutes"] = codes.Visit.Minutes,
            ["dose_mg"] = codes.Visit.DoseMg,
            ["ways"] = List(codes.Ways.Select(Way)),
            ["notes"] = List(codes.Notes.Select(note => new JsonObject { ["says"] = note.Text, ["fact"] = note.Id })),
        };

    private static JsonObject Way(BillingWay way) =>
        new()
        {
            ["when"] = way.When,
            ["one_of"] = way.IsOneOf,
            ["lines"] = List(way.Lines.Select(Line)),
        };

    private static JsonObject Line(CodeLine line) =>
        new()
        {
            ["code"] = line.Code.Length > 0 ? line.Code : null,
            ["units"] = line.Units,
            ["what"] = line.What,
            ["extra"] = line.IsExtra,
            ["ask"] = line.Ask,
            ["fact"] = line.Source.Fact,
        };

    private static string Kind(VisitKind kind) =>
        kind switch
        {
            VisitKind.Evaluation => "evaluation",
            VisitKind.Infusion => "infusion",
            VisitKind.Injection => "injection",
            VisitKind.Esketamine => "esketamine",
            VisitKind.Monitoring => "monitoring",
            VisitKind.Therapy => "therapy",
        };

    private static JsonArray List(IEnumerable<JsonNode> items) => [.. items];
}
