using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Solver;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

public sealed class BreakEvenTests : IDisposable
{
    private readonly Highs _solver = new();

    private Planner Planner => new(_solver);

    public void Dispose() => _solver.Dispose();

    [Theory]
    [InlineData(450_00, "It wins if each infusion costs $50 less.")]
    [InlineData(449_50, "It wins if each infusion costs $51 less.")]
    public void A_dearer_clinic_wins_when_each_infusion_costs_no_more_than_at_the_cheaper(int cents, string says)
    {
        var cheaper = Money.OfCents(cents);
        var change = WinsIf(
            Given.Problem(4000, 100, Given.Series("pine", 500), Given.Series("oak", cheaper.Dollars)),
            "pine"
        );

        Assert.Equal(says, change!.Says);
        Assert.True(change.Total <= cheaper * 6);
        Assert.True(change.Before > cheaper * 6);
    }

    [Fact]
    public void A_package_wins_by_its_own_price() =>
        Assert.Equal(
            "It wins if the package costs $300 less.",
            WinsIf(Given.Problem(4000, 100, Given.Package("pine", 3000), Given.Series("oak", 450)), "pine")!.Says
        );

    [Fact]
    public void What_does_not_fit_says_how_much_money_is_missing() =>
        Assert.Equal(
            "It fits with $1,300 more at the beginning.",
            WinsIf(Given.Problem(2700, 0, Given.Package("pine", 4000), Given.Series("oak", 450)), "pine")!.Says
        );

    [Fact]
    public void A_loan_wins_at_a_rate_at_which_it_costs_what_the_cheaper_one_does()
    {
        var problem = Given.Problem(0, 200, Given.Package("pine", 3000)) with { Credits = [Loan(0.08m), Loan(0.15m)] };
        var answer = Explained(problem);

        var rejected = Assert.Single(answer.Rejected);
        Assert.Equal("It wins at an APR of 8.00 % or less.", rejected.WinsIf!.Says);
    }

    [Fact]
    public void A_fee_can_be_too_much_for_any_rate()
    {
        var dear = Loan(0.15m) with { Terms = new CreditTerms.Loan(24, new(0.15m), 0.2m) };
        var answer = Explained(
            Given.Problem(0, 200, Given.Package("pine", 3000)) with
            {
                Credits = [Loan(0.08m), dear],
            }
        );

        var says = Assert.Single(answer.Rejected).WinsIf!.Says;
        Assert.StartsWith("It wins at no APR: without interest it still costs $", says, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_lower_price_makes_the_option_cost_no_more_and_a_dollar_less_does_not() =>
        Somebody.Each(
            25,
            number =>
            {
                var problem = Somebody.Number(number);
                var answer = Explained(problem);
                foreach (var option in answer.Rejected.Where(one => one is { Offer: Offer.Treatment, Total: not null }))
                {
                    if (option.WinsIf is not { } change)
                    {
                        continue;
                    }

                    var less = int.Parse(
                        change
                            .Says.Replace(",", "", StringComparison.Ordinal)
                            .Split('$', ' ')
                            .First(word => word.Length > 0 && char.IsDigit(word[0]))
                    );
                    Assert.True(At(less) <= answer.Recommended!.Total, $"{number}: {option.Option}: {change.Says}");
                    Assert.False(
                        less > 1
                            && At(less - 1) <= Money.Min(answer.Recommended.Total, option.Total!.Value - Money.Cent),
                        $"{number}: {option.Option}: {change.Says}"
                    );

                    Money? At(int dollars) =>
                        Planner
                            .Prepare(problem with { Treatments = [Cheaper((Offer.Treatment)option.Offer!, dollars)] })
                            .Total();
                }
            }
        );

    /// <summary>The same clinic had it asked less from the beginning.</summary>
    private static Offer.Treatment Cheaper(Offer.Treatment treatment, int dollars) =>
        treatment with
        {
            Price = start =>
                treatment.Price(start) is var course && course.Form == PriceForm.Package
                    ? course with
                    {
                        Charges =
                        [
                            .. course.Charges.Select(one => one.Kind == ChargeKind.Package ? Less(one, dollars) : one),
                        ],
                    }
                    : course with
                    {
                        Charges = [.. course.Charges.Select(one => Less(one, dollars))],
                    },
        };

    private static Charge Less(Charge charge, int dollars)
    {
        var (each, left) = long.DivRem((charge.Amount - Money.Of(dollars)).Cents, charge.Services.Count);
        return charge with
        {
            Amount = charge.Amount - Money.Of(dollars),
            Services =
            [
                .. charge.Services.Select(
                    (one, at) => one with { Amount = Money.OfCents(at < left ? each + 1 : each) }
                ),
            ],
        };
    }

    private WinningChange? WinsIf(PlanProblem problem, string clinic) =>
        Explained(problem).Rejected.Single(option => option.Clinic == clinic).WinsIf;

    private PlanAnswer Explained(PlanProblem problem)
    {
        var prepared = Planner.Prepare(problem);
        return prepared.Explain(prepared.Plan());
    }

    private static Offer.Credit Loan(decimal apr) =>
        Given.Credit($"loan at {apr}", new CreditTerms.Loan(24, new(apr), 0), 8000);
}
