using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Pages;

/// <summary>A page that is not there.</summary>
internal static class NotFoundPage
{
    public static IResult Show(Visit visit) =>
        visit.Show(
            "Not here",
            $"""
            <h1>This page is not here</h1>
            <p>The address may be old. <a href="{visit.To("/")}">Go to the start</a>.</p>
            """,
            StatusCodes.Status404NotFound
        );
}
