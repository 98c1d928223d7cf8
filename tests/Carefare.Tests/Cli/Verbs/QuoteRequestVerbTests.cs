using Carefare.Cli;

namespace Carefare.Tests.Cli.Verbs;

public sealed class QuoteRequestVerbTests
{
    private static string Lena => Tree.Path("examples", "lena-at-home.yaml");

    [Theory]
    [InlineData("letter")]
    [InlineData("letter-to-pine", "--clinic", "pine")]
    [InlineData("script", "--script")]
    public void What_it_writes_is_as_approved(string name, params string[] options) =>
        Golden.Matches(Write(options), "tests", "golden", "quote-request", $"{name}.txt");

    [Fact]
    public void It_does_not_say_what_the_treatment_is_for_unless_it_is_told_to()
    {
        Assert.DoesNotContain("depression", Write([]), StringComparison.Ordinal);
        Assert.Contains(
            "for major depression",
            Write(["--with-diagnosis"]).ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_clinic_is_asked_only_what_its_quote_leaves_open()
    {
        var letter = Write(["--clinic", "Sandia Clinic"]);
        Assert.DoesNotContain("first evaluation", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("ACLS", letter, StringComparison.Ordinal);
        Assert.Contains("one treatment after the series", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23", "November 27, 2026")]
    [InlineData("2026-11-27", "December 2, 2026")]
    [InlineData("2026-12-23", "December 29, 2026")]
    public void The_estimate_is_due_after_three_business_days(string asOf, string by) =>
        Assert.Contains(
            $"it is due by {by}",
            Write(["--as-of", asOf]).ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_clinic_that_is_not_in_the_case_is_refused_in_one_sentence()
    {
        var said = Talk.Run("quote-request", Lena, "--clinic", "pin");
        Assert.Equal((Exit.BadInput, ""), (said.Code, said.Out));
        Assert.Contains("Did you mean pine?", said.Err, StringComparison.Ordinal);
    }

    private static string Write(string[] options) => Talk.Run(["quote-request", Lena, .. options]).Out;
}
