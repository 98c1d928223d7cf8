using Carefare.Papers;
using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Carefare.Web.Words;
using Carefare.Yaml;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>What goes wrong with money and safety around this treatment, how to see it, and what to do instead.</summary>
internal static class SafetyPage
{
    public static IResult Show(Visit visit) =>
        visit.Show(
            "Traps and safety",
            $"""
            <div class="answer"><h1>Traps and safety</h1>
            <p class="lead">What can cost you money or do harm, and what to do instead.</p></div>
            {WordFile.List("safety.yaml").Select(entry => Entry(visit, entry))}
            """
        );

    private static Markup Entry(Visit visit, Node.Mapping entry)
    {
        var said = WordFile.Part(entry, visit.Language == Language.English ? "en" : "es");
        var id = WordFile.Text(entry, "id");
        return $"""
            <section class="part" aria-labelledby="{id}"><h2 id="{id}" data-made>{WordFile.Text(said, "title")}</h2>
            <div class="body"><p data-made>{WordFile.Text(said, "says")}</p>
            <p class="care"><b>What to do:</b> <span data-made>{WordFile.Text(said, "do")}</span></p>
            <ul class="sources">{WordFile.Words(entry, "sources").Select(source =>
                Source(visit.Desks, source)
            )}</ul></div></section>

            """;
    }

    private static Markup Source(Desks desks, string id) =>
        desks.Source(id) is not { } source ? Markup.None
        : source.Address.StartsWith("https://", StringComparison.Ordinal)
            ? $"<li><a href=\"{source.Address}\" rel=\"noreferrer\" translate=\"no\">{source.Title}</a></li>\n"
        : (Markup)$"<li translate=\"no\">{source.Title}</li>\n";
}
