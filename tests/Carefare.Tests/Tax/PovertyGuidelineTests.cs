using Carefare.Quantities;
using Carefare.Tax;

namespace Carefare.Tests.Tax;

public sealed class PovertyGuidelineTests
{
    private static readonly PovertyGuideline Guideline = new(Money.Of(15_000), Money.Of(5_000));

    [Fact]
    public void Each_further_person_adds_the_same_amount() => Assert.Equal(Money.Of(25_000), Guideline.Annual(3));

    [Fact]
    public void A_month_is_a_twelfth_to_the_cent() => Assert.Equal(Money.Of(1_666.67m), Guideline.Monthly(2));

    [Fact]
    public void An_income_is_a_multiple_of_the_guideline() =>
        Assert.Equal(2.5m, Guideline.Multiple(Money.Of(50_000), 2));

    [Fact]
    public void A_household_has_somebody_in_it() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Guideline.Annual(0));
}
