using Carefare.Credit;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Solver;
using Carefare.Treatment;

namespace Carefare.Tests.Planning;

/// <summary>Tries every way to pay a tiny course in steps of fifty dollars; it shares nothing with the planner.</summary>
public sealed class BruteForceTests : IDisposable
{
    private const int Step = 50;
    private const int Months = 7;
    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void No_way_to_pay_a_tiny_course_beats_the_plan() =>
        Somebody.Each(
            2000,
            number =>
            {
                var chance = new Random(number);
                var (cash, monthly, back) = (
                    Step * chance.Next(0, 12),
                    Step * chance.Next(1, 6),
                    Step * chance.Next(0, 3)
                );
                int[] prices = [Step * chance.Next(2, 9), Step * chance.Next(0, 6)];
                var promotion = chance.Next(2) == 0 ? chance.Next(2, 5) : 0;
                var limit = Step * chance.Next(3, 16);
                // A promotion that takes no small purchase, or a card that asks for a least payment.
                var least = chance.Next(3) == 0 ? Step * chance.Next(2, 5) : 0;
                var problem = Problem(cash, monthly, prices, promotion, limit, least);
                problem = problem with { Means = problem.Means with { KeepBack = Money.Of(back) } };

                var best = new Everything(cash, monthly, back, prices, promotion, limit, least).Least();
                var plan = new Planner(_solver).Prepare(problem).Total();

                if (best is { } finance)
                {
                    Assert.NotNull(plan);
                    Assert.True(
                        plan.Value.Dollars <= prices.Sum() + finance,
                        $"{number}: {plan} but {prices.Sum() + finance} can be had"
                    );
                }
            }
        );

    private static PlanProblem Problem(int cash, int monthly, int[] prices, int promotion, int limit, int least)
    {
        Rate apr = new(0.365m);
        CreditTerms terms =
            promotion > 0
                ? new CreditTerms.ZeroPercent(promotion, apr, default, Money.Of(least))
                : new CreditTerms.Card(apr, new(0, Money.Of(least)));
        return Given.Problem(
            cash,
            monthly,
            Given.Treatment("tiny", PriceForm.PerInfusion, _ => [.. Charges(prices)])
        ) with
        {
            Credits = [Given.Credit("credit", terms, limit)],
        };
    }

    private static IEnumerable<Charge> Charges(int[] prices) =>
        prices
            .Select((price, at) => (Price: Money.Of(price), Day: new DateOnly(2026, 12, 1).AddMonths(at).AddDays(9)))
            .Where(charge => charge.Price > Money.Zero)
            .Select(charge => new Charge(charge.Day, ChargeKind.Infusion, "Infusion", charge.Price, []));

    /// <summary>One charge on 10 December and one on 10 January; a card at a tenth of a percent a day, or a promotion without interest.</summary>
    private sealed class Everything(int cash, int monthly, int back, int[] prices, int promotion, int limit, int least)
    {
        private decimal? _least;

        public decimal? Least()
        {
            Live(0, cash, 0, 0, []);
            return _least;
        }

        /// <summary>A month: its money, a payment, a charge part of which is borrowed, then interest.</summary>
        private void Live(int month, decimal left, decimal owed, decimal interest, List<decimal> bought)
        {
            if (interest >= _least)
            {
                return;
            }

            if (month >= 2 && owed == 0)
            {
                _least = interest;
                return;
            }

            if (month > Months)
            {
                return;
            }

            var have = left + monthly;
            foreach (var paid in Amounts(decimal.Min(owed, decimal.Max(0, have - back))))
            {
                foreach (var borrowed in month < 2 ? Amounts(prices[month]) : [0])
                {
                    Close(month, have, owed, interest, bought, paid, borrowed);
                }
            }
        }

        private void Close(
            int month,
            decimal have,
            decimal owed,
            decimal interest,
            List<decimal> bought,
            decimal paid,
            decimal borrowed
        )
        {
            var rest = have - paid - (month < 2 ? prices[month] - borrowed : 0);
            var after = owed - paid;
            // What a promotion leaves on its last payment day was bought since.
            var since = bought.Where((_, at) => at > month - promotion).Sum();
            var spends = paid > 0 || (month < 2 && prices[month] > borrowed);
            var breaksTerms =
                promotion > 0 ? after > since || (borrowed > 0 && borrowed < least) : paid < decimal.Min(owed, least);
            if ((spends && rest < back) || breaksTerms)
            {
                return;
            }

            var first = new DateOnly(2026, 12, 1).AddMonths(month);
            var days = first.AddMonths(1).DayNumber - first.DayNumber;
            var charged =
                promotion > 0
                    ? 0
                    : decimal.Round(
                        ((after * days) + (borrowed * (days - 9))) * 0.001m,
                        2,
                        MidpointRounding.AwayFromZero
                    );
            if (after + borrowed + charged <= limit)
            {
                Live(month + 1, rest, after + borrowed + charged, interest + charged, [.. bought, borrowed]);
            }
        }

        private static IEnumerable<decimal> Amounts(decimal most)
        {
            yield return most;
            for (var amount = (decimal.Ceiling(most / Step) - 1) * Step; amount >= 0; amount -= Step)
            {
                yield return amount;
            }
        }
    }
}
