using Carefare.Papers;
using Carefare.Web.Pages;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Carefare.Web;

/// <summary>The walk that a person takes, in its order: the table of contents of the pages.</summary>
internal static class Journey
{
    /// <summary>What a page shows.</summary>
    private static readonly (string Path, Func<Visit, IResult> Show)[] Steps =
    [
        // Start
        ("/", StartPage.Show),
        // Tell: one decision a page
        ("/tell/{decision}", visit => TellPage.Show(visit, visit.Named("decision"), 0)),
        ("/tell/{decision}/{row:int}", visit => TellPage.Show(visit, visit.Named("decision"), visit.Numbered("row"))),
        ("/check", CheckPage.Show),
        // The plan, and what explains it
        ("/plan", PlanPage.Show),
        ("/plan/more", MorePage.Show),
        ("/plan/one-page", OnePage.Show),
        ("/plan/months", MonthsPage.Show),
        ("/plan/months.csv", MonthsPage.Csv),
        ("/plan/compare", ComparePage.Show),
        ("/plan/what-if", WhatIfPage.Show),
        ("/why", WhyPage.Show),
        ("/ways", WaysPage.Show),
        ("/ways/{way}", visit => WaysPage.Show(visit, visit.Named("way"))),
        // Doing it
        ("/papers", PapersPage.Show),
        ("/papers/{paper}", visit => PapersPage.Show(visit, visit.Named("paper"))),
        (
            "/papers/{paper}.{language}.{ending}",
            visit => PapersPage.File(visit, visit.Named("paper"), visit.Named("language"), visit.Named("ending"))
        ),
        ("/track", TrackPage.Show),
        ("/track/dates.ics", TrackPage.Calendar),
        // Help, and what stands behind it
        ("/help", HelpPage.Show),
        ("/glossary", GlossaryPage.Show),
        ("/safety", SafetyPage.Show),
        ("/method", MethodPage.Show),
        ("/data", DataPage.Show),
        ("/data/case.yaml", DataPage.Save),
        ("/api", ApiPage.Show),
        ("/hide", HidePage.Show),
    ];

    /// <summary>What a form does.</summary>
    private static readonly (string Path, Func<Visit, IFormCollection, IResult> Take)[] Forms =
    [
        ("/tell/{decision}", (visit, form) => TellPage.Take(visit, visit.Named("decision"), 0, form)),
        (
            "/tell/{decision}/{row:int}",
            (visit, form) => TellPage.Take(visit, visit.Named("decision"), visit.Numbered("row"), form)
        ),
        ("/plan/what-if", WhatIfPage.Take),
        ("/track", TrackPage.Take),
        ("/data/bring", DataPage.Bring),
        ("/data/delete", DataPage.Delete),
    ];

    /// <summary>Every page's path, for those who walk them all.</summary>
    public static IEnumerable<string> Paths => Steps.Select(step => step.Path);

    /// <summary>Puts the pages of a case on the site, in both languages.</summary>
    public static void Map(IEndpointRouteBuilder site, Place place)
    {
        foreach (var (language, prefix) in new[] { (Language.English, ""), (Language.Spanish, "/es") })
        {
            var start = place.Base + prefix;
            foreach (var (path, show) in Steps)
            {
                site.MapGet(start + path, Answering.Page(place, language, show));
            }

            site.MapGet(start + "/{**elsewhere}", Answering.Page(place, language, NotFoundPage.Show));
            foreach (var (path, take) in Forms)
            {
                site.MapPost(start + path, Answering.Form(place, language, take));
            }
        }
    }
}
