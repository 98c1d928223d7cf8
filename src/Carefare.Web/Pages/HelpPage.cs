using Carefare.Papers;
using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Carefare.Web.Words;
using Carefare.Yaml;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>People who can help: when to turn to whom, how to reach them, and what to say.</summary>
internal static class HelpPage
{
    public static IResult Show(Visit visit) =>
        visit.Show(
            "People who can help",
            $"""
            <div class="answer"><h1>People who can help</h1>
            <p class="lead">You do not have to do this alone. These people help, and most of them cost nothing.</p></div>
            {WordFile.List("help.yaml").Select(entry => Entry(visit, entry))}
            """
        );

    private static Markup Entry(Visit visit, Node.Mapping entry)
    {
        var said = WordFile.Part(entry, visit.Language == Language.English ? "en" : "es");
        var id = WordFile.Text(entry, "id");
        return $"""
            <section class="part" aria-labelledby="{id}"><h2 id="{id}" data-made>{WordFile.Text(said, "name")}</h2>
            <div class="body"><p data-made>{WordFile.Text(said, "when")}</p>
            {Say(WordFile.TextOr(said, "say"))}
            {Reach(entry)}</div></section>

            """;
    }

    private static Markup Say(string words) =>
        words.Length == 0 ? Markup.None : $"<p><b>What to say:</b> <span data-made>{words}</span></p>";

    private static Markup Reach(Node.Mapping entry)
    {
        var (phone, text, link) = (
            WordFile.TextOr(entry, "phone"),
            WordFile.TextOr(entry, "text"),
            WordFile.TextOr(entry, "link")
        );
        Markup call =
            phone.Length > 0
                ? $"<li><a href=\"tel:{Digits(phone)}\">Call <span translate=\"no\">{phone}</span></a></li>"
                : Markup.None;
        Markup write =
            text.Length > 0
                ? $"<li><a href=\"sms:{Digits(text)}\">Text <span translate=\"no\">{text}</span></a></li>"
                : Markup.None;
        Markup visit = link.StartsWith("https://", StringComparison.Ordinal)
            ? $"<li><a href=\"{link}\" rel=\"noreferrer\" translate=\"no\">{new Uri(link).Host}</a></li>"
            : Markup.None;
        return phone.Length + text.Length + link.Length == 0
            ? Markup.None
            : $"<ul class=\"inline\">{call}{write}{visit}</ul>";
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}
