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
    public async Task Every_page_has_no_fault_that_axe_knows_fits_its_screen_and_asks_nobody_else(
        int width,
        bool dark,
        string language
    )
    {
        await using var window = await Window.Open(chromium, Cases.Text("sam-hsa"), new(width, Script: true, dark));
        var found = new List<string>();
        foreach (var path in Paths)
        {
            await window.Go(path == "/" && language.Length > 0 ? language : language + path);
            await window.Picture(
                $"{(language.Length > 0 ? "es" : "en")}-{width}{(dark ? "-dark" : "")}{path.Replace('/', '-')}"
            );
            found.AddRange(await Faults(window.Page, path));
            found.AddRange((await TooWide(window.Page)).Select(element => $"{path}: wider than the screen: {element}"));
        }

        Assert.Empty(found);
        Assert.Empty(window.Faults);
        Assert.All(window.Asked, asked => Assert.StartsWith(window.Address, asked, StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> Faults(IPage page, string path)
    {
        var result = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            }
        );
        return result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{path}: {violation.Id}: {node.Html}")
        );
    }

    // What stands over the edge of the page, though it is to be seen; nothing where the page is no wider than the screen.
    private static Task<string[]> TooWide(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                return [...document.querySelectorAll("body *")]
                    .filter(one => one.getBoundingClientRect().right > width + 0.5 && !one.closest(".hidden, pre"))
                    .map(one => one.outerHTML.slice(0, 160));
            }
            """
        );
}
