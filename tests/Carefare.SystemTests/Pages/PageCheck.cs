using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Carefare.SystemTests.Pages;

/// <summary>Looks a page over: what axe knows of WCAG 2.2 AA, and whether it fits its screen, with wide spacing too.</summary>
/// <param name="window">The window.</param>
/// <param name="look">A word for how it looks at pages, for pictures.</param>
internal sealed class PageCheck(Window window, string look)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>What is wrong, over all pages that were looked at.</summary>
    public List<string> Found { get; } = [];

    /// <summary>Goes to a page and looks it over.</summary>
    public async Task Of(string name, string path)
    {
        await window.Go(path);
        await Now(name);
    }

    /// <summary>Looks the page over that is open.</summary>
    public async Task Now(string name)
    {
        // A form's answer may have come without its style sheet yet.
        await window.Page.WaitForLoadStateAsync(LoadState.Load);
        await window.Picture($"{look}-{name}");
        var result = await window.Page.RunAxe(Rules);
        Found.AddRange(
            result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{name}: {violation.Id}: {node.Html}")
            )
        );
        await Fits(name);
        await window.Page.EvaluateAsync(WideSpacing);
        await Fits($"{name}, with wide spacing");
    }

    private async Task Fits(string name) =>
        Found.AddRange((await TooWide(window.Page)).Select(element => $"{name}: wider than the screen: {element}"));

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

    // WCAG 2.2, 1.4.12: what a person may set for themselves.
    private const string WideSpacing = """
        () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
            document.adoptedStyleSheets = [sheet];
        }
        """;
}
