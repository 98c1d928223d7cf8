using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

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

    public static TheoryData<int, bool, bool, string> Looks =>
        new()
        {
            { 1280, true, false, "" },
            { 320, true, false, "" },
            { 1280, false, true, "" },
            { 320, true, true, "/es" },
        };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_has_no_fault_that_axe_knows_fits_its_screen_and_asks_nobody_else(
        int width,
        bool script,
        bool dark,
        string language
    )
    {
        await using var window = await Window.Open(chromium, Cases.Text("sam-hsa"), new(width, Script: true, dark));
        var found = new List<string>();
        foreach (var path in Paths)
        {
            await window.Go(path == "/" && language.Length > 0 ? language : language + path);
            await window.Picture($"{(language.Length > 0 ? "es" : "en")}-{width}{(dark ? "-dark" : "")}{path.Replace('/', '-')}");
            found.AddRange(await Faults(window.Page, path));
            if (await Overflow(window.Page) is > 0 and var over)
            {
                found.Add($"{path}: {over} px wider than the screen");
            }
        }

        Assert.Empty(found);
        Assert.Empty(window.Faults);
        Assert.All(window.Asked, asked => Assert.StartsWith(window.Address, asked, StringComparison.Ordinal));
        _ = script;
    }

    private static async Task<IEnumerable<string>> Faults(IPage page, string path)
    {
        var result = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new()
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
                },
            }
        );
        return result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{path}: {violation.Id}: {node.Html}")
        );
    }

    private static Task<int> Overflow(IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
