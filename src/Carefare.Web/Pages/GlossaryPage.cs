using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Carefare.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>What the words of the field mean, in the order of the alphabet of the page's language.</summary>
internal static class GlossaryPage
{
    public static IResult Show(Visit visit)
    {
        var all = Glossary.In(visit.Language);
        var terms = all.ToDictionary(term => term.Id, term => term.Name, StringComparer.Ordinal);
        return visit.Show(
            "What words mean",
            $"""
            <div class="answer"><h1>What words mean</h1>
            <p class="lead">The words that plans, bills and insurers use.</p></div>
            <dl class="glossary">{all.Select(term => Entry(term, terms))}</dl>
            """
        );
    }

    private static Markup Entry(Term term, Dictionary<string, string> terms)
    {
        var see = term.See.Where(terms.ContainsKey).ToList();
        Markup links =
            see.Count == 0
                ? Markup.None
                : $" <span class=\"quiet\"><span>See also:</span> {see.Select(id => (Markup)$"<a href=\"#{id}\" data-made>{terms[id]}</a> ")}</span>";
        return $"<div id=\"{term.Id}\"><dt data-made>{term.Name}</dt><dd><span data-made>{term.Says}</span>{links}</dd></div>\n";
    }
}
