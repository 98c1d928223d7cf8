using Carefare.Cases.Reading;
using Microsoft.Playwright;

namespace Carefare.SystemTests.Pages;

/// <summary>However a person wanders over the pages, no answer that was taken is lost, and none comes back that was changed.</summary>
public sealed class WalkTests(Chromium chromium)
{
    private static readonly (
        string Page,
        string Field,
        Func<Carefare.Cases.Case, string> Kept,
        string[] Answers
    )[] Questions =
    [
        ("/tell/monthly", "#money-monthly", told => told.Money.Monthly.ToString(), ["150", "310", "725"]),
        ("/tell/cash", "#money-cash_now", told => told.Money.CashNow.ToString(), ["900", "4000", "0"]),
        ("/tell/state", "#person-state", told => told.Person.State.ToString(), ["TX", "CO", "NY"]),
        ("/tell/course", "#course-infusions", told => told.Course.Infusions.ToString(), ["4", "6", "8"]),
    ];

    private static int Steps => Environment.GetEnvironmentVariable("CAREFARE_LONG") == "1" ? 10_000 : 150;

    [Fact]
    public async Task Back_forward_reload_close_and_a_killed_program_lose_no_answer()
    {
        var chance = new Random(31);
        await using var window = await Window.Open(chromium, Cases.Text("maria-uninsured"));
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var walk = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            walk.Add(await Step(window, chance, taken));
            var told = CaseReader.Read("case.yaml", await File.ReadAllTextAsync(window.CaseFile));
            Assert.Empty(told.Problems);
            foreach (var question in Questions.Where(question => taken.ContainsKey(question.Page)))
            {
                var kept = question.Kept(told.Case!);
                Assert.True(
                    kept == taken[question.Page],
                    $"{question.Page} holds {kept}, not {taken[question.Page]}, after: {string.Join(", ", walk.TakeLast(12))}"
                );
            }
        }
    }

    private static async Task<string> Step(Window window, Random chance, Dictionary<string, string> taken)
    {
        switch (chance.Next(10))
        {
            case < 4:
                return await Answer(window, chance, taken);
            case < 6:
                await Move(() => window.Page.GoBackAsync());
                return "back";
            case 6:
                await Move(() => window.Page.GoForwardAsync());
                return "forward";
            case 7:
                await Move(() => window.Page.ReloadAsync());
                return "reload";
            case 8:
                await window.Close();
                return "close";
            default:
                await window.StartAnew();
                return "kill";
        }
    }

    // While a page comes back from the browser's own cache, for a moment no page is there to be moved.
    private static async Task Move(Func<Task> move)
    {
        try
        {
            await move();
        }
        catch (PlaywrightException between) when (between.Message.Contains("Not attached", StringComparison.Ordinal))
        {
            await Task.Delay(200);
            await move();
        }
    }

    // Sometimes by going to the page, and sometimes on whatever page the person has come back to.
    private static async Task<string> Answer(Window window, Random chance, Dictionary<string, string> taken)
    {
        var (page, field, kept, answers) = Questions[chance.Next(Questions.Length)];
        var here = Questions.FirstOrDefault(one => window.Page.Url.Contains(one.Page, StringComparison.Ordinal));
        if (here.Page is not null && chance.Next(2) == 0)
        {
            (page, field, kept, answers) = here;
        }
        else
        {
            await window.Go(page);
        }

        var answer = answers[chance.Next(answers.Length)];
        var input = window.Page.Locator(field);
        if (field == "#person-state")
        {
            await input.SelectOptionAsync(answer);
        }
        else
        {
            await input.FillAsync(answer);
        }

        var before = window.Page.Url;
        await window.Page.Locator("main .buttons button").First.ClickAsync();
        if (!window.Page.Url.Contains(page, StringComparison.Ordinal))
        {
            var told = CaseReader.Read("case.yaml", await File.ReadAllTextAsync(window.CaseFile)).Case!;
            taken[page] = Spelled(told, kept, answer);
            return $"{page} = {answer}";
        }

        // A page from before the program was killed has a token that is no longer good, and says so.
        Assert.Contains(
            "load the page again",
            await window.Page.Locator("body").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await window.Go(page);
        return $"{page} refused from {before}";
    }

    private static string Spelled(Carefare.Cases.Case told, Func<Carefare.Cases.Case, string> kept, string answer)
    {
        var spelled = kept(told);
        Assert.Contains(answer, spelled.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return spelled;
    }
}
