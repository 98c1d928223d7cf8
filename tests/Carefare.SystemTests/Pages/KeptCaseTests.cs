using System.Net;
using Carefare.Storage;
using Carefare.Tracking;
using Carefare.Web.Keeping;
using Carefare.Web.Translating;

namespace Carefare.SystemTests.Pages;

/// <summary>A case that an encrypted store keeps: the pages note what is done and paid, and every answer stays.</summary>
public sealed class KeptCaseTests(Chromium chromium) : IDisposable
{
    private readonly Folder _folder = new();
    private CaseStore? _store;

    [Fact]
    public async Task What_the_plan_says_to_do_is_taken_over_and_marked_as_done()
    {
        var keeper = Keeper();
        await using var site = await RunningSite.Start(around: _ => keeper);
        using var renewed = await site.Post("/track", ("renew", "yes"));
        Assert.Equal(HttpStatusCode.SeeOther, renewed.StatusCode);
        var open = keeper.Track.ToDo.Where(task => task.IsOpen).ToList();
        Assert.True(open.Count >= 3);
        using var again = await site.Post("/track", ("renew", "yes"));
        Assert.Equal(open.Count, keeper.Track.ToDo.Count);

        using var done = await site.Post("/track", ("done", open[0].Id));
        Assert.False(keeper.Track.ToDo[0].IsOpen);
        using var twice = await site.Post("/track", ("done", open[0].Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Contains("Done so far", (await site.Get("/track")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_is_noted_and_stands_beside_what_the_plan_costs()
    {
        var keeper = Keeper();
        await using var site = await RunningSite.Start(around: _ => keeper);
        using var wrong = await site.Post("/track", ("amount", "a lot"), ("to", "Pine"), ("by", "own"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("like 450", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unsaid = await site.Post("/track", ("amount", "450"), ("to", "Pine"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        Assert.Empty(keeper.Track.Paid);

        using var paid = await site.Post("/track", ("amount", "$1,250.50"), ("to", "<b>Pine</b>"), ("by", "hsa"));
        var payment = Assert.Single(keeper.Track.Paid);
        Assert.Equal("$1,250.50", payment.Amount.ToString());
        var page = (await site.Get("/track")).Text;
        Assert.Contains("$1,250.50", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Pine", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_is_an_event_and_deleting_the_case_leaves_nothing_of_it()
    {
        var keeper = Keeper();
        await using var site = await RunningSite.Start(around: _ => keeper);
        using var first = await site.Post("/tell/monthly", ("money-monthly", "310"));
        using var second = await site.Post("/tell/monthly", ("money-monthly", "320"));
        Assert.Equal(3, keeper.Track.TimesSaved);
        Assert.Contains("monthly: 320", keeper.Track.Case!.Yaml, StringComparison.Ordinal);
        Assert.Contains("monthly: 320", (await site.Get("/data/case.yaml")).Text, StringComparison.Ordinal);

        using var gone = await site.Send("/data/delete", [("form", await site.FormToken("/data")), ("sure", "yes")]);
        Assert.Empty(_store!.Cases());
    }

    [Theory]
    [InlineData(1280, false, "")]
    [InlineData(320, true, "/es")]
    public async Task The_pages_of_a_kept_case_can_be_used_by_everybody_in_both_languages(
        int width,
        bool dark,
        string language
    )
    {
        var keeper = Keeper();
        keeper.Add(track =>
            (
                [
                    new CaseEvent.Expense(Window.Today, "p1", "treatment", "Pine", Quantities.Money.Of(450), Purse.Own),
                    new CaseEvent.TaskAdded(
                        Window.Today,
                        "t1",
                        "Make the last payment to Pine",
                        Actor.You,
                        Window.Today,
                        true
                    ),
                    new CaseEvent.TaskAdded(Window.Today, "t2", "Keep the itemized bill", Actor.Clinic, null, false),
                    new CaseEvent.TaskDone(Window.Today, "t1"),
                ],
                ""
            )
        );
        await using var window = await Window.Open(chromium, look: new(width, Dark: dark), keeper: keeper);
        var checks = new PageCheck(window, $"kept{language.Replace('/', '-')}-{width}");
        foreach (var path in new[] { "/track", "/data", language.Length > 0 ? "" : "/" })
        {
            await checks.Of(path.Trim('/'), language + path);
        }

        Assert.Empty(checks.Found);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task The_pages_of_a_kept_case_are_said_in_Spanish()
    {
        var keeper = Keeper();
        await using var site = await RunningSite.Start(around: _ => keeper);
        using var renewed = await site.Post("/track", ("renew", "yes"));
        using var paid = await site.Post("/track", ("amount", "450"), ("to", "Pine"), ("by", "own"));
        using var done = await site.Post("/track", ("done", keeper.Track.ToDo[0].Id));
        foreach (var path in new[] { "/track", "/data", "/" })
        {
            var translator = new PageTranslator(Phrasebook.Spanish);
            translator.Translate((await site.Get(path)).Text);
            Assert.True(translator.Missing.Count == 0, string.Join('\n', translator.Missing));
        }
    }

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }

    // A real store, sealed with a key file, that keeps the answers of an invented person.
    private LedgerKeeper Keeper()
    {
        var place = Path.Combine(Path.GetDirectoryName(_folder.File)!, "store");
        var key = new StoreKey.KeyFile(Enumerable.Range(0, StoreKey.KeyFile.Length).Select(i => (byte)i).ToArray());
        _store = CaseStore.Create(place, key);
        var keeper = new LedgerKeeper(_store, "sam", new StillTime(Window.Today));
        Assert.Empty(keeper.Change(_ => (Cases.Text("sam-hsa"), "")));
        return keeper;
    }
}
