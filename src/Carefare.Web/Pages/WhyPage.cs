using Carefare.Telling.Pages;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>How each figure of the plan came about, down to facts and their sources.</summary>
internal static class WhyPage
{
    public static IResult Show(Visit visit) =>
        ProblemPage.Of(visit)
        ?? visit.Show(
            "Why",
            $"""
            <p><a class="back" href="{visit.To("/plan")}">Plan</a></p>
            <h1>How the figures came about</h1>
            <p class="lead">Each figure of the plan, and what it follows from.</p>
            {visit.Brief.Because.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one =>
                (Markup)
                    $"<section class=\"part\" id=\"{one.Key}\"><div class=\"body\"><h2 class=\"small\">{one.Value.Says}</h2>{Part.Why(visit.Brief, one.Key, "it")}</div></section>\n"
            )}
            """
        );
}
