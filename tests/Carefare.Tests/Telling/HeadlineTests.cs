using Carefare.Quantities;
using Carefare.Telling;

namespace Carefare.Tests.Telling;

public sealed class HeadlineTests
{
    [Fact]
    public void Where_nothing_is_amiss_nothing_stands_beside_the_answer() =>
        Assert.Empty(Headline.Beside(SampleReport.Report));

    [Fact]
    public void A_cheaper_plan_that_starts_later_is_said_with_the_answer()
    {
        var later = SamplePlan.Plan with
        {
            Course = SamplePlan.Plan.Course with { Start = new(2027, 3, 1) },
            Parts = SamplePlan.Plan.Parts with { TaxSaved = Money.Of(332.80m) },
        };
        Assert.Equal(
            "Starting later costs less: $4,017.20 with the first treatment on Mar 1, 2027, and $541.80 in its highest month.",
            Assert.Single(Headline.Beside(SampleReport.Report with { Frontier = [later, SamplePlan.Plan] }))
        );
    }

    [Theory]
    [InlineData("money.cash_now")]
    [InlineData("money.monthly")]
    public void Where_the_money_is_not_known_the_answer_says_that_it_is_not_checked(string key)
    {
        var ask = SampleReport.Report.Asks[0] with { Key = key };
        Assert.Contains(
            "is not checked",
            Assert.Single(Headline.Beside(SampleReport.Report with { Asks = [ask] })),
            StringComparison.Ordinal
        );
    }
}
