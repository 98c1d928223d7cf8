using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Carefare.Web.Serving;

/// <summary>The style sheet and the script. Their names hold a mark of what is in them, so a browser may keep them.</summary>
internal static class Assets
{
    /// <summary>The folder of their addresses.</summary>
    public const string Folder = "/look";

    private static readonly Lazy<Asset> TheStyle = new(() =>
        new("carefare.css", "text/css", "uswds.css", "plan.css", "carefare.css")
    );
    private static readonly Lazy<Asset> TheScript = new(() => new("carefare.js", "text/javascript", "carefare.js"));

    /// <summary>The address of the style sheet.</summary>
    public static string Style => TheStyle.Value.Address;

    /// <summary>The address of the script.</summary>
    public static string Script => TheScript.Value.Address;

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(Style, context => TheStyle.Value.Send(context));
        site.MapGet(Script, context => TheScript.Value.Send(context));
    }

    /// <summary>A file, once plain and once compressed as far as it goes.</summary>
    private sealed class Asset
    {
        private readonly string _type;
        private readonly byte[] _plain;
        private readonly byte[] _small;

        public Asset(string name, string type, params IEnumerable<string> parts)
        {
            _type = $"{type}; charset=utf-8";
            _plain = [.. parts.SelectMany(Bytes)];
            using var into = new MemoryStream();
            using (var brotli = new BrotliStream(into, CompressionLevel.SmallestSize))
            {
                brotli.Write(_plain);
            }

            _small = into.ToArray();
            var mark = Convert.ToHexStringLower(SHA256.HashData(_plain).AsSpan(0, 6));
            Address = $"{Folder}/{mark}/{name}";
        }

        public string Address { get; }

        public async Task Send(HttpContext context)
        {
            var takesBrotli = context
                .Request.Headers.AcceptEncoding.ToString()
                .Contains("br", StringComparison.Ordinal);
            context.Response.ContentType = _type;
            context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
            context.Response.Headers.Vary = "Accept-Encoding";
            if (takesBrotli)
            {
                context.Response.Headers.ContentEncoding = "br";
            }

            await context.Response.Body.WriteAsync(takesBrotli ? _small : _plain, context.RequestAborted);
        }

        // The sheet of the plan is that of the page which the command writes: both look alike.
        private static byte[] Bytes(string name)
        {
            var home = name == "plan.css" ? typeof(Carefare.Telling.Shelf).Assembly : typeof(Assets).Assembly;
            using var stream = home.GetManifestResourceStream(name == "plan.css" ? name : $"look/{name}")!;
            using var into = new MemoryStream();
            stream.CopyTo(into);
            into.WriteByte((byte)'\n');
            return into.ToArray();
        }
    }
}
