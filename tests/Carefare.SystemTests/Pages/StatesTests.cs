namespace Carefare.SystemTests.Pages;

/// <summary>The states that a page can be in besides its usual one can be used by everybody too.</summary>
public sealed class StatesTests(Chromium chromium)
{
    public static TheoryData<int, bool, bool, string> Looks =>
        new()
        {
            { 1280, false, true, "" },
            { 320, true, false, "/es" },
            { 320, false, false, "" },
            { 1280, true, true, "/es" },
        };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_state_of_a_page_has_no_fault_that_axe_knows_and_fits_its_screen(
        int width,
        bool dark,
        bool script,
        string language
    )
    {
        await using var window = await Window.Open(chromium, look: new(width, Enhanced: script, Dark: dark));
        var checks = new PageCheck(window, $"{(language.Length > 0 ? "es" : "en")}-{width}{(dark ? "-dark" : "")}");
        await checks.Of("empty-start", language.Length > 0 ? language : "/");
        await checks.Of("empty-plan", language + "/plan");
        await checks.Of("empty-check", language + "/check");

        await window.Go(language + "/tell/cash");
        await window.Page.Locator("#money-cash_now").FillAsync("a lot");
        await window.Page.Locator("main .buttons button").First.ClickAsync();
        await checks.Now("error-amount");
        await window.Go(language + "/tell/state");
        await window.Page.Locator("main .buttons button").First.ClickAsync();
        await checks.Now("error-choice");

        await Tell(window, "carefare: 1\nperson: {state: Nowhere}\nmoney: {monthly: lots}\n");
        await checks.Of("problem", language + "/plan");
        await Tell(window, Cases.WithoutMoney("maria-uninsured"));
        await checks.Of("nothing-fits", language + "/plan");
        await Tell(window, Cases.Text("vera-denied"));
        await checks.Of("open-answers", language + "/plan");
        await checks.Of("unknown-way", language + "/ways/none");
        await window.Go(language + "/tell/monthly");
        await window.Page.Locator("#money-monthly").FillAsync("500");
        await window.Page.Locator("main .buttons button").First.ClickAsync();
        await checks.Of("saved", language + "/plan?after=monthly");

        await window.Go(language + "/plan/what-if");
        await window.Page.Locator("#money-monthly").FillAsync("nothing much");
        await window.Page.Locator("main .buttons button").First.ClickAsync();
        await checks.Now("what-if-error");
        await window.Go(language + "/data");
        await window.Page.Locator("form[action$='/data/delete'] button").ClickAsync();
        await checks.Now("delete-sure");
        await window.Page.Locator("button[name=sure]").ClickAsync();
        await checks.Now("deleted");
        await checks.Of("example", $"/demo/sam-hsa{language}/plan");

        Assert.Empty(checks.Found);
        Assert.Empty(window.Faults);
    }

    private static Task Tell(Window window, string text) => File.WriteAllTextAsync(window.CaseFile, text);
}
