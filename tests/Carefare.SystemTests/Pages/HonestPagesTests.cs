using System.Text.RegularExpressions;

namespace Carefare.SystemTests.Pages;

/// <summary>No page presses, hides or steers; and none tells those who look over a shoulder what it is about.</summary>
public sealed partial class HonestPagesTests(Chromium chromium)
{
    private static readonly string[] Illness =
    [
        "depress",
        "ptsd",
        "suicid",
        "ketamin",
        "bipolar",
        "anxiety",
        "crps",
        "pain",
        "depres",
        "ansiedad",
        "dolor",
    ];

    [Fact]
    public async Task Nothing_is_chosen_beforehand_and_nothing_counts_down()
    {
        await using var site = await RunningSite.Start("carefare: 1\n");
        foreach (var (path, page) in await Crawl.Of(site, "/tell/state"))
        {
            Assert.False(page.Text.Contains(" checked", StringComparison.Ordinal), path);
            Assert.False(page.Text.Contains(" selected", StringComparison.Ordinal), path);
        }

        await using var full = await RunningSite.Start(Cases.Text("sam-hsa"));
        foreach (var (path, page) in await Crawl.Of(full))
        {
            Assert.False(CountDown().IsMatch(page.Text), path);
        }
    }

    [Fact]
    public async Task Links_to_other_sites_carry_no_mark_of_who_sent_them()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        var links = (await Crawl.Of(site))
            .SelectMany(page => Crawl.Links(page.Value.Text))
            .Where(link => link.StartsWith("http", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.NotEmpty(links);
        Assert.DoesNotContain(
            links,
            link => Tracked().IsMatch(link) || link.StartsWith("http:", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task V1_2_2_links_lead_to_other_sites_only_where_the_knowledge_names_them()
    {
        var known = string.Join(
            '\n',
            Directory
                .EnumerateFiles(
                    Path.Combine(Path.GetDirectoryName(Cases.Folder)!, "knowledge"),
                    "*.yaml",
                    SearchOption.AllDirectories
                )
                .Select(File.ReadAllText)
        );
        await using var site = await RunningSite.Start(Cases.Text("vera-denied"));
        var links = (await Crawl.Of(site))
            .SelectMany(page => Crawl.Links(page.Value.Text))
            .Where(link => link.StartsWith("https:", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, known, StringComparison.Ordinal));
    }

    [Fact]
    public async Task To_answer_and_not_to_answer_are_buttons_of_the_same_size_side_by_side()
    {
        await using var window = await Window.Open(chromium);
        foreach (var path in new[] { "/tell/state", "/tell/coverage", "/tell/monthly", "/tell/cash", "/es/tell/state" })
        {
            await window.Go(path);
            var sizes = await window.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("main .buttons button")].slice(0, 2).map(button => {
                    const look = getComputedStyle(button);
                    return [button.offsetHeight, look.fontSize, look.fontWeight, look.opacity].join(" ");
                })
                """
            );
            Assert.Equal(2, sizes.Length);
            Assert.Equal(sizes[0], sizes[1]);
        }
    }

    [Fact]
    public async Task Nothing_has_to_be_dragged_and_nothing_is_sent_by_choosing()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        foreach (var (path, page) in await Crawl.Of(site))
        {
            Assert.False(Dragged().IsMatch(page.Text), path);
        }
    }

    [Fact]
    public async Task V14_2_1_titles_and_addresses_name_no_illness_and_hold_no_answer()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        foreach (var start in new[] { "/", "/es" })
        {
            foreach (var (path, page) in await Crawl.Of(site, start))
            {
                var title = Title().Match(page.Text).Groups["title"].Value;
                Assert.True(title.Length > 0, path);
                Assert.DoesNotContain(Illness, word => title.Contains(word, StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain(Illness, word => path.Contains(word, StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain("cheesman", path, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task The_plan_and_the_order_of_ways_are_the_same_whatever_clinics_and_lenders_are_called()
    {
        var text = Cases.Text("kim-loan");
        await using var first = await RunningSite.Start(text);
        await using var second = await RunningSite.Start(Renamed(text));
        Assert.Equal(Shape((await first.Get("/plan")).Text), Shape((await second.Get("/plan")).Text));
        Assert.Equal(Shape((await first.Get("/plan/compare")).Text), Shape((await second.Get("/plan/compare")).Text));
    }

    [Fact]
    public async Task Deleting_a_case_takes_two_steps_and_help_stands_in_the_same_place_on_each_page()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        using var asked = await site.Send("/data/delete", [("form", await site.FormToken("/data"))]);
        Assert.Equal(System.Net.HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("name=\"sure\"", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(File.Exists(site.CaseFile));
        var footers = (await Crawl.Of(site))
            .Where(page => page.Key != "/hide")
            .Select(page => page.Value.Text[page.Value.Text.IndexOf("<footer>", StringComparison.Ordinal)..])
            .Distinct()
            .ToList();
        Assert.Single(footers);
        Assert.Contains("tel:988", footers[0], StringComparison.Ordinal);
    }

    // Only amounts and days are left of a page.
    private static string Shape(string page) => string.Join(' ', Amount().Matches(page).Select(match => match.Value));

    private static string Renamed(string text) =>
        Id()
            .Replace(
                text,
                match =>
                    $"{match.Groups["key"].Value}: {new string([.. match.Groups["id"].Value.Reverse()]).Trim('-')}x"
            );

    [GeneratedRegex("<title>(?<title>[^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("type=\"range\"|draggable|onchange|onclick|autofocus|contenteditable")]
    private static partial Regex Dragged();

    [GeneratedRegex("utm_|[?&]ref=|[?&]aff")]
    private static partial Regex Tracked();

    [GeneratedRegex("setInterval|countdown|hurry|only [0-9]+ left|most people", RegexOptions.IgnoreCase)]
    private static partial Regex CountDown();

    [GeneratedRegex(@"\$[\d,.]+|[A-Z][a-z]{2} \d{1,2}, \d{4}")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(?<key>clinic|id): (?<id>[a-z-]+)")]
    private static partial Regex Id();
}
