using Carefare.Cli.Text;
using Carefare.Tests.Telling;

namespace Carefare.Tests.Cli.Text;

public sealed class PlanTextTests
{
    [Fact]
    public void The_answer_is_the_first_sentence()
    {
        var text = Write(SampleReport.Report, 200);
        Assert.StartsWith(
            "The cheapest safe plan we found costs $4,117.20 over 13 months; the highest month is $541.80; "
                + "first treatment Dec 1, 2026.\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(40)]
    [InlineData(57)]
    [InlineData(80)]
    [InlineData(100)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        foreach (var report in new[] { SampleReport.Report, SampleReport.NothingFits })
        {
            Assert.All(Write(report, width).Split('\n'), line => Assert.True(Lines.Columns(line) <= width, line));
        }
    }

    [Fact]
    public void Every_month_and_the_total_are_in_the_table()
    {
        var text = Write(SampleReport.Report, 80);
        foreach (var month in SamplePlan.Plan.Months)
        {
            Assert.Contains($"{month.Month.First:MMM yyyy}", text, StringComparison.Ordinal);
        }

        Assert.Matches(@"Total +\$4,117\.20", text);
    }

    [Fact]
    public void Where_nothing_fits_the_smallest_changes_come_right_after_the_answer()
    {
        var text = Write(SampleReport.NothingFits, 80);
        Assert.StartsWith("No safe plan fits", text, StringComparison.Ordinal);
        Assert.Contains("- $42.00 more a month: then it costs $4,201.13 in all.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_only_for_a_terminal_that_shows_it_and_says_nothing_more()
    {
        var dyed = Write(SampleReport.Report, 80, colour: true);
        var plain = Write(SampleReport.Report, 80);
        Assert.Contains("\u001b[1m", dyed, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", plain, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(dyed, "\u001b\\[\\d*m", ""));
    }

    [Fact]
    public void It_ends_with_what_it_is_not_and_with_the_crisis_line()
    {
        var end = Write(SampleReport.Report, 400).TrimEnd().Split('\n')[^3..];
        Assert.Equal("This is information, not medical, legal, tax or financial advice.", end[0]);
        Assert.Contains("Call or text 988", end[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_debt_is_never_shown_without_its_safe_date_and_what_a_miss_costs()
    {
        var text = Write(SampleReport.Report, 400);
        Assert.Contains("owe nothing on it by Wed, Dec 1, 2027", text, StringComparison.Ordinal);
        Assert.Contains("about $472.31 of interest", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_the_sample_is_as_approved() =>
        Golden.Matches(Write(SampleReport.Report, 80), "tests", "golden", "sample-plan.txt");

    private static string Write(PlanReport report, int width, bool colour = false)
    {
        var to = new StringWriter { NewLine = "\n" };
        new PlanText(report, new(to, width, colour)).Write();
        return to.ToString();
    }
}
