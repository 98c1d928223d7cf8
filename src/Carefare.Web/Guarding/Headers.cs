using Microsoft.AspNetCore.Http;

namespace Carefare.Web.Guarding;

/// <summary>The headers of every answer: nothing is loaded from elsewhere, framed, kept or told on.</summary>
internal static class Headers
{
    /// <summary>What a page may load and where its forms may go: this program and nowhere else.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets them before anything else is written.</summary>
    public static Task Set(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": a browser would then not say where a form comes from, and the gate asks for that.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
