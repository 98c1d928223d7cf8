using Carefare.Telling.Pages;
using Carefare.Web.Asking;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>Other plans that fit, what would change this one, and how far each open answer moves it.</summary>
internal static class MorePage
{
    public static IResult Show(Visit visit) =>
        ProblemPage.Of(visit)
        ?? (
            new Told(visit.Case).IsReady
                ? visit.Show(
                    "Other plans",
                    $"""
                    <p><a class="back" href="{visit.To("/plan")}">Plan</a></p>
                    <h1>Other plans, and what would change yours</h1>
                    <div id="more">{Body(visit, visit.Report)}</div>
                    """
                )
                : visit.Go("/plan")
        );

    private static Markup Body(Visit visit, PlanReport report)
    {
        Markup compared =
            report.Frontier.Count < 2
                ? Markup.None
                : $"<p class=\"more\"><a href=\"{visit.To("/plan/compare")}\">Compare the plans side by side</a></p>";
        return $"""
            {OptionParts.Frontier(report)}
            {compared}
            {OptionParts.Rejected(report)}
            {OptionParts.Worth(report)}
            {OptionParts.Asks(report)}
            """;
    }
}
