using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Serving;

/// <summary>Sends the browser to another page after a form, so that going back or loading anew sends nothing twice.</summary>
internal static class SeeOtherResults
{
    public static IResult SeeOther(this IResultExtensions _, string path) => new SeeOtherResult(path);

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
