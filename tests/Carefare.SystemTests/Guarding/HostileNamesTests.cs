using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Carefare.SystemTests.Guarding;

/// <summary>Names and words that would be markup, commands or templates come out as text on every page.</summary>
public sealed partial class HostileNamesTests(Chromium chromium)
{
    private static readonly string[] Nasty =
    [
        "<script>window.hit=1</script>",
        "\"><img src=x onerror=\"window.hit=1\">",
        "' onmouseover='window.hit=1",
        "</title><svg onload=window.hit=1>",
        "</textarea><iframe srcdoc='<script>parent.hit=1</script>'>",
        "javascript:window.hit=1",
        "{{7*7}} ${7*7} @(7*7) #{7*7} <%= 7*7 %>",
        "<math><mi xlink:href=\"data:x,<script>window.hit=1</script>\">",
        "&lt;script&gt;window.hit=1&lt;/script&gt;",
        "<0>one</0> <1/> {money} {x}",
        "\u202egnp.exe \u2066x\u2069 \u200b",
        "-->]]><!--<script>window.hit=1</script>",
        "=HYPERLINK(\"http://evil.example\")",
        "x\u2028window.hit=1//",
        "\ue000\ue001 \ue010 \ue020x\ue021",
        "x;END:VEVENT,ATTENDEE:mailto:a@evil.example",
    ];

    public static TheoryData<string> Languages => ["", "/es"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task V1_2_1_V1_2_2_V1_3_7_nothing_that_a_person_or_a_file_says_becomes_markup(string language)
    {
        await using var window = await Window.Open(chromium, Case());
        await using var site = await RunningSite.Start(Case());
        var pages = await Crawl.Of(site, language.Length > 0 ? language : "/");
        Assert.True(pages.Count > 40);
        foreach (var path in pages.Keys.Where(path => path.Count(letter => letter == '/') < 4))
        {
            await window.Go(path);
            var odd = await window.Page.EvaluateAsync<string>(
                """
                () => [...document.querySelectorAll("script:not([src]), iframe, img, math, svg svg, object, embed, [onerror], [onload], [onmouseover], a[href^='javascript:']")]
                    .map(one => one.outerHTML).join("\n") + (window.hit ?? "")
                """
            );
            Assert.True(odd.Length == 0, $"{path}: {odd}");
        }

        Assert.Empty(window.Faults);
        Assert.All(window.Asked, asked => Assert.StartsWith(window.Address, asked, StringComparison.Ordinal));
        var check = pages[language + "/check"].Text;
        Assert.Contains("{{7*7}} ${7*7} @(7*7)", check, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task V1_2_1_what_is_typed_wrongly_comes_back_as_text()
    {
        await using var window = await Window.Open(chromium);
        foreach (var nasty in Nasty)
        {
            await window.Go("/tell/price/0");
            await window.Page.Locator("#name").FillAsync(nasty);
            await window.Page.Locator("#infusion").FillAsync(nasty);
            await window.Page.Locator("main .buttons button").First.ClickAsync();
            Assert.False(await window.Page.EvaluateAsync<bool>("() => 'hit' in window"));
        }
    }

    [Fact]
    public async Task V1_2_1_every_field_of_every_question_gives_back_text_and_no_markup()
    {
        await using var site = await RunningSite.Start(Cases.Text("vera-denied"));
        var questions = (await Crawl.Of(site))
            .Keys.Where(path => path.StartsWith("/tell/", StringComparison.Ordinal))
            .ToList();
        Assert.True(questions.Count > 15);
        var fields = 0;
        foreach (var path in questions)
        {
            var token = await site.FormToken(path);
            var names = Input()
                .Matches((await site.Get(path)).Text)
                .Select(match => match.Groups["name"].Value)
                .Distinct()
                .ToList();
            fields += names.Count;
            foreach (var nasty in Nasty.Where(one => one.Contains('<')))
            {
                using var response = await site.Send(path, [("form", token), .. names.Select(name => (name, nasty))]);
                Assert.True((int)response.StatusCode < 500, path);
                Assert.DoesNotContain(nasty, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        Assert.True(fields > 25);
        foreach (var path in new[] { "/check", "/plan", "/papers", "/data" })
        {
            var page = (await site.Get(path)).Text;
            Assert.All(
                Nasty.Where(one => one.Contains('<')),
                nasty => Assert.DoesNotContain(nasty, page, StringComparison.Ordinal)
            );
        }
    }

    [GeneratedRegex("<(?:input class|select)[^>]* name=\"(?<name>[a-z][^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Input();

    [Fact]
    public async Task V1_3_3_no_file_that_is_saved_takes_its_name_or_its_shape_from_what_a_person_says()
    {
        await using var site = await RunningSite.Start(Case());
        var files = (await Crawl.Of(site))
            .SelectMany(page => Crawl.Links(page.Value.Text))
            .Where(link => link.StartsWith('/') && SavedFile().IsMatch(link))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.True(files.Count > 20);
        foreach (var file in files)
        {
            using var request = site.Request(HttpMethod.Get, file);
            using var response = await site.Client.SendAsync(request);
            Assert.Matches("^\"?[a-z0-9.-]+\"?$", response.Content.Headers.ContentDisposition!.FileName);
            await using var content = await response.Content.ReadAsStreamAsync();
            if (file.EndsWith(".docx", StringComparison.Ordinal))
            {
                using var parts = new ZipArchive(content);
                Assert.All(
                    parts.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)),
                    IsWellFormed
                );
            }
            else if (file.EndsWith(".ics", StringComparison.Ordinal))
            {
                var lines = (await new StreamReader(content).ReadToEndAsync()).Split("\r\n");
                Assert.Equal(lines.Count(line => line == "BEGIN:VEVENT"), lines.Count(line => line == "END:VEVENT"));
                Assert.DoesNotContain(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
            }
        }
    }

    private static void IsWellFormed(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        Assert.NotNull(XDocument.Load(stream).Root);
    }

    [GeneratedRegex(@"\.(csv|ics|pdf|docx|txt)$")]
    private static partial Regex SavedFile();

    [Fact]
    public async Task V1_2_10_the_table_that_is_saved_holds_no_formula()
    {
        await using var site = await RunningSite.Start(Case());
        var (_, csv) = await site.Get("/plan/months.csv");
        Assert.All(
            csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .SelectMany(line => line.Split(',').Skip(1)),
            cell => Assert.True(decimal.TryParse(cell, out _), cell)
        );
    }

    // A case in which every word that a person may write is hostile.
    private static string Case() =>
        JsonSerializer.Serialize(
            new
            {
                carefare = 1,
                person = new { state = "CO" },
                condition = new
                {
                    diagnosis = "ptsd",
                    tried = Nasty
                        .Select(one => new
                        {
                            treatment = one,
                            weeks = 8,
                            outcome = "failed",
                        })
                        .ToArray(),
                },
                money = new { monthly = 3000, cash_now = 4000 },
                coverage = new[] { new { type = "employer_insured", payer = Nasty[0] } },
                course = new { modality = "iv" },
                quotes = Nasty
                    .Select(
                        (one, i) =>
                            new
                            {
                                clinic = $"c{i}",
                                name = one,
                                infusion = 400 + i,
                            }
                    )
                    .ToArray(),
                offers = new[]
                {
                    new
                    {
                        id = "visa",
                        kind = "card",
                        apr = 0.2,
                        limit = 3000,
                    },
                },
            }
        );
}
