using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

/// <summary>What holds for every plan, tried on invented people.</summary>
public sealed class PlanPropertyTests : IDisposable
{
    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

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

    private Money? Total(PlanProblem problem) => new Planner(_solver).Prepare(problem).Best()?.Total;
}
