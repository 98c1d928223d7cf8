namespace Carefare.SystemTests.Pages;

/// <summary>What holds on every page and state: it can be used by everybody, on every screen, and asks nobody else.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    private static readonly string[] Paths =
    [
        "/",
        "/tell/state",
        "/tell/condition",
        "/tell/coverage",
        "/tell/cash",
        "/tell/price",
        "/tell/price/1",
        "/tell/insurer",
        "/tell/avoid",
        "/check",
        "/plan",
        "/plan/months",
        "/plan/one-page",
        "/plan/more",
        "/plan/compare",
        "/plan/what-if",
        "/why",
        "/ways",
        "/ways/hsa",
        "/ways/at-home",
        "/papers",
        "/papers/quote-request",
        "/track",
        "/help",
        "/glossary",
        "/safety",
        "/method",
        "/data",
        "/hide",
        "/nowhere",
    ];

    public static TheoryData<int, bool, string> Looks => new() { { 1280, false, "" }, { 320, true, "/es" } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task V14_2_3_every_page_has_no_fault_that_axe_knows_fits_its_screen_and_asks_nobody_else(
        int width,
        bool dark,
        string language
    )
    {
        await using var window = await Window.Open(chromium, Cases.Text("sam-hsa"), new(width, Script: true, dark));
        var checks = new PageCheck(window, $"{(language.Length > 0 ? "es" : "en")}-{width}{(dark ? "-dark" : "")}");
        foreach (var path in Paths)
        {
            await checks.Of(
                path.Trim('/').Replace('/', '-'),
                path == "/" && language.Length > 0 ? language : language + path
            );
        }

        Assert.Empty(checks.Found);
        Assert.Empty(window.Faults);
        Assert.All(window.Asked, asked => Assert.StartsWith(window.Address, asked, StringComparison.Ordinal));
    }
}
