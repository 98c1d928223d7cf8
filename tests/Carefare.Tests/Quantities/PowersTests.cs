using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Quantities;

public sealed class PowersTests
{
    private static readonly Gen<decimal> Positive = Gen.Long[1, 1_000_000_000]
        .Select(millionths => millionths / 1_000_000m);

    [Fact]
    public void A_logarithm_and_an_exponential_undo_each_other() =>
        Positive.Sample(number =>
            decimal.Abs(Powers.Exp(Powers.Ln(number)) / number - 1) < 0.000_000_000_000_000_000_000_1m
        );

    [Fact]
    public void A_root_to_its_degree_is_the_number() =>
        Gen.Select(Positive, Gen.Int[1, 24])
            .Sample(
                (number, degree) =>
                    decimal.Abs(Powers.Of(Powers.Root(number, degree), degree) / number - 1)
                    < 0.000_000_000_000_000_000_1m
            );

    [Fact]
    public void Known_values_hold_to_twenty_four_digits()
    {
        Near.Assert(2.718281828459045235360287m, Powers.Exp(1), 1e-24m);
        Near.Assert(2.302585092994045684017991m, Powers.Ln(10), 1e-24m);
        Near.Assert(1.414213562373095048801689m, Powers.Root(2, 2), 1e-24m);
        Assert.Equal(1024, Powers.Of(2m, 10));
        Assert.Equal(1, Powers.Of(7m, 0));
    }

    [Fact]
    public void What_is_beyond_the_range_of_a_decimal_overflows_and_what_is_tiny_is_nothing()
    {
        Assert.Throws<OverflowException>(() => Powers.Exp(80));
        Assert.Equal(0, Powers.Exp(-80));
    }

    [Fact]
    public void A_logarithm_of_nothing_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Powers.Ln(0));
}
