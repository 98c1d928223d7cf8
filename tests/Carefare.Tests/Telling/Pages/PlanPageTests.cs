using System.Text.RegularExpressions;
using System.Xml.Linq;
using Carefare.Telling.Pages;
using Carefare.Tests.Cli;

namespace Carefare.Tests.Telling.Pages;

public sealed partial class PlanPageTests
{
    private static readonly string Page = PlanPage.Of(SampleReport.Report);

    [Fact]
    public void The_page_asks_for_nothing_from_elsewhere()
    {
        Assert.DoesNotMatch("<(script|img|link|iframe|object|embed|form|input|button)\\b", Page);
        Assert.DoesNotMatch("\\s(src|srcset|action|style|on[a-z]+)=\"", Page);
        Assert.DoesNotMatch(@"@import|@font-face|url\((?!#)", Page);
        Assert.Contains("default-src 'none'", Page);
    }

    [Fact]
    public void Its_title_names_no_illness() => Assert.Contains("<title>Plan – Carefare</title>", Page);

    [Fact]
    public void Every_element_that_is_opened_is_closed() =>
        Assert.All(new[] { Page, PlanPage.Of(SampleReport.NothingFits) }, page => Assert.NotNull(Parsed(page)));

    [Fact]
    public void Headings_follow_one_another_without_a_gap()
    {
        var levels = Parsed(Page).Descendants().Select(one => one.Name.LocalName).Where(name => Level().IsMatch(name));
        var before = 0;
        foreach (var level in levels.Select(name => name[1] - '0'))
        {
            Assert.True(level <= before + 1, $"h{level} after h{before}");
            before = level;
        }

        Assert.Single(Parsed(Page).Descendants("h1"));
    }

    [Fact]
    public void Every_table_has_a_caption_and_every_heading_of_it_a_scope() =>
        Assert.All(
            Parsed(Page).Descendants("table"),
            table =>
            {
                Assert.Single(table.Elements("caption"));
                Assert.All(table.Descendants("th"), head => Assert.NotNull(head.Attribute("scope")));
            }
        );

    [Fact]
    public void Every_reference_inside_the_page_has_its_target()
    {
        var ids = Parsed(Page).Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var wanted = Parsed(Page)
            .Descendants()
            .SelectMany(one => one.Attributes())
            .SelectMany(one =>
                one.Name == "aria-labelledby" ? one.Value.Split(' ')
                : one.Name == "href" && one.Value[0] == '#' ? [one.Value[1..]]
                : Array.Empty<string>()
            );
        Assert.Subset(ids.ToHashSet(), wanted.ToHashSet());
    }

    [Fact]
    public void The_chart_has_a_title_and_the_table_its_numbers()
    {
        Assert.NotEmpty(
            Parsed(Page).Descendants("svg").Single(svg => svg.Attribute("role") is not null).Element("title")!.Value
        );
        Assert.All(SamplePlan.Plan.Months, month => Assert.Contains($">{month.Out}</td>", Page));
    }

    [Fact]
    public void A_name_from_a_file_cannot_become_markup()
    {
        const string Evil = "<script>alert('x')</script>\"&\u202e";
        var plan = SamplePlan.Plan with { Course = SamplePlan.Plan.Course with { ClinicName = Evil } };
        var report = SampleReport.Report with
        {
            Answer = SampleReport.Report.Answer with { Recommended = plan },
            Facts = [new("x", Evil, "javascript:alert(1)", Talk.Today, Stale: false)],
        };
        var page = PlanPage.Of(report);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("href=\"javascript", page);
        Assert.NotNull(Parsed(page));
    }

    [Fact]
    public void The_crisis_line_is_at_the_end_of_every_page() =>
        Assert.All(
            new[] { Page, PlanPage.Of(SampleReport.NothingFits) },
            page => Assert.Contains("tel:988", Parsed(page).Descendants("footer").Single().ToString())
        );

    [Fact]
    public void Where_nothing_fits_the_page_says_so_and_names_the_smallest_changes()
    {
        var page = PlanPage.Of(SampleReport.NothingFits);
        Assert.Contains("<h1>No safe plan fits", page);
        Assert.Contains("$42.00 more a month", page);
    }

    [Fact]
    public void The_page_of_the_sample_is_as_approved() => Golden.Matches(Page, "tests", "golden", "sample-plan.html");

    /// <summary>The page is written so that a reader of XML can read it, once the tags that HTML leaves open are closed.</summary>
    private static XElement Parsed(string page) =>
        XElement.Parse(
            Open()
                .Replace(page.Replace("<!doctype html>", "", StringComparison.Ordinal), "$0/")
                .Replace(">/", "/>", StringComparison.Ordinal)
        );

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Level();

    [GeneratedRegex("<(meta|br)\\b[^>]*>")]
    private static partial Regex Open();
}
