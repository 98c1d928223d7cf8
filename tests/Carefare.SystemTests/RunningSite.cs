using System.Net;
using Carefare.Knowledge;
using Carefare.Web.Keeping;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace Carefare.SystemTests;

/// <summary>A site of one person's case on a real port, asked without a browser.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly string _folder;

    private RunningSite(WebApplication site, SiteOptions options, string folder)
    {
        (_site, _folder) = (site, folder);
        Options = options;
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(site.Urls.First()),
        };
    }

    /// <summary>What the site is made of.</summary>
    public SiteOptions Options { get; }

    /// <summary>Asks without a session.</summary>
    public HttpClient Client { get; }

    /// <summary>The case file.</summary>
    public string CaseFile => Path.Combine(_folder, "case.yaml");

    /// <summary>The port.</summary>
    public int Port => Client.BaseAddress!.Port;

    /// <summary>The session's cookie.</summary>
    public string Cookie => $"carefare-{Port}={Options.Launch.Secret}";

    /// <summary>Starts a site.</summary>
    /// <param name="caseText">What stands in the case file; no file where empty.</param>
    /// <param name="around">Stands around what keeps the case, to see or to disturb it.</param>
    public static async Task<RunningSite> Start(string caseText = "", Func<ICaseKeeper, ICaseKeeper>? around = null)
    {
        var folder = Directory.CreateTempSubdirectory("carefare-").FullName;
        var file = Path.Combine(folder, "case.yaml");
        if (caseText.Length > 0)
        {
            await File.WriteAllTextAsync(file, caseText);
        }

        ICaseKeeper keeper = new FileKeeper(file);
        var options = new SiteOptions(
            around?.Invoke(keeper) ?? keeper,
            KnowledgeBase.Embedded,
            new StillTime(Window.Today)
        );
        var site = Site.Build(options);
        await site.StartAsync();
        return new(site, options, folder);
    }

    /// <summary>A request with the session.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", Cookie);
        return request;
    }

    /// <summary>A page with the session.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Get(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        using var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form as a browser of the site does.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="fields">The fields; the token is taken from the page at the same path.</param>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        return await Send(path, [("form", await FormToken(path)), .. fields]);
    }

    /// <summary>The token of the forms on a page.</summary>
    public async Task<string> FormToken(string path)
    {
        var (_, page) = await Get(path);
        const string before = "name=\"form\" value=\"";
        var start = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[start..page.IndexOf('"', start)];
    }

    /// <summary>Sends a form with just these fields.</summary>
    public async Task<HttpResponseMessage> Send(string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Headers.Add("Origin", Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
