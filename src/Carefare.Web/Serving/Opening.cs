using Carefare.Web.Guarding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Carefare.Web.Serving;

/// <summary>The launch link: it gives the browser its session, once, and leads to the start.</summary>
internal static class Opening
{
    public static void Map(IEndpointRouteBuilder site, LaunchKey launch) =>
        site.MapGet(
            Gate.Opening,
            (HttpContext context) =>
            {
                if (launch.Exchange(context.Request.Query["key"].ToString()) is { } secret)
                {
                    context.Response.Cookies.Append(
                        Gate.CookieOf(context),
                        secret,
                        new()
                        {
                            HttpOnly = true,
                            SameSite = SameSiteMode.Strict,
                            Path = "/",
                            Secure = context.Request.IsHttps,
                        }
                    );
                    return Results.Extensions.SeeOther("/");
                }

                return launch.Opens(context.Request.Cookies[Gate.CookieOf(context)])
                    ? Results.Extensions.SeeOther("/")
                    : Results.Text(
                        "This link has been used. Stop Carefare and start it again for a new one.\n",
                        statusCode: StatusCodes.Status403Forbidden
                    );
            }
        );
}
