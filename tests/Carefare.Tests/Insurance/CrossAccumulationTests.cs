using Carefare.Insurance;
using Carefare.Quantities;

namespace Carefare.Tests.Insurance;

/// <summary>Plans in which what is paid in the network also counts out of it, and the other way round.</summary>
public sealed class CrossAccumulationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly HealthPlan Apart = new(
        new(1, 1),
        new(Money.Of(1_000), 0.2m, Money.Of(5_000)),
        new(Money.Of(2_000), 0.5m, Money.Of(9_000))
    );

    private static readonly HealthPlan Crossing = Apart with { CrossAccumulates = true };

    [Fact]
    public void Kept_apart_care_outside_leaves_the_deductible_inside_as_it_was() =>
        Assert.Equal(Money.Of(400), Last(Apart, Accumulators.Nothing));

    [Fact]
    public void Counting_on_both_sides_care_outside_brings_the_deductible_inside_down() =>
        Assert.Equal(Money.Of(80), Last(Crossing, Accumulators.Nothing));

    /// <summary>What is met outside keeps the care outside from counting toward the deductible inside.</summary>
    [Fact]
    public void Who_has_met_more_outside_may_pay_more_inside() =>
        Assert.Equal(Money.Of(400), Last(Crossing, new(default, new Met(Money.Of(2_000), Money.Of(2_000)))));

    /// <summary>A visit of $1,000 outside, then one of $400 inside: what the second costs.</summary>
    private static Money Last(HealthPlan plan, Accumulators met) =>
        Adjudication
            .Of(plan, met, Today, Line(Today, 1_000, Network.Out), Line(Today.AddDays(1), 400, Network.In))[1]
            .PersonPays;

    private static BillingLine Line(DateOnly day, int dollars, Network network) =>
        new(day, "Visit", Money.Of(dollars), Money.Of(dollars)) { Network = network };
}
