using Carefare.Insurance;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Insurance;

public sealed class AdjudicationProperties
{
    private static readonly DateOnly Today = RandomPlans.Today;

    [Fact]
    public void Person_plan_third_party_and_write_off_add_up_to_the_charge_and_no_part_is_negative() =>
        Gen.Select(RandomPlans.Any, RandomPlans.Mets, RandomPlans.Bills)
            .Sample(
                (plan, met, bill) =>
                    Adjudication
                        .Of(plan, met, Today, bill)
                        .All(paid =>
                            paid.PersonPays + paid.PlanPays + paid.ThirdPartyPays + paid.WriteOff == paid.Line.Charge
                            && paid.PlanPays <= paid.Line.Allowed
                            && new[]
                            {
                                paid.Deductible,
                                paid.Copay,
                                paid.Coinsurance,
                                paid.PlanPays,
                                paid.ThirdPartyPays,
                                paid.Balance,
                                paid.WriteOff,
                                paid.PersonPays,
                                paid.CountsToDeductible,
                                paid.CountsToMaximum,
                            }.All(part => part >= Money.Zero)
                        )
            );

    [Fact]
    public void The_rules_written_a_second_time_say_the_same_of_every_line() =>
        Gen.Select(RandomPlans.Any, RandomPlans.Mets, RandomPlans.Bills)
            .Sample(
                (plan, met, bill) =>
                    Adjudication
                        .Of(plan, met, Today, bill)
                        .Select(paid =>
                            (paid.PersonPays.Cents, paid.PlanPays.Cents, paid.ThirdPartyPays.Cents, paid.WriteOff.Cents)
                        )
                        .SequenceEqual(AdjudicationByHand.Of(plan, met, Today, bill))
            );

    [Fact]
    public void The_order_of_lines_does_not_change_what_anybody_pays_in_all() =>
        Gen.Select(RandomPlans.Any, RandomPlans.Mets, RandomPlans.Bills, Gen.Int)
            .Sample(
                (plan, met, bill, seed) =>
                {
                    var other = bill.ToArray();
                    new Random(seed).Shuffle(other);
                    return Sums(plan, met, bill) == Sums(plan, met, other);
                }
            );

    [Fact]
    public void In_no_plan_year_does_the_person_pay_more_of_allowed_amounts_in_the_network_than_any_maximum() =>
        Gen.Select(RandomPlans.Any, RandomPlans.Mets, RandomPlans.Bills)
            .Sample(
                (plan, met, bill) =>
                    plan.Assistance is { Rule: AssistanceRule.Maximizer }
                    || Adjudication
                        .Of(plan, met, Today, bill)
                        .Where(paid => paid.Line.Network == Network.In)
                        .GroupBy(paid => plan.Year.StartOf(paid.Line.Day))
                        .All(year =>
                            Most(plan, year.Key) is not { } most
                            || Money.Sum(year.Select(paid => paid.Share - paid.ThirdPartyPays)) <= most
                        )
            );

    [Fact]
    public void What_is_met_today_counts_against_the_maximum_of_this_plan_year() =>
        Gen.Select(RandomPlans.Alone, RandomPlans.Mets, RandomPlans.Bills)
            .Sample(
                (plan, met, bill) =>
                    plan.InNetwork!.Maximum is not { } most
                    || plan.InNetwork.Family is { Kind: FamilyKind.Aggregate }
                    || Money.Sum(
                        Adjudication
                            .Of(plan, met, Today, bill)
                            .Where(paid =>
                                paid.Line.Network == Network.In
                                && plan.Year.StartOf(paid.Line.Day) == plan.Year.StartOf(Today)
                            )
                            .Select(paid => paid.Share)
                    ) <= Money.Max(Money.Zero, most - met.InNetwork.Maximum)
            );

    /// <summary>
    /// Where the two sides of the network are kept apart and no maximizer sets the shares. Otherwise it is false, and really so:
    /// <see cref="CrossAccumulationTests"/> has a person who pays more because more is met.
    /// </summary>
    [Fact]
    public void Who_has_met_more_never_pays_more() =>
        Gen.Select(RandomPlans.Any, RandomPlans.Mets, RandomPlans.Mets, RandomPlans.Bills)
            .Sample(
                (plan, met, more, bill) =>
                    plan.Assistance is { Rule: AssistanceRule.Maximizer }
                    || Sums(Apart(plan), met, bill).Person >= Sums(Apart(plan), More(met, more), bill).Person
            );

    [Fact]
    public void Splitting_a_line_in_two_moves_what_the_plan_pays_by_a_cent_at_most_where_there_is_no_copay() =>
        Gen.Select(RandomPlans.Alone, RandomPlans.Mets, RandomPlans.Lines, Gen.Int[0, 100])
            .Sample(
                (any, met, whole, percent) =>
                {
                    var plan = any with
                    {
                        InNetwork = any.InNetwork! with { Copay = null },
                        OutOfNetwork = any.OutOfNetwork! with { Copay = null },
                    };
                    var part = Money.Nearest(whole.Allowed.Dollars * percent / 100);
                    var moved =
                        Sums(
                            plan,
                            met,
                            Of(whole, part, part),
                            Of(whole, whole.Charge - part, whole.Allowed - part)
                        ).Plan - Sums(plan, met, whole).Plan;
                    return moved <= Money.Cent && moved >= -Money.Cent;
                }
            );

    [Fact]
    public void A_year_that_begins_with_nothing_met_comes_to_the_formula_of_the_plans_summary() =>
        Gen.Select(RandomPlans.Terms, RandomPlans.Amounts.Array[1, 12])
            .Sample(
                (terms, amounts) =>
                {
                    var plan = Plans.Of(terms with { Copay = null, Family = null });
                    var allowed = Money.Sum(amounts).Dollars;
                    var deductible = decimal.Min(terms.Deductible.Dollars, allowed);
                    var formula = decimal.Min(
                        terms.Maximum?.Dollars ?? decimal.MaxValue,
                        deductible + (allowed - deductible) * terms.Coinsurance
                    );
                    var bill = amounts.Select(amount => new BillingLine(Today, "Visit", amount, amount));
                    var paid = Adjudication.Of(plan, Accumulators.Nothing, Today, bill);
                    var difference = Money.Sum(paid.Select(line => line.Share)).Dollars - formula;
                    return decimal.Abs(difference) <= amounts.Length * 0.005m;
                }
            );

    private static HealthPlan Apart(HealthPlan plan) => plan with { CrossAccumulates = false };

    private static Money? Most(HealthPlan plan, DateOnly year)
    {
        var terms = plan.InNetwork!;
        Money?[] all =
        [
            terms.Family is { Kind: FamilyKind.Aggregate } ? null : terms.Maximum,
            terms.Family?.Maximum,
            plan.Caps.Where(cap => cap.Year == year.Year).Select(cap => (Money?)cap.Most).FirstOrDefault(),
        ];
        return all.Min();
    }

    private static Accumulators More(Accumulators met, Accumulators more) =>
        new(More(met.InNetwork, more.InNetwork), More(met.OutOfNetwork, more.OutOfNetwork));

    private static Met More(Met met, Met more) =>
        new(met.Deductible + more.Deductible, met.Maximum + more.Maximum)
        {
            FamilyDeductible = met.FamilyDeductible + more.FamilyDeductible,
            FamilyMaximum = met.FamilyMaximum + more.FamilyMaximum,
        };

    private static BillingLine Of(BillingLine line, Money charge, Money allowed) =>
        new(line.Day, line.What, charge, allowed) { Network = line.Network };

    private static (Money Person, Money Plan, Money Third) Sums(
        HealthPlan plan,
        Accumulators met,
        params IEnumerable<BillingLine> bill
    )
    {
        var paid = Adjudication.Of(plan, met, Today, bill);
        return (
            Money.Sum(paid.Select(line => line.PersonPays)),
            Money.Sum(paid.Select(line => line.PlanPays)),
            Money.Sum(paid.Select(line => line.ThirdPartyPays))
        );
    }
}
