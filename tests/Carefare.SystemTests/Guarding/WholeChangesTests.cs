using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Carefare.Web.Keeping;

namespace Carefare.SystemTests.Guarding;

/// <summary>A change is made whole or not at all, and only what was asked for is changed. The names hold ids of OWASP ASVS 5.0.</summary>
public sealed class WholeChangesTests
{
    [Fact]
    public async Task V2_3_3_where_the_disk_refuses_the_case_stays_as_it_was()
    {
        await using var site = await RunningSite.Start(Cases.Text("sam-hsa"));
        // A folder stands where the new text would be written beside the old one.
        Directory.CreateDirectory(site.CaseFile + ".part");
        using var response = await site.Post("/tell/monthly", ("money-monthly", "310"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("could not be saved", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Cases.Text("sam-hsa"), await File.ReadAllTextAsync(site.CaseFile));
    }

    [Fact]
    public async Task V15_4_2_answers_that_come_at_the_same_time_are_all_kept()
    {
        await using var site = await RunningSite.Start("carefare: 1\n");
        (string Path, string Field, string Kept)[] answers =
        [
            ("/tell/monthly", "money-monthly", "monthly: 317"),
            ("/tell/cash", "money-cash_now", "cash_now: 4123"),
            ("/tell/state", "person-state", "state: TX"),
        ];
        for (var round = 0; round < 5; round++)
        {
            await File.WriteAllTextAsync(site.CaseFile, "carefare: 1\n");
            await Task.WhenAll(
                answers.Select(async answer =>
                {
                    using var _ = await site.Post(answer.Path, (answer.Field, answer.Kept.Split(": ")[1]));
                })
            );
            var text = await File.ReadAllTextAsync(site.CaseFile);
            Assert.All(answers, answer => Assert.Contains(answer.Kept, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task V15_3_3_a_form_changes_nothing_that_it_does_not_ask()
    {
        await using var site = await RunningSite.Start("carefare: 1\nmoney: {cash_now: 100}\n");
        using var response = await site.Post(
            "/tell/monthly",
            ("money-monthly", "310"),
            ("money-cash_now", "99999"),
            ("as_of", "2031-01-01"),
            ("person.state", "TX")
        );
        var text = await File.ReadAllTextAsync(site.CaseFile);
        Assert.Contains("monthly: 310", text, StringComparison.Ordinal);
        Assert.Contains("cash_now: 100", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2031", text, StringComparison.Ordinal);
        Assert.DoesNotContain("TX", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("carefare: 1\nnobody: {asks: this}\n", "nobody")]
    [InlineData("carefare: 1\nmoney: {monthly: 1, monthly: 2}\n", "monthly")]
    [InlineData("carefare: 1\nperson: {state: Colorado Springs}\n", "/person/state")]
    [InlineData("carefare: 2\n", "carefare")]
    [InlineData(
        "carefare: 1\ncoverage: [{out_of_network: {deductible: 500, deductible_met: 900}}]\n",
        "deductible_met"
    )]
    public async Task V2_2_1_V2_2_3_what_is_unknown_doubled_or_against_itself_is_refused_with_its_place(
        string text,
        string place
    )
    {
        await using var site = await RunningSite.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/routes")
        {
            Content = new StringContent(text, Encoding.UTF8, "application/yaml"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", site.Options.Launch.Secret);
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(place, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999999999999999999999999")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1e99")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("0.001")]
    public async Task V1_4_2_an_amount_beyond_all_amounts_is_refused_in_a_sentence(string amount)
    {
        await using var site = await RunningSite.Start("carefare: 1\n");
        using var response = await site.Post("/tell/monthly", ("money-monthly", amount));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("carefare: 1\n", await File.ReadAllTextAsync(site.CaseFile));
    }

    [Fact]
    public async Task V16_5_3_V16_5_4_a_fault_of_ours_gives_nothing_away_and_the_site_goes_on()
    {
        Failing? keeper = null;
        await using var site = await RunningSite.Start(
            Cases.Text("maria-uninsured"),
            around: inner => keeper = new Failing(inner)
        );
        keeper!.Fails = true;
        foreach (var path in new[] { "/plan", "/es/check", "/data", "/papers" })
        {
            var (status, text) = await site.Get(path);
            Assert.Equal(HttpStatusCode.InternalServerError, status);
            Assert.DoesNotContain(Failing.Inside, text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }

        // A fault lets nobody in.
        using var stranger = await site.Client.GetAsync("/plan");
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        keeper.Fails = false;
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/plan")).Status);
    }

    // Keeps the case as another does, and fails when it is told to.
    private sealed class Failing(ICaseKeeper inner) : ICaseKeeper
    {
        public const string Inside = "secret-of-ours";

        public bool Fails { get; set; }

        public bool MayChange => inner.MayChange;

        public string Place => inner.Place;

        public OpenCase Open() => Fails ? throw new InvalidOperationException(Inside) : inner.Open();

        public string Change(Func<OpenCase, (string? Text, string Problem)> change) => inner.Change(change);

        public string Delete() => inner.Delete();
    }
}
