using Carefare.Treatment;

namespace Carefare.Tests.Treatment;

public sealed class SlidingScaleTests
{
    private static readonly DiscountBand[] Bands = [new(3.0m, 0.1m), new(1.5m, 0.5m), new(2.0m, 0.3m)];

    [Theory]
    [InlineData("0", "0.5")]
    [InlineData("1.5", "0.5")]
    [InlineData("1.5001", "0.3")]
    [InlineData("3", "0.1")]
    [InlineData("3.01", null)]
    public void The_lowest_band_that_reaches_the_income_gives_the_discount(string multiple, string? off) =>
        Assert.Equal(off is null ? null : decimal.Parse(off), SlidingScale.OffAt(Bands, decimal.Parse(multiple)));
}
