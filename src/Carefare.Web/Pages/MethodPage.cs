using Carefare.Knowledge;
using Carefare.Telling;
using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>How the figures are made, from which sources, how old those are, and what is not worked out.</summary>
internal static class MethodPage
{
    public static IResult Show(Visit visit)
    {
        var shelf = new Shelf(visit.Desks.Knowledge, visit.Today, onlyStale: false);
        var stale = shelf.Records.Count(record => record.IsStale(visit.Today));
        var sources = shelf
            .Records.SelectMany(record => record.Entries)
            .Select(entry => entry.Source)
            .DistinctBy(source => source.Address)
            .OrderBy(source => source.Title, StringComparer.Ordinal)
            .ToList();
        return visit.Show(
            "How we work it out",
            $"""
            <div class="answer"><h1>How we work it out</h1>
            <p class="lead">Every figure about the world has a day and a source. Every figure about you was worked out from your answers, in
            exact cents.</p></div>
            {Part.Section("steps", "From answers to a plan", $"""
                <ol>
                <li>Each way to pay looks at your answers. It says if it is open, and why.</li>
                <li>A search looks for the plan that costs you the least and fits the money of each month.</li>
                <li>A second program works through that plan day by day, to the cent. Only its figures are shown.</li>
                <li>A proof says how much better any other plan could be. Most often that is nothing.</li>
                </ol>
                <p><a href="{visit.To("/why")}">How each figure of your plan came about</a> ·
                <a href="{visit.To("/api")}">For programs</a></p>
                """)}
            {Part.Section("not", "What we do not know", $"""
                <ul>
                <li>If the treatment is right for you. Ask your clinician.</li>
                <li>If a clinic has room, a lender says yes, or an insurer pays. Others decide that.</li>
                <li>What you did not tell. The plan says what it left open.</li>
                </ul>
                """)}
            {Part.Section("sources", "Sources", $"""
                <p>{Carefare.Telling.Words.Count(shelf.Records.Count, "figure")} from {Carefare.Telling.Words.Count(sources.Count, "source")}. {Carefare.Telling.Words.Count(stale, "figure")} should be read again.</p>
                <details><summary>Show all sources</summary><ul class="sources">{sources.Select(Source)}</ul></details>
                """)}
            """
        );
    }

    private static Markup Source(Source source) =>
        source.Address.StartsWith("https://", StringComparison.Ordinal)
            ? $"<li><a href=\"{source.Address}\" rel=\"noreferrer\" translate=\"no\">{source.Title}</a></li>\n"
            : (Markup)$"<li translate=\"no\">{source.Title}</li>\n";
}
