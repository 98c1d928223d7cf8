using System.IO.Compression;
using Carefare.Web.Api;
using Carefare.Web.Guarding;
using Carefare.Web.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Carefare.Web.Serving;

/// <summary>The pages and the API of one person on their own machine.</summary>
public static class Site
{
    private const long MostBytes = 1024 * 1024;

    /// <summary>Makes the site; it listens once it is started.</summary>
    /// <param name="options">What it is made of.</param>
    public static WebApplication Build(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => Bound(kestrel, options));
        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes =
            [
                "text/html",
                "application/json",
                "application/problem+json",
                "text/csv",
                "image/svg+xml",
            ];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        var site = builder.Build();
        site.Use(Refusal.Catch);
        site.Use(Headers.Set);
        site.UseMiddleware<Gate>(options.Launch);
        site.UseResponseCompression();
        site.UseRouting();
        Map(site, options);
        return site;
    }

    private static void Map(WebApplication site, SiteOptions options)
    {
        var desks = new Desks(options.Knowledge);
        site.Lifetime.ApplicationStopped.Register(desks.Dispose);
        var tokens = new FormToken();
        Assets.Map(site);
        Opening.Map(site, options.Launch);
        var own = new Place(options.Case, "", desks, options.Time, tokens);
        new ApiServer(own).Map(site);
        Journey.Map(site, own);
        foreach (var example in ExampleKeeper.Names)
        {
            Journey.Map(site, new(new ExampleKeeper(example), $"/demo/{example}", desks, options.Time, tokens));
        }
    }

    private static void Bound(KestrelServerOptions kestrel, SiteOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port);
    }
}
