using Carefare.Telling.Pages;
using Carefare.Web.Api;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>The front page of the API: every address, and what can be wrong.</summary>
internal static class ApiPage
{
    public static IResult Show(Visit visit) =>
        visit.Show(
            "For programs",
            $"""
            <div class="answer"><h1>For programs</h1>
            <p class="lead">The same answers as on the pages, as JSON. The addresses begin with <code translate="no">{ApiPaths.Base}</code>.</p></div>
            <p><a href="{ApiPaths.Base}/openapi.json">The whole description (OpenAPI 3.1)</a></p>
            <p>A program brings the token that <code translate="no">carefare serve --token</code> prints, as
            <code translate="no">Authorization: Bearer …</code>.</p>
            {Part.Section("paths", "Addresses", $"""
                <table class="stack" role="table"><caption class="hidden">Addresses</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Address</th><th scope="col" role="columnheader">What it does</th></tr></thead>
                <tbody role="rowgroup">{ApiPaths.All.Select(Row)}</tbody></table>
                """)}
            {Part.Section("problems", "What can be wrong", $"""
                <dl class="glossary">{ApiProblem.All.Select(problem => (Markup)$"<div id=\"{problem.Kind}\"><dt translate=\"no\">{problem.Status} {problem.Kind}</dt><dd lang=\"en\" translate=\"no\">{problem.Title}</dd></div>\n")}</dl>
                """)}
            """
        );

    private static Markup Row(ApiPath path) =>
        $"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><code translate=\"no\">{path.Method} {path.Path}</code></th><td role=\"cell\" data-label=\"What it does\"><span lang=\"en\" translate=\"no\">{path.Says}</span></td></tr>\n";
}
