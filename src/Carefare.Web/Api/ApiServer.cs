using System.Text;
using Carefare.Knowledge;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Carefare.Web.Api;

/// <summary>Puts the API on the site: strict in what it takes, problem details for everything that is wrong.</summary>
/// <param name="place">The person's case, and who answers.</param>
internal sealed class ApiServer(Place place)
{
    private const int MostBytes = 1024 * 1024;
    private const int LongestKey = 255;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly string[] Types = ["application/json", "application/yaml"];
    private readonly Replays _replays = new(place.Time);

    public void Map(IEndpointRouteBuilder site)
    {
        foreach (var path in ApiPaths.All)
        {
            // The ids of figures may hold a stroke.
            site.MapMethods(
                ApiPaths.Base + path.Path.Replace("{id}", "{**id}", StringComparison.Ordinal),
                [path.Method],
                context => Serve(context, path)
            );
        }

        site.MapGet(
            $"{ApiPaths.Base}/openapi.json",
            context => Write(context, ApiAnswer.Ok(OpenApiDocument.Text), false)
        );
        site.Map(
            ApiPaths.Base + "/{**elsewhere}",
            context =>
                Write(
                    context,
                    IsPath(context.Request.Path)
                        ? ApiProblem.NotAllowed.Because("See the list of addresses.")
                        : ApiProblem.NotFound.Because("See the list of addresses."),
                    isReplayed: false
                )
        );
    }

    private static bool IsPath(PathString path) =>
        ApiPaths.All.Any(known => !known.Path.Contains('{') && path == ApiPaths.Base + known.Path);

    private async Task Serve(HttpContext context, ApiPath path)
    {
        try
        {
            var (answer, isReplayed) = await Answer(context, path);
            await Write(context, answer, isReplayed);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Write(
                context,
                (bad.StatusCode == 413 ? ApiProblem.TooLarge : ApiProblem.BodyWrong).Because(
                    "Send less, or send it whole."
                ),
                false
            );
        }
        catch (Exception failed)
            when (!context.Response.HasStarted && failed is IOException or UnauthorizedAccessException)
        {
            await Write(
                context,
                ApiProblem.NotSaved.Because("The case file cannot be read. Check that it is there and may be read."),
                false
            );
        }
    }

    private async Task<(ApiAnswer Answer, bool IsReplayed)> Answer(HttpContext context, ApiPath path)
    {
        if (
            context.Request.Query.Keys.FirstOrDefault(key => !path.Query.Contains(key, StringComparer.Ordinal))
            is not null
        )
        {
            var known =
                path.Query.Length == 0 ? "This address takes no query." : $"It takes {string.Join(", ", path.Query)}.";
            return (ApiProblem.QueryWrong.Because(known), false);
        }

        if (
            path.Takes.Length > 0
            && !Types.Contains(context.Request.ContentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase)
        )
        {
            return (ApiProblem.TypeWrong.Because($"Send {string.Join(" or ", Types)}."), false);
        }

        if (await Body(context, path) is not { } body)
        {
            return (ApiProblem.BodyWrong.Because("Send text in UTF-8."), false);
        }

        var call = new ApiCall(place, context, body);
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        return key.Length > LongestKey
            ? (ApiProblem.QueryWrong.Because($"An Idempotency-Key has at most {LongestKey} letters."), false)
            : await place.Desks.InTurn(() => Once(call, path, key), context.RequestAborted);
    }

    private (ApiAnswer Answer, bool IsReplayed) Once(ApiCall call, ApiPath path, string key)
    {
        var request = call.Context.Request;
        return path.Method == "POST" && key.Length > 0
            ? _replays.Once(
                key,
                $"{path.Method} {request.Path}{request.QueryString}\n{call.Body}",
                () => Asked(call, path)
            )
            : (Asked(call, path), false);
    }

    private static ApiAnswer Asked(ApiCall call, ApiPath path)
    {
        try
        {
            return path.Answer(call);
        }
        catch (UnknownFactException lacking)
        {
            return ApiProblem.FigureUnknown.Because(
                lacking.Fact?.Ask is { Length: > 0 } ask ? ask : "Ask for a later day."
            );
        }
    }

    private static async Task<string?> Body(HttpContext context, ApiPath path)
    {
        if (path.Takes.Length == 0)
        {
            return "";
        }

        if (context.Request.ContentLength > MostBytes)
        {
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            using var reader = new StreamReader(context.Request.Body, Strict);
            return await reader.ReadToEndAsync(context.RequestAborted);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Task Write(HttpContext context, ApiAnswer answer, bool isReplayed)
    {
        context.Response.StatusCode = answer.Status;
        Header(context, "ETag", answer.Mark.Length > 0 ? OwnCase.Quoted(answer.Mark) : "");
        Header(context, "Link", answer.Next.Length > 0 ? $"<{answer.Next}>; rel=\"next\"" : "");
        Header(context, "Idempotency-Replayed", isReplayed ? "true" : "");
        if (answer.Body.Length == 0)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = answer.Type;
        return context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static void Header(HttpContext context, string name, StringValues value)
    {
        if (value.ToString().Length > 0)
        {
            context.Response.Headers[name] = value;
        }
    }
}
