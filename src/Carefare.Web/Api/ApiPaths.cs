using Carefare.Papers;
using Carefare.Papers.Making;
using Carefare.Telling;
using Carefare.Telling.Json;
using Appeal = Carefare.Rules.Appeals.Journey;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Web.Api;

/// <summary>One address of the API.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path after the base.</param>
/// <param name="Says">What it does, in one sentence.</param>
/// <param name="Takes">The name of the schema of what it takes; empty where it takes nothing.</param>
/// <param name="Gives">The name of the schema of what it gives; empty where it gives nothing.</param>
/// <param name="Query">What the query may hold.</param>
/// <param name="Answer">Answers.</param>
internal sealed record ApiPath(
    string Method,
    string Path,
    string Says,
    string Takes,
    string Gives,
    string[] Query,
    Func<ApiCall, ApiAnswer> Answer
)
{
    /// <summary>Whether it changes the case, and so has to name the version that it changes.</summary>
    public bool Changes => Method is "PUT" or "DELETE";
}

/// <summary>The addresses of the API, each a question to the Desk: on a case that is sent, or on the person's own.</summary>
internal static class ApiPaths
{
    /// <summary>What every address begins with.</summary>
    public const string Base = "/api/v1";

    private const string Case = "Case";
    private static readonly string[] OnDay = ["as_of"];

    /// <summary>Every address.</summary>
    public static IReadOnlyList<ApiPath> All { get; } =
    [
        new(
            "POST",
            "/plans",
            "The cheapest safe plan for the case that is sent. Nothing is kept.",
            Case,
            "Plan",
            OnDay,
            call => call.OnBody((now, _) => Plan(call, now))
        ),
        new(
            "POST",
            "/routes",
            "Every way to pay for the case that is sent. Nothing is kept.",
            Case,
            "Routes",
            OnDay,
            call => call.OnBody((now, _) => Routes(call, now))
        ),
        new(
            "POST",
            "/questions",
            "What the case that is sent leaves open, most useful first. Nothing is kept.",
            Case,
            "Questions",
            OnDay,
            call => call.OnBody((now, reading) => ApiAnswer.Ok(CheckJson.Of(reading, WorthAsking.In(reading, now))))
        ),
        new(
            "POST",
            "/coverage",
            "What the health plans of the case that is sent say of the treatment. Nothing is kept.",
            Case,
            "Coverage",
            OnDay,
            call =>
                call.OnBody(
                    (now, _) =>
                        ApiAnswer.Ok(CoverageJson.Of(call.Place.Desks.Ask(desk => desk.Coverage(now.Case, now.Today))))
                )
        ),
        new(
            "POST",
            "/deadlines",
            "Every day to keep after a plan's no, for the case that is sent. Nothing is kept.",
            Case,
            "Deadlines",
            OnDay,
            call => call.OnBody((now, _) => Deadlines(now))
        ),
        new(
            "POST",
            "/papers",
            "The papers that the case that is sent can have, and what each still lacks. Nothing is kept.",
            Case,
            "Papers",
            OnDay,
            call => call.OnBody((now, _) => Papers(now))
        ),
        new("GET", "/case", "The person's own case file.", "", "CaseFile", [], OwnCase.Show),
        new("PUT", "/case", "Puts a case in place of the person's own.", Case, "CaseFile", [], OwnCase.Put),
        new("DELETE", "/case", "Takes the person's own case off the disk.", "", "", [], OwnCase.Delete),
        new(
            "PUT",
            "/case/answers/{path}",
            "Puts one answer into the person's own case; the rest of the file stays.",
            "Answer",
            "CaseFile",
            [],
            OwnCase.Answer
        ),
        new(
            "GET",
            "/case/plan",
            "The cheapest safe plan for the person's own case.",
            "",
            "Plan",
            OnDay,
            call => call.OnOwn((now, _) => Plan(call, now))
        ),
        new(
            "GET",
            "/case/routes",
            "Every way to pay for the person's own case.",
            "",
            "Routes",
            OnDay,
            call => call.OnOwn((now, _) => Routes(call, now))
        ),
        new(
            "GET",
            "/case/questions",
            "What the person's own case leaves open, most useful first.",
            "",
            "Questions",
            OnDay,
            call => call.OnOwn((now, reading) => ApiAnswer.Ok(CheckJson.Of(reading, WorthAsking.In(reading, now))))
        ),
        new(
            "GET",
            "/facts",
            "What is known about the world, by id, some at a time.",
            "",
            "Facts",
            ["limit", "after", "as_of"],
            FactPages.Some
        ),
        new("GET", "/facts/{id}", "One figure with all its dates.", "", "Facts", OnDay, FactPages.One),
        new(
            "GET",
            "/version",
            "Which version of the program and of its formats answers.",
            "",
            "Version",
            [],
            _ => ApiAnswer.Ok(Version)
        ),
    ];

    private static string Version =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.version/1");
            json.WriteString("version", typeof(ApiPaths).Assembly.GetName().Version!.ToString(3));
            json.WriteString("case", "1");
            json.WriteString("plan", "carefare.plan/1");
        });

    private static ApiAnswer Plan(ApiCall call, Rules.Situation now) =>
        ApiAnswer.Ok(PlanJson.Of(call.Place.Desks.Ask(desk => desk.Plan(now.Case, now.Today))));

    private static ApiAnswer Routes(ApiCall call, Rules.Situation now)
    {
        var names = Catalogue.All.ToDictionary(route => route.Id, route => route.Name, StringComparer.Ordinal);
        return ApiAnswer.Ok(
            RoutesJson.Of(
                now.Today,
                [
                    .. call
                        .Place.Desks.Ask(desk => desk.Routes(now.Case, now.Today))
                        .Select(finding => new RouteReport(names[finding.Route], finding, Used: false, Worth: null)),
                ]
            )
        );
    }

    private static ApiAnswer Deadlines(Rules.Situation now)
    {
        var journeys = Appeal.Of(now);
        return ApiAnswer.Ok(
            DeadlinesJson.Of(
                now.Today,
                journeys,
                journeys.Count == 0 ? "No clock runs." : journeys[0].Headline(now.Today)
            )
        );
    }

    private static ApiAnswer Papers(Rules.Situation now) =>
        ApiAnswer.Ok(PapersJson.Text(now.Today, PaperList.Of(now, Language.English, PaperRows.None).Papers, []));
}
