using Carefare.Insurance;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Insurance;

/// <summary>Two plans that pay for one line.</summary>
public sealed class CoordinationTests
{
    private static readonly DateOnly Today = RandomPlans.Today;

    private static readonly HealthPlan Eighty = Plans.Of(new(Money.Zero, 0.2m, null));

    private static readonly HealthPlan Seventy = Plans.Of(new(Money.Zero, 0.3m, null));

    [Fact]
    public void By_the_ordinary_rule_the_second_plan_pays_what_the_first_leaves() =>
        Assert.Equal((Money.Of(60), Money.Zero), Pays(Eighty, Seventy, CoordinationRule.Standard));

    [Fact]
    public void A_second_plan_that_does_not_duplicate_and_would_pay_less_pays_nothing() =>
        Assert.Equal((Money.Zero, Money.Of(60)), Pays(Eighty, Seventy, CoordinationRule.NonDuplication));

    [Fact]
    public void A_second_plan_that_does_not_duplicate_and_would_pay_more_pays_the_difference() =>
        Assert.Equal((Money.Of(30), Money.Of(60)), Pays(Seventy, Eighty, CoordinationRule.NonDuplication));

    [Fact]
    public void A_second_plan_pays_no_more_than_it_would_alone() =>
        Assert.Equal(
            (Money.Of(120), Money.Of(180)),
            Pays(
                Plans.Of(new(Money.Of(500), 0, null)),
                Plans.Of(new(Money.Zero, 0.6m, null)),
                CoordinationRule.Standard
            )
        );

    [Fact]
    public void A_second_plan_that_allows_more_pays_of_what_the_first_does_not_allow()
    {
        var first = Line(Seventy, charge: 400, allowed: 200);
        var second = Line(Eighty, charge: 400, allowed: 300);
        var both = Coordination.Of(first, second, CoordinationRule.Standard);
        Assert.Equal((Money.Of(160), Money.Of(100)), (both.SecondPays, both.PersonPays));
    }

    [Fact]
    public void A_contract_with_either_plan_keeps_the_clinic_from_asking_for_the_rest()
    {
        var first = Line(Seventy, charge: 400, allowed: 300);
        var second = Line(Eighty, charge: 400, allowed: 250, isContract: true);
        var both = Coordination.Of(first, second, CoordinationRule.NonDuplication);
        Assert.Equal((Money.Of(150), Money.Of(40)), (both.WriteOff, both.PersonPays));
    }

    [Fact]
    public void Two_plans_look_at_the_same_lines() =>
        Assert.Throws<ArgumentException>(() =>
            Coordination.Of(Line(Eighty, 300, 300), Line(Seventy, 200, 200), CoordinationRule.Standard)
        );

    [Fact]
    public void Person_plans_third_party_and_write_off_add_up_to_the_charge() =>
        Gen.Select(RandomPlans.Any, RandomPlans.Alone, RandomPlans.Mets, RandomPlans.Lines.Array[1, 8], Gen.Bool)
            .Sample(
                (first, second, met, bill, isStandard) =>
                    Coordination
                        .Of(
                            Adjudication.Of(first, met, Today, bill),
                            Adjudication.Of(second, met, Today, bill.Select(OfTheOther)),
                            isStandard ? CoordinationRule.Standard : CoordinationRule.NonDuplication
                        )
                        .All(both =>
                            both.PersonPays
                                + both.First.PlanPays
                                + both.SecondPays
                                + both.First.ThirdPartyPays
                                + both.WriteOff
                                == both.First.Line.Charge
                            && new[] { both.PersonPays, both.SecondPays, both.WriteOff }.All(part => part >= Money.Zero)
                            && both.PersonPays <= both.First.PersonPays
                            && both.SecondPays <= both.SecondAlone.PlanPays
                        )
            );

    [Fact]
    public void Together_two_plans_never_pay_less_than_the_better_one_alone_but_for_a_contract() =>
        Gen.Select(RandomPlans.Alone, RandomPlans.Alone, RandomPlans.Lines.Array[1, 8], Gen.Bool)
            .Sample(
                (first, second, bill, isStandard) =>
                    Coordination
                        .Of(
                            Adjudication.Of(first, default, Today, bill),
                            Adjudication.Of(second, default, Today, bill),
                            isStandard ? CoordinationRule.Standard : CoordinationRule.NonDuplication
                        )
                        .All(both =>
                            both.First.PlanPays + both.SecondPays
                            >= Money.Max(both.First.PlanPays, both.SecondAlone.PlanPays)
                        )
            );

    /// <summary>The same line as another plan sees it.</summary>
    private static BillingLine OfTheOther(BillingLine line) =>
        line with
        {
            MostAllowed = Money.OfCents(line.MostAllowed.Cents * 7 / 10 + 37),
            ByContract = !line.ByContract,
        };

    private static (Money SecondPays, Money PersonPays) Pays(HealthPlan first, HealthPlan second, CoordinationRule rule)
    {
        var both = Coordination.Of(Line(first, 300, 300), Line(second, 300, 300), rule);
        return (both.SecondPays, both.PersonPays);
    }

    private static PaidLine Line(HealthPlan plan, int charge, int allowed, bool isContract = false) =>
        Assert.Single(
            Adjudication.Of(
                plan,
                default,
                Today,
                new BillingLine(Today, "Visit", Money.Of(charge), Money.Of(allowed)) { ByContract = isContract }
            )
        );
}
