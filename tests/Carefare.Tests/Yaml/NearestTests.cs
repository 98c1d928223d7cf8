using Carefare.Yaml;

namespace Carefare.Tests.Yaml;

public sealed class NearestTests
{
    private static readonly string[] Known = ["annual_income", "household_size", "age", "state", "zip"];

    [Theory]
    [InlineData("anual_income", "annual_income")]
    [InlineData("annual-income", "annual_income")]
    [InlineData("AnnualIncome", "annual_income")]
    [InlineData("stat", "state")]
    [InlineData("aeg", "age")]
    public void A_slip_finds_the_word_that_was_meant(string written, string meant) =>
        Assert.Equal(meant, Nearest.To(written, Known));

    [Theory]
    [InlineData("diagnosis")]
    [InlineData("")]
    [InlineData("xyz")]
    public void A_word_that_is_near_to_none_finds_none(string written) => Assert.Null(Nearest.To(written, Known));

    [Fact]
    public void A_word_of_any_length_is_compared_in_little_time() =>
        Assert.Null(Nearest.To(new string('x', 1_000_000), Known));

    [Fact]
    public void The_mend_proposes_the_nearest_or_names_them_all()
    {
        Assert.Equal("Did you mean monthly?", Nearest.Mend("montly", ["monthly", "cash_now"]));
        Assert.Equal("Use one of: monthly, cash_now.", Nearest.Mend("deductible", ["monthly", "cash_now"]));
    }
}
