using Carefare.Planning;

namespace Carefare.Telling.Pages;

/// <summary>The pieces that every part of a page is made of.</summary>
internal static class Part
{
    /// <summary>A section with its heading.</summary>
    public static Markup Section(string id, string heading, Markup body) =>
        $"""
            <section class="part" aria-labelledby="{id}">
            <h2 id="{id}">{heading}</h2>
            <div class="body">
            {body}
            </div>
            </section>

            """;

    /// <summary>A section with a list of sentences; nothing where there are none.</summary>
    public static Markup Listed(string id, string heading, IReadOnlyCollection<Markup> items) =>
        items.Count == 0
            ? Markup.None
            : Section(id, heading, $"<ul>\n{items.Select(item => (Markup)$"<li>{item}</li>\n")}</ul>");

    /// <summary>How a figure came about, to be opened in place; nothing where that is not recorded.</summary>
    public static Markup Why(PlanReport report, string path, string figure) =>
        report.Because.TryGetValue(path, out var why)
            ? $"<details><summary>How we got {figure}</summary>\n<ul class=\"why\">{Tree(why)}</ul>\n</details>\n"
            : Markup.None;

    private static Markup Tree(Derivation why)
    {
        var parts = why.From.Count == 0 ? Markup.None : (Markup)$"<ul>{why.From.Select(Tree)}</ul>";
        var rule = why.Rule.Length == 0 ? Markup.None : (Markup)$" <span class=\"rule\">= {why.Rule}</span>";
        var facts = why.Facts.Select(fact => (Markup)$" <cite translate=\"no\">{fact.Source}</cite>");
        return $"<li>{why.Says}: <b>{why.Value.Replace('-', '−')}</b>{rule}{facts}{parts}</li>";
    }
}
