using Microsoft.Playwright;

namespace Carefare.SystemTests.Pages;

/// <summary>A person walks from the start to a plan, and on.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    public static TheoryData<int, bool, string> Windows =>
        new()
        {
            { 1280, true, "" },
            { 320, false, "" },
            { 320, true, "/es" },
            { 1280, false, "/es" },
        };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Six_questions_make_a_first_plan_as_a_range_and_a_price_narrows_it(
        int width,
        bool script,
        string language
    )
    {
        await using var window = await Window.Open(chromium, look: new(width, script));
        var page = window.Page;
        await window.Go(language.Length > 0 ? language : "/");
        await page.Locator("main a.usa-button").ClickAsync();
        var questions = 0;
        for (; page.Url.Contains("/tell/", StringComparison.Ordinal); questions++)
        {
            await Answer(page);
            await page.Locator("main .buttons button").First.ClickAsync();
        }

        Assert.Equal(6, questions);
        Assert.EndsWith($"{language}/plan?after=cash", page.Url, StringComparison.Ordinal);
        Assert.Matches(@"\$[\d,.]+.*\$[\d,.]+", await page.Locator("main").InnerTextAsync());
        await window.Picture($"first-plan{language.Replace('/', '-')}-{width}");

        await window.Go($"{language}/tell/price/0");
        await page.Locator("#name").FillAsync("Pine Street Clinic");
        await page.Locator("#infusion").FillAsync("$450");
        await page.Locator("#evaluation").FillAsync("250");
        await page.Locator("main .buttons button").First.ClickAsync();
        var saved = await page.Locator(".saved").InnerTextAsync();
        Assert.Matches(@"\$[\d,.]+", saved);
        Assert.Contains("Pine Street Clinic", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("infusion: 450", await File.ReadAllTextAsync(window.CaseFile), StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Not_sure_of_anything_still_makes_a_plan_in_few_taps()
    {
        await using var window = await Window.Open(chromium, look: new(320));
        var taps = 1;
        await window.Page.Locator("main a.usa-button").ClickAsync();
        for (; window.Page.Url.Contains("/tell/", StringComparison.Ordinal); taps++)
        {
            await window.Page.Locator("button[name=unsure]").ClickAsync();
        }

        Assert.True(taps <= 14, $"{taps} taps");
        Assert.Contains("/plan", window.Page.Url, StringComparison.Ordinal);
        await window.Go("/ways");
        Assert.True(await window.Page.Locator(".routes > li").CountAsync() >= 8);
    }

    [Fact]
    public async Task An_answer_that_is_not_understood_names_its_field_and_keeps_what_was_typed()
    {
        await using var window = await Window.Open(chromium);
        await window.Go("/tell/cash");
        await window.Page.Locator("#money-cash_now").FillAsync("a lot");
        await window.Page.Locator("main .buttons button").First.ClickAsync();
        Assert.StartsWith("To mend: ", await window.Page.TitleAsync(), StringComparison.Ordinal);
        var link = window.Page.Locator("#summary a");
        Assert.Contains(
            "Enter what you could pay now in dollars",
            await link.InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal("a lot", await window.Page.Locator("#money-cash_now").InputValueAsync());
        Assert.Equal("true", await window.Page.Locator("#money-cash_now").GetAttributeAsync("aria-invalid"));
        Assert.Equal("summary", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await link.ClickAsync();
        Assert.Equal("money-cash_now", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.False(File.Exists(window.CaseFile));
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_person_gets_from_the_start_to_a_plan()
    {
        await using var window = await Window.Open(chromium);
        var page = window.Page;
        await TabTo(page, "main a.usa-button");
        await page.Keyboard.PressAsync("Enter");
        await window.Arrive(url => url.Contains("/tell/", StringComparison.Ordinal));
        for (var questions = 0; page.Url.Contains("/tell/", StringComparison.Ordinal) && questions < 8; questions++)
        {
            var before = page.Url;
            await TabTo(page, "button[name=unsure]");
            await page.Keyboard.PressAsync("Enter");
            await window.Arrive(url => url != before);
        }

        Assert.Contains("/plan", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan")]
    [InlineData("/es/check")]
    [InlineData("/plan/what-if")]
    public async Task With_the_keyboard_alone_everything_on_a_page_is_reached_and_seen_and_nothing_holds_the_focus(
        string path
    )
    {
        await using var window = await Window.Open(chromium, Cases.Text("sam-hsa"));
        await window.Go(path);
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var stops = await window.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, pre[tabindex]')].filter(one => one.checkVisibility()).length"
        );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var presses = 0; presses < stops + 5; presses++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            var at = await window.Page.EvaluateAsync<string>(
                """
                () => {
                    const one = document.activeElement;
                    if (one === document.body) return "";
                    const box = one.getBoundingClientRect();
                    const top = document.elementFromPoint(box.x + Math.min(box.width, 20) / 2, box.y + Math.min(box.height, 20) / 2);
                    const style = getComputedStyle(one.type === "radio" || one.type === "checkbox" ? one.nextElementSibling : one);
                    const hidden = box.bottom <= 0 || box.top >= innerHeight || !(top === one || one.contains(top) || top?.contains(one));
                    const index = [...document.querySelectorAll("*")].indexOf(one);
                    return `${index} ${hidden ? "hidden" : ""} ${style.outlineStyle === "none" ? "no ring" : ""} ${one.outerHTML.slice(0, 90)}`;
                }
                """
            );
            Assert.DoesNotContain(" hidden ", at, StringComparison.Ordinal);
            Assert.DoesNotContain(" no ring ", at, StringComparison.Ordinal);
            if (at.Length > 0)
            {
                seen.Add(at.Split(' ')[0]);
            }
        }

        // The link to skip to the page is seen once it has the focus; the page that it leads to is a stop of its own.
        Assert.True(seen.Count >= stops, $"{seen.Count} of {stops}");
    }

    [Fact]
    public async Task Changing_an_answer_leads_back_to_the_review_and_leaves_the_rest_of_the_file_alone()
    {
        await using var window = await Window.Open(chromium, Cases.Text("maria-uninsured"));
        var before = await File.ReadAllLinesAsync(window.CaseFile);
        await window.Go("/check");
        await window.Page.Locator("a[href='/tell/monthly?back=check']").ClickAsync();
        await window.Page.Locator("#money-monthly").FillAsync("310");
        await window.Page.Locator("main .buttons button").First.ClickAsync();
        Assert.EndsWith("/check", window.Page.Url, StringComparison.Ordinal);
        var after = await File.ReadAllLinesAsync(window.CaseFile);
        Assert.Single(before.Zip(after), line => line.First != line.Second);
        Assert.Equal(before.Length, after.Length);
    }

    [Fact]
    public async Task What_if_is_worked_out_while_it_is_typed_and_keeps_nothing_by_itself()
    {
        await using var window = await Window.Open(chromium, Cases.Text("maria-uninsured"));
        var before = await File.ReadAllTextAsync(window.CaseFile);
        await window.Go("/plan/what-if");
        var result = await window.Page.Locator("#result").InnerTextAsync();
        await window.Page.Locator("#money-monthly").FillAsync("600");
        await window.Page.WaitForFunctionAsync("was => document.getElementById('result').innerText !== was", result);
        Assert.Contains(
            "With these figures",
            await window.Page.Locator("#result").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(before, await File.ReadAllTextAsync(window.CaseFile));
        await window.Page.Locator("button[name=keep]").ClickAsync();
        await window.Arrive(url => url.EndsWith("/plan?after=what-if", StringComparison.Ordinal));
        Assert.Contains("monthly: 600", await File.ReadAllTextAsync(window.CaseFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_says_so_on_every_page_and_cannot_be_changed()
    {
        await using var window = await Window.Open(chromium);
        await window.Go("/demo/maria-uninsured/plan");
        Assert.Contains(
            "This is an example",
            await window.Page.Locator(".banner").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await window.Go("/demo/maria-uninsured/tell/monthly");
        await window.Page.Locator("#money-monthly").FillAsync("999");
        await window.Page.Locator("main .buttons button").First.ClickAsync();
        Assert.Contains(
            "This is an example",
            await window.Page.Locator("#summary").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(window.CaseFile));
    }

    [Fact]
    public async Task A_case_file_is_saved_brought_in_and_deleted()
    {
        await using var window = await Window.Open(chromium);
        await window.Go("/data");
        await window.Page.Locator("#file").SetInputFilesAsync(Path.Combine(Cases.Folder, "maria-uninsured.yaml"));
        await window.Page.Locator("form[action='/data/bring'] button").ClickAsync();
        await window.Arrive(url => url.EndsWith("/check", StringComparison.Ordinal));
        Assert.Equal(Cases.Text("maria-uninsured"), await File.ReadAllTextAsync(window.CaseFile));

        await window.Go("/data");
        var saving = window.Page.WaitForDownloadAsync();
        await window.Page.Locator("a[href='/data/case.yaml']").ClickAsync();
        Assert.Equal("case.yaml", (await saving).SuggestedFilename);

        await window.Page.Locator("form[action='/data/delete'] button").ClickAsync();
        await window.Page.Locator("button[name=sure]").ClickAsync();
        Assert.Contains("Deleted", await window.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(window.CaseFile));
    }

    private static async Task Answer(IPage page)
    {
        var radios = page.Locator("main input[type=radio]");
        if (await radios.CountAsync() > 0)
        {
            var none = page.Locator("main input[type=radio][value=none]");
            await page.Locator(
                    $"label[for={await (await none.CountAsync() > 0 ? none : radios.First).GetAttributeAsync("id")}]"
                )
                .ClickAsync();
        }
        else if (await page.Locator("main select").CountAsync() > 0)
        {
            await page.Locator("main select").SelectOptionAsync("TX");
        }
        else
        {
            await page.Locator("main input[type=text]").First.FillAsync("4000");
        }
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} is not reached with the Tab key.");
    }
}
