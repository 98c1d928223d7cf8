using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Solver;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

public sealed class PlannerTests : IDisposable
{
    private static readonly Offer.Credit Promotion = Given.Credit(
        "carecard",
        new CreditTerms.DeferredInterest(12, new(0.2999m), Given.Minimum, Money.Zero),
        5000
    );

    private static readonly Offer.Credit Visa = Given.Credit(
        "visa",
        new CreditTerms.Card(new(0.2499m), Given.Minimum),
        3000
    );

    private readonly Highs _solver = new();

    private Planner Planner => new(_solver);

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void What_cash_can_pay_is_paid_in_cash_at_the_cheapest_clinic()
    {
        var answer = Planner
            .Prepare(Given.Problem(4000, 100, Given.Series("pine", 500), Given.Series("oak", 450)))
            .Plan();

        Assert.Equal(Money.Of(2700), answer.Recommended!.Total);
        Assert.Empty(answer.Recommended.Debts);
        Assert.Equal(Money.Of(2700), answer.Certificate.Bound);
        Assert.Equal(Money.Zero, answer.Certificate.Gap);
        var other = Assert.Single(answer.Rejected);
        Assert.Equal((Money.Of(3000), "It costs $300.00 more."), (other.Total, other.Why));
    }

    [Fact]
    public void Care_that_is_free_costs_nothing_and_nothing_is_borrowed_for_it()
    {
        var free = Given.Treatment("pine", PriceForm.PerInfusion, _ => []);
        var problem = Given.Problem(500, 100, free) with { Credits = [Visa, Promotion] };

        var prepared = Planner.Prepare(problem);

        Assert.Equal(Money.Zero, prepared.Plan().Recommended!.Total);
        Assert.Empty(prepared.Plan().Recommended!.Debts);
        Assert.Equal(Money.Zero, Assert.Single(prepared.Frontier()).Total);
    }

    [Fact]
    public void A_promotion_is_paid_off_in_twelve_equal_parts_and_costs_nothing()
    {
        var problem = Given.Problem(0, 400, Given.Package("pine", 4800)) with
        {
            Credits = [Visa, Promotion],
            AsOf = Given.Start,
        };

        var plan = Planner.Prepare(problem).Plan().Recommended!;

        Assert.Equal(Money.Of(4800), plan.Total);
        var debt = Assert.Single(plan.Debts);
        Assert.Equal(("carecard", Money.Zero), (debt.Offer, debt.FinanceCharge));
        Assert.Equal(Money.Of(400), debt.HighestPayment);
        Assert.Equal(new DateOnly(2027, 12, 1), debt.SafeBy);
        Assert.InRange(debt.IfMissed!.Value.Dollars, 900, 1000);
    }

    [Fact]
    public void A_dollar_less_a_month_and_the_promotion_cannot_be_met()
    {
        var problem = Given.Problem(0, 399, Given.Package("pine", 4800)) with
        {
            Credits = [Promotion],
            AsOf = new(2026, 12, 1),
        };

        var answer = Planner.Prepare(problem).Plan();

        Assert.Null(answer.Recommended);
        Assert.Contains("$4,800.00 on Dec 1, 2026", Assert.Single(answer.Rejected).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_purchases_on_a_promotion_the_first_to_end_sets_the_safe_date()
    {
        var problem = Given.Problem(0, 400, Given.Series("pine", 500, infusions: 3)) with { Credits = [Promotion] };

        var debt = Assert.Single(Planner.Prepare(problem).Plan().Recommended!.Debts);

        Assert.Equal(Given.Start.AddMonths(12), debt.SafeBy);
        Assert.Equal(Given.Start.AddDays(6).AddMonths(12), debt.LastSafeBy);
    }

    [Theory]
    [InlineData(100_00, true)]
    [InlineData(99_99, false)]
    public void What_is_charged_on_one_day_is_one_purchase_for_the_least_that_a_promotion_takes(int cents, bool isTaken)
    {
        var clinic = Given.Treatment(
            "pine",
            PriceForm.PerInfusion,
            start =>
                [
                    Visit(start, ChargeKind.Evaluation, Money.OfCents(cents)),
                    Visit(start, ChargeKind.Infusion, Money.Of(100)),
                ]
        );
        var choosy = new CreditTerms.DeferredInterest(12, new(0.2999m), Given.Minimum, MinPurchase: Money.Of(200));
        var problem = Given.Problem(0, 40, clinic) with { Credits = [Promotion with { Terms = choosy }] };

        var debt = Planner.Prepare(problem).Plan().Recommended?.Debts.Single();

        Assert.Equal(isTaken ? Money.Of(200) : null, debt?.Borrowed);

        static Charge Visit(DateOnly day, ChargeKind kind, Money price) =>
            new(day, kind, $"{kind}", price, [new(day, price)]);
    }

    [Fact]
    public void A_card_costs_its_interest_and_is_paid_as_fast_as_can_be()
    {
        var problem = Given.Problem(0, 500, Given.Package("pine", 1500)) with { Credits = [Visa] };

        var answer = Planner.Prepare(problem).Plan();

        var debt = Assert.Single(answer.Recommended!.Debts);
        Assert.InRange(debt.FinanceCharge.Dollars, 20, 80);
        Assert.InRange(answer.Certificate.Gap.Dollars, 0, 0.05m);
    }

    [Fact]
    public void Sunk_Fsa_money_pays_first_and_tax_saved_by_the_Hsa_counts()
    {
        var problem = Given.Problem(5000, 300, Given.Series("pine", 500)) with
        {
            Fsa = new(
                "fsa",
                "fsa",
                "FSA",
                [
                    new(
                        new(2026, 1, 1),
                        new(2026, 12, 31),
                        new(2026, 12, 31),
                        new(2027, 3, 31),
                        Money.Of(900),
                        Money.Zero,
                        [],
                        Money.Zero
                    ),
                ]
            ),
            Hsa = new(
                "hsa",
                "hsa",
                "HSA",
                Money.Of(200),
                new(2024, 1, 1),
                [new(2027, new(2027, 1, 1), new(2027, 12, 31), Money.Of(1000), [new(Money.Of(1000), 0.3m)], null)]
            ),
        };

        var plan = Planner.Prepare(problem).Plan().Recommended!;

        Assert.Equal(Money.Of(900), plan.Parts.SunkFsa);
        Assert.Equal(Money.Of(300), plan.Parts.TaxSaved);
        Assert.Equal(Money.Of(1800), plan.Total);
    }

    [Fact]
    public void A_loan_is_taken_where_nothing_else_fits_and_its_fee_counts()
    {
        var loan = Given.Credit("union", new CreditTerms.Loan(24, new(0.1199m), 0.03m), 8000);
        var problem = Given.Problem(500, 150, Given.Package("pine", 2850)) with { Credits = [loan] };

        var answer = Planner.Prepare(problem).Plan();

        var debt = Assert.Single(answer.Recommended!.Debts);
        Assert.True(debt.FinanceCharge > Money.Of(100));
        Assert.Equal(Money.Of(2850) + debt.FinanceCharge, answer.Recommended.Total);
        Assert.InRange(answer.Certificate.Gap.Dollars, 0, 0.2m);
    }

    [Fact]
    public void The_clinics_plan_is_used_where_it_is_all_there_is()
    {
        var plan = Given.Credit("pine-plan", new CreditTerms.ClinicPlan(0.25m, 6, Rate.Zero, Money.Of(25))) with
        {
            Clinic = "pine",
        };
        var problem = Given.Problem(1000, 400, Given.Series("pine", 500)) with { Credits = [plan] };

        var recommended = Planner.Prepare(problem).Plan().Recommended!;

        Assert.Equal(Money.Of(3025), recommended.Total);
        Assert.Equal(PriceForm.PerInfusion, recommended.Course.Form);
    }
}
