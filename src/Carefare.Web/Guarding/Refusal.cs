using Carefare.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Guarding;

/// <summary>Short answers in plain text to what is not let in, and to what went wrong: they tell nothing of the case.</summary>
internal static class Refusal
{
    /// <summary>Writes one sentence.</summary>
    public static Task Write(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments(ApiPaths.Base, StringComparison.Ordinal))
        {
            var problem = ApiProblem.All.FirstOrDefault(one => one.Status == status) ?? ApiProblem.OurFault;
            var answer = problem.Because(sentence);
            context.Response.ContentType = answer.Type;
            return context.Response.WriteAsync(answer.Body);
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n");
    }

    /// <summary>The last resort: whatever throws, the program goes on, and nothing of the inside is shown.</summary>
    public static async Task Catch(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Write(context, bad.StatusCode, "This request could not be read.");
        }
        catch (Exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Write(
                context,
                StatusCodes.Status500InternalServerError,
                "Something went wrong in Carefare. Your answers are saved. Go back and try again."
            );
        }
    }
}
