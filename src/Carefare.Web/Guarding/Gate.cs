using Carefare.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Guarding;

/// <summary>
/// Lets in only what comes from the person's own browser or program on this machine: the exact host, no other origin, and the
/// session that the launch link opened.
/// </summary>
internal sealed class Gate(RequestDelegate next, LaunchKey launch)
{
    /// <summary>The path of the launch link.</summary>
    public const string Opening = "/open";

    private const string Bearer = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        var port = context.Connection.LocalPort;
        if (!IsOurHost(context.Request.Host, port))
        {
            return Refusal.Write(
                context,
                StatusCodes.Status403Forbidden,
                "This address is not the one that Carefare printed."
            );
        }

        if (!IsOurOrigin(context.Request))
        {
            return Refusal.Write(context, StatusCodes.Status403Forbidden, "This came from another site.");
        }

        return IsOpenToAll(context.Request.Path) || HasSession(context)
            ? next(context)
            : Refusal.Write(
                context,
                StatusCodes.Status403Forbidden,
                "This window has no session. Open the link that Carefare printed when it started, or start it again."
            );
    }

    /// <summary>The name of the session's cookie; browsers share cookies between ports, so the port is in it.</summary>
    public static string CookieOf(HttpContext context) => $"carefare-{context.Connection.LocalPort}";

    /// <summary>Whether a name of a host is one of ours, with our port.</summary>
    public static bool IsOurHost(HostString host, int port) =>
        host.Port == port && host.Host is "127.0.0.1" or "localhost" or "[::1]";

    // A browser says where a request comes from. A program need not, but then it brings the secret itself.
    private static bool IsOurOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (origin.Count > 0)
        {
            return origin.Count == 1 && origin[0] == $"{request.Scheme}://{request.Host}";
        }

        return isSafe
            ? site is "" or "none" or "same-origin" || IsOpenToAll(request.Path)
            : site is "same-origin" || request.Headers.Authorization.Count == 1;
    }

    private static bool IsOpenToAll(PathString path) =>
        path == Opening || path.StartsWithSegments(Assets.Folder, StringComparison.Ordinal);

    private bool HasSession(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.Ordinal)
            ? launch.Opens(authorization[Bearer.Length..])
            : launch.Opens(context.Request.Cookies[CookieOf(context)]);
    }
}
