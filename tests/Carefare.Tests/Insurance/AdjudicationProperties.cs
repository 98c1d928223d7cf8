using Carefare.Insurance;
using Carefare.Quantities;
using CsCheck;

namespace Carefare.Tests.Insurance;

public sealed class AdjudicationProperties
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Gen<Money> Amounts = Gen.Int[0, 300_000].Select(cents => Money.OfCents(cents));

    private static readonly Gen<PlanYear> Years = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28])
        .Select((month, day) => new PlanYear(month, day));

    private static readonly Gen<BenefitTerms> Plans = Gen.Select(
            Amounts,
            Gen.Int[0, 100],
            Gen.OneOf(Amounts.Select(maximum => (Money?)maximum), Gen.Const((Money?)null)),
            Years
        )
        .Select((deductible, percent, maximum, year) => new BenefitTerms(deductible, percent / 100m, maximum, year));

    private static readonly Gen<Met> Mets = Gen.Select(Amounts, Amounts)
        .Select((deductible, maximum) => new Met(deductible, maximum));

    private static readonly Gen<BillingLine> Lines = Gen.Select(Gen.Int[0, 700], Amounts, Amounts)
        .Select((days, charge, most) => new BillingLine(Today.AddDays(days), "Visit", charge, most));

    private static readonly Gen<BillingLine[]> Bills = Lines.Array[0, 12];

    [Fact]
    public void Who_pays_what_adds_up_to_the_charge_and_no_part_is_negative() =>
        Gen.Select(Plans, Mets, Bills)
            .Sample(
                (plan, met, bill) =>
                    Adjudication
                        .Of(plan, met, Today, bill)
                        .All(paid =>
                            paid.PersonPays + paid.PlanPays == paid.Line.Charge
                            && paid.PlanPays <= paid.Line.Allowed
                            && new[] { paid.Deductible, paid.Coinsurance, paid.PlanPays, paid.Balance }.All(part =>
                                part >= Money.Zero
                            )
                        )
            );

    [Fact]
    public void In_no_plan_year_does_the_person_pay_more_of_allowed_amounts_than_the_maximum() =>
        Gen.Select(Plans, Mets, Bills)
            .Sample(
                (plan, met, bill) =>
                    Adjudication
                        .Of(plan, met, Today, bill)
                        .GroupBy(paid => plan.Year.StartOf(paid.Line.Day))
                        .All(year =>
                            plan.Maximum is not { } maximum
                            || Money.Sum(year.Select(paid => paid.CountsToMaximum)) <= maximum
                        )
            );

    [Fact]
    public void Splitting_a_line_in_two_moves_what_the_plan_pays_by_a_cent_at_most() =>
        Gen.Select(Plans, Mets, Bills.Where(bill => bill.Length > 0), Gen.Int[0, 11], Gen.Int[0, 100])
            .Sample(
                (plan, met, bill, at, percent) =>
                {
                    var whole = bill[at % bill.Length];
                    var part = Money.Nearest(whole.Allowed.Dollars * percent / 100);
                    var split = bill.SelectMany(line =>
                        ReferenceEquals(line, whole)
                            ? [Of(line, part, part), Of(line, line.Charge - part, line.Allowed - part)]
                            : new[] { line }
                    );
                    var moved = PlanPays(plan, met, split) - PlanPays(plan, met, bill);
                    return moved <= Money.Cent && moved >= -Money.Cent;
                }
            );

    [Fact]
    public void Who_has_met_more_is_never_paid_less() =>
        Gen.Select(Plans, Mets, Mets, Bills)
            .Sample(
                (plan, met, more, bill) =>
                    PlanPays(plan, met, bill)
                    <= PlanPays(plan, new(met.Deductible + more.Deductible, met.Maximum + more.Maximum), bill)
            );

    [Fact]
    public void A_year_that_begins_with_nothing_met_comes_to_the_formula_of_the_plans_summary() =>
        Gen.Select(Plans, Amounts.Array[1, 12])
            .Sample(
                (plan, amounts) =>
                {
                    var calendar = plan with { Year = new(1, 1) };
                    var allowed = Money.Sum(amounts).Dollars;
                    var deductible = decimal.Min(plan.Deductible.Dollars, allowed);
                    var formula = decimal.Min(
                        plan.Maximum?.Dollars ?? decimal.MaxValue,
                        deductible + (allowed - deductible) * plan.Coinsurance
                    );
                    var bill = amounts.Select(amount => new BillingLine(Today, "Visit", amount, amount));
                    var paid = Adjudication.Of(calendar, Met.Nothing, Today, bill);
                    var difference = Money.Sum(paid.Select(line => line.CountsToMaximum)).Dollars - formula;
                    return decimal.Abs(difference) <= amounts.Length * 0.005m;
                }
            );

    private static BillingLine Of(BillingLine line, Money charge, Money allowed) =>
        new(line.Day, line.What, charge, allowed);

    private static Money PlanPays(BenefitTerms plan, Met met, IEnumerable<BillingLine> bill) =>
        Money.Sum(Adjudication.Of(plan, met, Today, bill).Select(paid => paid.PlanPays));
}
