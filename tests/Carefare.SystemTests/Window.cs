using Carefare.Knowledge;
using Carefare.Web.Keeping;
using Carefare.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Carefare.SystemTests;

/// <summary>How a window looks at the pages.</summary>
/// <param name="Width">Its width in CSS pixels.</param>
/// <param name="Script">Whether scripts run.</param>
/// <param name="Dark">Whether the person's system is dark.</param>
/// <param name="Enhanced">Whether our own script arrives.</param>
public sealed record Look(int Width = 1280, bool Script = true, bool Dark = false, bool Enhanced = true);

/// <summary>A site of one person's case with a real port, and a window of a real browser on it.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _folder;
    private WebApplication _site;

    private Window(WebApplication site, IBrowserContext context, IPage page, string folder) =>
        (_site, _context, Page, _folder) = (site, context, page, folder);

    /// <summary>The page that is open.</summary>
    public IPage Page { get; private set; }

    /// <summary>The site's address.</summary>
    public string Address => _site.Urls.First();

    /// <summary>The case file.</summary>
    public string CaseFile => Path.Combine(_folder, "case.yaml");

    /// <summary>Everything that the window asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What the browser held against a page: errors of scripts, and what the policy forbade.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The day of the tests.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 26);

    /// <summary>Starts a site and opens its launch link.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="caseText">What stands in the case file; no file where empty.</param>
    /// <param name="look">How the window looks at the pages.</param>
    /// <param name="keeper">What keeps the case, in place of the file.</param>
    public static async Task<Window> Open(
        Chromium chromium,
        string caseText = "",
        Look? look = null,
        ICaseKeeper? keeper = null
    )
    {
        look ??= new();
        var folder = Directory.CreateTempSubdirectory("carefare-").FullName;
        if (caseText.Length > 0)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "case.yaml"), caseText);
        }

        var (site, launch) = await Site(folder, port: 0, keeper);
        var context = await chromium.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = look.Width, Height = 900 },
                JavaScriptEnabled = look.Script,
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            }
        );
        if (!look.Enhanced)
        {
            await context.RouteAsync("**/look/*.js*", route => route.AbortAsync());
        }

        var page = await context.NewPageAsync();
        var window = new Window(site, context, page, folder);
        page.Request += (_, request) => window.Asked.Add(request.Url);
        page.PageError += (_, error) => window.Faults.Add(error);
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                window.Faults.Add(said.Text);
            }
        };
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(window.Address + launch);
        return window;
    }

    /// <summary>Closes the page and opens another, as one who has closed the tab.</summary>
    public async Task Close()
    {
        // The new one first: a browser whose last page closes can forget to answer for another.
        var closing = Page;
        Page = await _context.NewPageAsync();
        await closing.CloseAsync();
        Page.SetDefaultTimeout(15_000);
        await Go("/");
    }

    /// <summary>Ends the program without a word, and starts it anew on the same case and port.</summary>
    public async Task StartAnew()
    {
        var port = new Uri(Address).Port;
        await _site.StopAsync(new CancellationToken(canceled: true));
        await _site.DisposeAsync();
        (_site, var launch) = await Site(_folder, port);
        await Go(launch);
    }

    private static async Task<(WebApplication Site, string Launch)> Site(
        string folder,
        int port,
        ICaseKeeper? keeper = null
    )
    {
        var options = new SiteOptions(
            keeper ?? new FileKeeper(Path.Combine(folder, "case.yaml")),
            KnowledgeBase.Embedded,
            new StillTime(Today)
        )
        {
            Port = port,
        };
        var site = Carefare.Web.Serving.Site.Build(options);
        await site.StartAsync();
        return (site, $"/open?key={options.Launch.Key}");
    }

    /// <summary>Goes to a page of the site.</summary>
    public async Task<IResponse> Go(string path) => (await Page.GotoAsync(Address + path))!;

    /// <summary>Waits until the page is at another address. The browser's own event can come before anybody waits for it.</summary>
    public async Task Arrive(Func<string, bool> isThere)
    {
        for (var waits = 0; waits < 600 && !isThere(Page.Url); waits++)
        {
            await Task.Delay(25);
        }

        Assert.True(isThere(Page.Url), $"Still at {Page.Url}");
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Takes a picture of the whole page, where pictures are wanted: CAREFARE_PICTURES names the folder.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("CAREFARE_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    /// <summary>Keeps a file beside the pictures, where those are wanted.</summary>
    public static Task Keep(string name, byte[] file) =>
        Environment.GetEnvironmentVariable("CAREFARE_PICTURES") is { Length: > 0 } folder
            ? File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, name), file)
            : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
