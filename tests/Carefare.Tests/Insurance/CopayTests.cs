using Carefare.Insurance;
using Carefare.Quantities;

namespace Carefare.Tests.Insurance;

/// <summary>Copays: once a visit or for each line, before the deductible or after it.</summary>
public sealed class CopayTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Copay Forty = new(Money.Of(40));

    [Fact]
    public void A_copay_before_the_deductible_is_all_that_a_visit_costs_and_leaves_the_deductible_as_it_was()
    {
        var paid = Pay(With(Forty), Today, 300);
        Assert.Equal((Money.Of(40), Money.Of(260)), (paid[0].PersonPays, paid[0].PlanPays));
        Assert.Equal((Money.Zero, Money.Of(40)), (paid[0].CountsToDeductible, paid[0].CountsToMaximum));
    }

    [Fact]
    public void A_copay_after_the_deductible_comes_on_top_of_what_is_left_of_it() =>
        Assert.Equal(
            [Money.Of(900), Money.Of(140), Money.Of(40)],
            Pay(With(Forty with { AfterDeductible = true }), Today, 900, 900, 900).Select(paid => paid.PersonPays)
        );

    [Fact]
    public void A_copay_is_never_more_than_what_the_plan_allows() =>
        Assert.Equal(Money.Of(25), Pay(With(Forty), Today, 25)[0].PersonPays);

    [Fact]
    public void A_visit_with_two_lines_has_one_copay() =>
        Assert.Equal(Money.Of(40), Money.Sum(OneDay(With(Forty), 300, 30).Select(paid => paid.PersonPays)));

    [Fact]
    public void A_copay_for_each_line_is_paid_twice() =>
        Assert.Equal(
            Money.Of(70),
            Money.Sum(OneDay(With(Forty with { ForEachLine = true }), 300, 30).Select(paid => paid.PersonPays))
        );

    [Fact]
    public void A_copay_that_counts_brings_the_deductible_down()
    {
        var plan = With(Forty with { CountsToDeductible = true });
        var lines = new[] { Line(Today, 300), Line(Today.AddDays(1), 2_000) with { TakesCopay = false } };
        Assert.Equal(Money.Of(960), Adjudication.Of(plan, default, Today, lines)[1].Deductible);
    }

    [Fact]
    public void A_line_that_takes_no_copay_has_the_coinsurance() =>
        Assert.Equal(
            Money.Of(60),
            Adjudication
                .Of(
                    With(Forty),
                    Plans.Met(new(Money.Of(1_000), Money.Of(1_000))),
                    Today,
                    Line(Today, 300) with
                    {
                        TakesCopay = false,
                    }
                )[0]
                .PersonPays
        );

    [Fact]
    public void A_high_deductible_plan_has_no_copay_before_its_deductible() =>
        Assert.Equal(
            [Money.Of(900), Money.Of(140)],
            Pay(With(Forty) with { IsHdhp = true }, Today, 900, 900).Select(paid => paid.PersonPays)
        );

    [Fact]
    public void At_the_out_of_pocket_maximum_no_copay_is_left()
    {
        var plan = Plans.Of(new(Money.Of(1_000), 0.2m, Money.Of(100)) { Copay = Forty });
        Assert.Equal(
            [Money.Of(40), Money.Of(40), Money.Of(20), Money.Zero],
            Pay(plan, Today, 300, 300, 300, 300).Select(paid => paid.PersonPays)
        );
    }

    private static HealthPlan With(Copay copay) =>
        Plans.Of(new(Money.Of(1_000), 0.2m, Money.Of(5_000)) { Copay = copay });

    private static IReadOnlyList<PaidLine> Pay(HealthPlan plan, DateOnly from, params int[] visits) =>
        Adjudication.Of(plan, default, from, visits.Select((dollars, day) => Line(from.AddDays(day), dollars)));

    private static IReadOnlyList<PaidLine> OneDay(HealthPlan plan, params int[] lines) =>
        Adjudication.Of(plan, default, Today, lines.Select(dollars => Line(Today, dollars)));

    private static BillingLine Line(DateOnly day, int dollars) =>
        new(day, "Visit", Money.Of(dollars), Money.Of(dollars));
}
