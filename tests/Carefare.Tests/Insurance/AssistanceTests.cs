using Carefare.Insurance;
using Carefare.Quantities;

namespace Carefare.Tests.Insurance;

/// <summary>Money of a maker's savings program, with plans that count it, do not, or set the share by it.</summary>
public sealed class AssistanceTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Where_it_counts_the_deductible_is_met_with_the_programs_money() =>
        Assert.Equal(
            [Money.Zero, Money.Of(140), Money.Of(180)],
            Pays(new(Money.Of(1_000), Money.Zero, AssistanceRule.Counts), 900, 800, 900)
        );

    [Fact]
    public void A_copay_accumulator_leaves_the_whole_deductible_for_when_the_money_is_used_up() =>
        Assert.Equal(
            [Money.Zero, Money.Of(700), Money.Of(420)],
            Pays(new(Money.Of(1_000), Money.Zero, AssistanceRule.DoesNotCount), 900, 800, 900)
        );

    [Fact]
    public void A_small_amount_may_be_left_to_the_person_each_time() =>
        Assert.Equal(
            [Money.Of(10), Money.Of(10)],
            Pays(new(Money.Of(5_000), Money.Of(10), AssistanceRule.Counts), 900, 900)
        );

    [Fact]
    public void A_maximizer_drains_the_money_and_nothing_counts()
    {
        var paid = Paid(
            new(Money.Of(1_000), Money.Zero, AssistanceRule.Maximizer) { SetShare = Money.Of(500) },
            500,
            500,
            500
        );
        Assert.Equal([Money.Zero, Money.Zero, Money.Of(500)], paid.Select(line => line.PersonPays));
        Assert.Equal([Money.Zero, Money.Zero, Money.Of(500)], paid.Select(line => line.CountsToDeductible));
    }

    private static IEnumerable<Money> Pays(Assistance help, params int[] visits) =>
        Paid(help, visits).Select(line => line.PersonPays);

    private static IReadOnlyList<PaidLine> Paid(Assistance help, params int[] visits) =>
        Adjudication.Of(
            Plans.Of(new(Money.Of(1_000), 0.2m, Money.Of(5_000))) with
            {
                Assistance = help,
            },
            default,
            Today,
            visits.Select(
                (dollars, day) => new BillingLine(Today.AddDays(day), "Visit", Money.Of(dollars), Money.Of(dollars))
            )
        );
}
