using Carefare.Insurance;
using Carefare.Quantities;

namespace Carefare.Tests.Insurance;

/// <summary>Families: amounts of each person within the family's, or the family's alone.</summary>
public sealed class FamilyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly BenefitTerms Terms = new(Money.Of(1_500), 0.2m, Money.Of(5_000))
    {
        Family = new(FamilyKind.Embedded, Money.Of(3_000), Money.Of(8_000)),
    };

    [Fact]
    public void In_an_embedded_plan_a_persons_own_deductible_is_enough() =>
        Assert.Equal(Money.Of(1_600), Visit(Terms, new(), 2_000));

    [Fact]
    public void In_an_embedded_plan_the_family_may_have_met_it_for_a_person_who_has_not() =>
        Assert.Equal(Money.Of(400), Visit(Terms, new() { FamilyDeductible = Money.Of(3_000) }, 2_000));

    [Fact]
    public void In_an_embedded_plan_what_is_left_of_the_familys_may_be_less_than_of_ones_own() =>
        Assert.Equal(Money.Of(520), Visit(Terms, new() { FamilyDeductible = Money.Of(2_850) }, 2_000));

    [Fact]
    public void In_an_aggregate_plan_nothing_is_paid_before_the_familys_is_met() =>
        Assert.Equal(Money.Of(2_000), Visit(Aggregate, new(), 2_000));

    [Fact]
    public void In_an_aggregate_plan_others_may_meet_all_of_it() =>
        Assert.Equal(Money.Of(400), Visit(Aggregate, new() { FamilyDeductible = Money.Of(3_000) }, 2_000));

    [Fact]
    public void The_familys_maximum_may_be_reached_by_others() =>
        Assert.Equal(
            Money.Of(100),
            Visit(Terms, new() { FamilyDeductible = Money.Of(3_000), FamilyMaximum = Money.Of(7_900) }, 2_000)
        );

    [Fact]
    public void In_an_aggregate_plan_nobody_pays_more_in_the_network_than_the_laws_limit_for_one_person()
    {
        var plan = Plans.Of(Terms with { Family = new(FamilyKind.Aggregate, Money.Of(12_000), Money.Of(20_000)) }) with
        {
            Caps = [new(2026, Money.Of(10_600))],
        };
        Assert.Equal(Money.Of(10_600), Of(plan, new(), 15_000, Network.In));
        Assert.Equal(Money.Of(12_600), Of(plan, new(), 15_000, Network.Out));
    }

    [Fact]
    public void The_limit_goes_by_the_year_in_which_the_plan_year_begins()
    {
        var plan = Plans.Of(new(Money.Of(50_000), 0, null)) with
        {
            Year = new(7, 1),
            Caps = [new(2026, Money.Of(10_600)), new(2027, Money.Of(12_000))],
        };
        var lines = new[] { new DateOnly(2027, 6, 30), new DateOnly(2027, 7, 1) }.Select(day => new BillingLine(
            day,
            "Visit",
            Money.Of(15_000),
            Money.Of(15_000)
        )
        {
            Network = Network.In,
        });
        Assert.Equal(
            [Money.Of(10_600), Money.Of(12_000)],
            Adjudication.Of(plan, default, Today, lines).Select(paid => paid.PersonPays)
        );
    }

    [Fact]
    public void A_new_plan_year_begins_with_nothing_met_by_anybody()
    {
        var met = new Met { FamilyDeductible = Money.Of(3_000) };
        var next = new BillingLine(new(2027, 1, 1), "Visit", Money.Of(1_000), Money.Of(1_000));
        Assert.Equal(
            Money.Of(1_000),
            Assert.Single(Adjudication.Of(Plans.Of(Terms), new(met, met), Today, next)).PersonPays
        );
    }

    private static BenefitTerms Aggregate =>
        Terms with
        {
            Family = new(FamilyKind.Aggregate, Money.Of(3_000), Money.Of(8_000)),
        };

    private static Money Visit(BenefitTerms terms, Met met, int dollars) =>
        Of(Plans.Of(terms), met, dollars, Network.In);

    private static Money Of(HealthPlan plan, Met met, int dollars, Network network) =>
        Assert
            .Single(
                Adjudication.Of(
                    plan,
                    new(met, met),
                    Today,
                    new BillingLine(Today, "Visit", Money.Of(dollars), Money.Of(dollars)) { Network = network }
                )
            )
            .PersonPays;
}
