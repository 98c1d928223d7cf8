using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Carefare.SystemTests.Chromium))]

namespace Carefare.SystemTests;

/// <summary>The browser of the machine, started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; where the machine has none, and none could be installed, the test says so and is skipped.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "This machine has no browser: install chromium, then run this again.");
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
