using Carefare.Insurance.Public;
using Carefare.Knowledge;

namespace Carefare.Tests.Rules.Programmes;

/// <summary>The sliding fee of federally funded health centers: 42 CFR 51c.303(f), HRSA Compliance Manual chapter 9.</summary>
public sealed class HealthCenterFeeTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    private static HealthCenterFee Fee =>
        new(
            KnowledgeBase.Embedded.At("health-center-full-discount", Day).Number,
            KnowledgeBase.Embedded.At("health-center-no-discount-above", Day).Number
        );

    [Theory]
    [InlineData("0", "Full")]
    [InlineData("1", "Full")]
    [InlineData("1.0001", "Part")]
    [InlineData("2", "Part")]
    [InlineData("2.0001", "None")]
    [InlineData("50", "None")]
    public void All_but_a_small_charge_to_100_percent_a_part_to_200_nothing_above(string income, string discount) =>
        Assert.Equal(discount, Fee.At(decimal.Parse(income, null)).ToString());

    [Fact]
    public void An_income_is_never_less_than_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fee.At(-0.01m));
}
