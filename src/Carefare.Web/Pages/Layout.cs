using Carefare.Papers;
using Carefare.Telling.Pages;
using Carefare.Web.Serving;

namespace Carefare.Web.Pages;

/// <summary>What is around every page: the same places in the same order, on each of them.</summary>
internal static class Layout
{
    private static readonly (string Path, string Name)[] Places =
    [
        ("/plan", "Plan"),
        ("/ways", "Ways to pay"),
        ("/papers", "Papers"),
        ("/track", "Dates"),
        ("/check", "Your answers"),
    ];

    /// <summary>The whole page. Its title names no illness: titles are seen by others.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="title">The title, without the program's name.</param>
    /// <param name="body">What is on the page.</param>
    public static Markup Of(Visit visit, string title, Markup body) =>
        $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} – Carefare</title>
            <link rel="stylesheet" href="{Assets.Style}">
            <link rel="alternate" hreflang="{OtherCode(visit)}" href="{visit.Other}">
            <script src="{Assets.Script}" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the page</a>
            <header class="masthead">
            <p class="brand"><a href="{visit.To("/")}">Carefare</a></p>
            {(visit.Case.IsEmpty ? Markup.None : Navigation(visit))}
            <p class="tools">{Switch(visit)} <a href="{visit.To("/hide")}" rel="noreferrer">Hide this page</a></p>
            </header>
            {(visit.IsExample ? Banner(visit) : Markup.None)}
            <main id="main" tabindex="-1">
            {body}
            </main>
            {Footer(visit)}
            </body>
            </html>

            """;

    private static Markup Navigation(Visit visit) =>
        $"""
            <nav aria-label="Pages"><ul>{Places.Select(place => Link(visit, place.Path, place.Name))}</ul></nav>
            """;

    private static Markup Link(Visit visit, string path, string name) =>
        visit.Path == path
            ? $"<li><a href=\"{visit.To(path)}\" aria-current=\"page\">{name}</a></li>"
            : (Markup)$"<li><a href=\"{visit.To(path)}\">{name}</a></li>";

    private static string OtherCode(Visit visit) => visit.Language == Language.English ? "es" : "en";

    // Each in its own language, so that who needs it can read it.
    private static Markup Switch(Visit visit) =>
        visit.Language == Language.English
            ? $"<a href=\"{visit.Other}\" lang=\"es\" hreflang=\"es\" translate=\"no\">Español<span class=\"hidden\"> – ver esta página en español</span></a>"
            : (Markup)
                $"<a href=\"{visit.Other}\" lang=\"en\" hreflang=\"en\" translate=\"no\">English<span class=\"hidden\"> – read this page in English</span></a>";

    private static Markup Banner(Visit visit) =>
        $"""
            <aside class="banner" aria-label="Example"><p><b>This is an example.</b> The person is invented, and nothing here can be
            changed. <a href="{(visit.Language == Language.English ? "/" : "/es")}">Go to your own page</a></p></aside>
            """;

    private static Markup Footer(Visit visit) =>
        $"""
            <footer>
            <section aria-labelledby="crisis">
            <h2 id="crisis">If you need to talk</h2>
            <p>Thinking about suicide, or need to talk now? Call or text <a href="tel:988">988</a>, any time
            (<a href="sms:988">send a text</a>). <span lang="es" translate="no">En español: llama al 988 y oprime 2, o envía AYUDA al
            988.</span> Veterans: 988 then 1, or text <a href="sms:838255">838255</a>.</p>
            </section>
            <ul class="places">
            <li><a href="{visit.To("/help")}">People who can help</a></li>
            <li><a href="{visit.To("/glossary")}">What words mean</a></li>
            <li><a href="{visit.To("/safety")}">Traps and safety</a></li>
            <li><a href="{visit.To("/method")}">How we work it out</a></li>
            <li><a href="{visit.To("/data")}">Your data</a></li>
            </ul>
            <p>This is information, not medical, legal, tax or financial advice.</p>
            </footer>
            """;
}
