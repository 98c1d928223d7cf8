using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

/// <summary>What holds for every plan, tried on invented people.</summary>
public sealed class PlanPropertyTests : IDisposable
{
    /// <summary>Levelling a plan's months may cost two cents of rounding.</summary>
    private static readonly Money Rounding = Money.OfCents(2);

    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void A_cheaper_rate_never_costs_more() =>
        NeverDearer(problem => problem with { Credits = [.. problem.Credits.Select(Cheaper)] });

    [Fact]
    public void More_a_month_never_costs_more() =>
        NeverDearer(problem =>
            problem with
            {
                Means = problem.Means with { Monthly = problem.Means.Monthly + Money.Of(37) },
            }
        );

    [Fact]
    public void More_cash_never_costs_more() =>
        NeverDearer(problem =>
            problem with
            {
                Means = problem.Means with { CashNow = problem.Means.CashNow + Money.Of(411) },
            }
        );

    [Fact]
    public void Less_kept_back_never_costs_more() =>
        NeverDearer(problem => problem with { Means = problem.Means with { KeepBack = Money.Zero } });

    [Fact]
    public void One_more_offer_of_credit_never_costs_more() =>
        NeverDearer(problem =>
            problem with
            {
                Credits = [.. problem.Credits, Somebody.Credit(new(problem.Credits.Count), "one more")],
            }
        );

    [Fact]
    public void One_more_clinic_never_costs_more() =>
        NeverDearer(problem => problem with { Treatments = [.. problem.Treatments, Given.Series("one more", 431, 4)] });

    [Fact]
    public void One_more_first_day_never_costs_more() =>
        NeverDearer(problem => problem with { Starts = [.. problem.Starts, problem.Starts[^1].AddMonths(1)] });

    [Fact]
    public void More_in_the_Hsa_and_the_Fsa_never_costs_more() =>
        NeverDearer(problem =>
            problem with
            {
                Hsa = problem.Hsa is { } hsa ? hsa with { Balance = hsa.Balance + Money.Of(300) } : null,
                Fsa = problem.Fsa is { } fsa
                    ? fsa with
                    {
                        Years =
                        [
                            fsa.Years[0] with
                            {
                                Available = fsa.Years[0].Available + Money.Of(250),
                            },
                            fsa.Years[1],
                        ],
                    }
                    : null,
            }
        );

    [Fact]
    public void The_order_of_clinics_and_lenders_does_not_matter() =>
        Somebody.Each(
            40,
            number =>
            {
                var problem = Somebody.Number(number);
                var turned = problem with
                {
                    Treatments = [.. problem.Treatments.Reverse()],
                    Credits = [.. problem.Credits.Reverse()],
                };
                Assert.Equal(Total(problem), Total(turned));
            }
        );

    [Fact]
    public void The_best_plan_is_the_same_whether_or_not_the_other_options_are_worked_out() =>
        Somebody.Each(
            80,
            number =>
            {
                var problem = Somebody.Number(number);
                Assert.Equal(new Planner(_solver).Prepare(problem).Plan().Recommended?.Total, Total(problem));
            }
        );

    [Fact]
    public void Care_before_the_Hsa_was_established_brings_no_contribution()
    {
        var problem = Given.Problem(700, 200, Given.Series("early", 300, 2)) with
        {
            Hsa = new(
                "hsa",
                "hsa",
                "HSA",
                Money.Zero,
                new DateOnly(2027, 1, 1),
                [new(2027, new(2027, 1, 1), new(2027, 12, 31), Money.Of(4000), [new(Money.Of(4000), 0.3m)], null)]
            ),
        };

        var plan = new Planner(_solver).Prepare(problem).Best();

        Assert.Equal(Money.Of(600), plan?.Total);
    }

    [Fact]
    public void Every_cent_is_on_one_line_and_the_lines_add_up_to_the_total() =>
        Somebody.Each(
            80,
            number =>
            {
                var problem = Somebody.Number(number);
                if (new Planner(_solver).Prepare(problem).Plan() is { Recommended: { } plan } answer)
                {
                    Balances(problem, plan);
                    Assert.InRange(answer.Certificate.Gap.Dollars, 0, 1);
                    Assert.True(answer.Certificate.Bound <= plan.Total);
                }
            }
        );

    private static void Balances(PlanProblem problem, Plan plan)
    {
        Assert.Equal(plan.Total, Money.Sum(plan.Months.Select(month => month.Out)));
        Assert.All(plan.Months, month => Assert.Equal(month.Out, Money.Sum(month.By.Select(by => by.Amount))));
        Assert.All(plan.Ledger, line => Assert.True(line.Amount > Money.Zero));
        Assert.Equal(plan.Course.Price, plan.Parts.Price);
        Assert.Equal(Money.Zero, plan.Months[^1].Owed);
        foreach (var debt in plan.Debts)
        {
            var paid = plan
                .Ledger.Where(line => line.To == new Party(PartyKind.Lender, debt.Offer))
                .Select(line => line.Amount);
            Assert.Equal(debt.Borrowed + debt.FinanceCharge, Money.Sum(paid));
            Assert.Equal(PlainLender.FinanceCharge(problem, plan, debt.Offer), debt.FinanceCharge);
        }

        Assert.Equal(plan.Parts.FinanceCharge, Money.Sum(plan.Debts.Select(debt => debt.FinanceCharge)));
        Assert.True(
            Sum(plan, line => line.To.Kind == PartyKind.Hsa) <= Sum(plan, line => line.From.Kind == PartyKind.Hsa)
        );
        CashIsNeverBelowWhatIsKeptBack(problem, plan);
    }

    private static Money Sum(Plan plan, Func<LedgerLine, bool> those) =>
        Money.Sum(plan.Ledger.Where(those).Select(line => line.Amount));

    private static void CashIsNeverBelowWhatIsKeptBack(PlanProblem problem, Plan plan)
    {
        var (cash, untouched) = (problem.Means.CashNow, problem.Means.CashNow);
        for (var day = problem.AsOf; day <= plan.Ledger[^1].Day; day = day.AddDays(1))
        {
            var earned = day.Day == 1 && day > problem.AsOf ? problem.Means.Monthly : Money.Zero;
            (cash, untouched) = (cash + earned, untouched + earned);
            var lines = plan.Ledger.Where(line => line.Day == day).ToList();
            cash += Money.Sum(lines.Where(line => line.To.Kind == PartyKind.Cash).Select(line => line.Amount));
            cash -= Money.Sum(lines.Where(line => line.From.Kind == PartyKind.Cash).Select(line => line.Amount));
            Assert.True(cash >= Money.Min(problem.Means.KeepBack, untouched), $"{cash} on {day}");
        }
    }

    private void NeverDearer(Func<PlanProblem, PlanProblem> better) =>
        Somebody.Each(
            120,
            number =>
            {
                var problem = Somebody.Number(number);
                if (Total(problem) is { } before)
                {
                    var after = Total(better(problem));
                    Assert.True(after <= before + Rounding, $"Somebody {number}: {after} instead of {before}");
                }
            }
        );

    private Money? Total(PlanProblem problem) => new Planner(_solver).Prepare(problem).Best()?.Total;

    private static Offer.Credit Cheaper(Offer.Credit credit) =>
        credit with
        {
            Terms = credit.Terms switch
            {
                CreditTerms.DeferredInterest deferred => deferred with { Apr = Half(deferred.Apr) },
                CreditTerms.ZeroPercent zero => zero with { Apr = Half(zero.Apr) },
                CreditTerms.ReducedApr reduced => reduced with { Apr = Half(reduced.Apr) },
                CreditTerms.Loan loan => loan with { Apr = Half(loan.Apr) },
                CreditTerms.Card card => card with { Apr = Half(card.Apr) },
                CreditTerms.ClinicPlan plan => plan with { Apr = Half(plan.Apr) },
                _ => throw new InvalidOperationException(),
            },
        };

    private static Rate Half(Rate rate) => new(rate.PerYear / 2);
}
