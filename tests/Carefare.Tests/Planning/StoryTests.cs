using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Solver;

namespace Carefare.Tests.Planning;

/// <summary>Plans over what is not known yet: what others decide, and whether the treatment helps.</summary>
public sealed class StoryTests : IDisposable
{
    private static readonly DateOnly Answer = new(2026, 12, 20);
    private readonly Highs _solver = new();

    public void Dispose() => _solver.Dispose();

    [Fact]
    public void What_a_fund_may_pay_counts_by_its_chance()
    {
        var plan = Best(Given.Problem(2000, 0, Given.Series("clinic", 500, 2)) with { Benefits = [Fund(800, 0.25m)] });

        Assert.NotNull(plan?.Outlook);
        Assert.Equal(Money.Of(800), plan.Outlook.Expected);
        Assert.Equal(Money.Of(1000), plan.Outlook.Worst);
        Assert.Equal([0.75m, 0.25m], plan.Outlook.Stories.Select(story => story.Probability));
        Assert.Equal([Money.Of(1000), Money.Of(200)], plan.Outlook.Stories.Select(story => story.Plan.Total));
        Assert.Equal([false, true], plan.Outlook.Stories.Select(story => story.Answers.Single().Yes));
    }

    [Fact]
    public void The_expected_plan_waits_for_an_answer_and_goes_to_the_clinic_that_fits_it()
    {
        // The dear clinic takes the insurance, the cheap one does not: $600 now, or in January $1,000 or $300.
        var problem = Given.Problem(3000, 0, Given.Series("plain", 600, 1), Given.Series("insured", 1000, 1)) with
        {
            Starts = [Given.Start, Given.Start.AddMonths(1)],
            Benefits =
            [
                new Offer.Reimbursement(
                    "insurer",
                    "insurance",
                    "Insurer",
                    (course, granted) => course.Clinic == "insured" ? [new(0, Money.Of(700), granted.AddDays(30))] : []
                )
                {
                    Decisions = [new("authorization", "the prior authorization", Answer, 0.4m)],
                },
            ],
        };

        var plan = Best(problem);

        Assert.NotNull(plan?.Outlook);
        Assert.Equal(Money.Of(0.6m * 600 + 0.4m * 300), plan.Outlook.Expected);
        Assert.Equal(["plain", "insured"], plan.Outlook.Stories.Select(story => story.Plan.Course.Clinic));
        Assert.All(plan.Outlook.Stories, story => Assert.Equal(new(2027, 1, 1), story.Plan.FirstTreatment));
    }

    [Fact]
    public void Whoever_looks_at_the_worst_does_not_buy_what_is_lost_where_the_treatment_does_not_help()
    {
        // One by one $500 twice; together $900, of which nothing comes back. Half of them stop after the first.
        var problem = Given.Problem(3000, 0, Given.Series("clinic", 500, 2), Given.Package("clinic", 900)) with
        {
            Response = new(1, 0.5m),
        };
        var stopping = problem with { Treatments = [.. problem.Treatments.Select(WithoutRefund)] };

        Assert.Equal(Money.Of(750), Best(stopping)?.Outlook?.Expected);
        Assert.Equal(Money.Of(900), Best(stopping with { Attitude = Attitude.Worst })?.Total);
    }

    [Fact]
    public void A_no_counts_as_if_nobody_had_been_asked() =>
        Somebody.Each(
            60,
            number =>
            {
                var problem = Awaiting.Number(number) with { Response = null };
                var refused = problem with { Benefits = [.. problem.Benefits.Select(one => Chances(one, _ => 0))] };
                Assert.Equal(Total(problem with { Benefits = [] }), Total(refused));
            }
        );

    [Fact]
    public void A_sure_yes_counts_as_a_promise() =>
        Somebody.Each(
            60,
            number =>
            {
                var problem = Awaiting.Number(number) with { Response = null };
                // What is granted on the day of the plan is granted as if it had never been asked for.
                var sure = problem with
                {
                    Benefits =
                    [
                        .. problem.Benefits.Select(one =>
                            one with
                            {
                                Decisions =
                                [
                                    .. one.Decisions.Select(made => made with { Day = Given.AsOf, Chance = 1 }),
                                ],
                            }
                        ),
                    ],
                };
                var promised = problem with
                {
                    Benefits = [.. problem.Benefits.Select(one => one with { Decisions = [] })],
                };
                Assert.Equal(Total(promised), Total(sure));
            }
        );

    [Fact]
    public void A_better_chance_is_never_worse_on_average() =>
        Somebody.Each(
            60,
            number =>
            {
                var problem = Awaiting.Number(number) with { Attitude = Attitude.Expected };
                var better = problem with
                {
                    Benefits =
                    [
                        .. problem.Benefits.Select(one => Chances(one, chance => decimal.Min(1, chance + 0.1m))),
                    ],
                };
                if (Total(problem) is { } before)
                {
                    Assert.True(Total(better) <= before + Money.OfCents(3), $"{number}: {Total(better)}, {before}");
                }
            }
        );

    [Fact]
    public void Each_attitude_is_the_best_by_its_own_measure() =>
        Somebody.Each(
            60,
            number =>
            {
                var problem = Awaiting.Number(number);
                var plans = Enum.GetValues<Attitude>()
                    .ToDictionary(one => one, one => Best(problem with { Attitude = one }));
                foreach (var (attitude, plan) in plans)
                {
                    Assert.Equal(plan is null, plans[Attitude.Expected] is null);
                    Assert.All(
                        plans.Values.OfType<Plan>(),
                        other =>
                            Assert.True(
                                By(attitude, plan!) <= By(attitude, other) + Money.OfCents(3),
                                $"{number} {attitude}"
                            )
                    );
                }
            }
        );

    [Fact]
    public void Until_two_stories_can_be_told_apart_the_same_is_done_in_both() =>
        Somebody.Each(
            60,
            number =>
            {
                foreach (var (one, other) in Pairs(Best(Awaiting.Number(number))))
                {
                    var apart = one
                        .Answers.Except(other.Answers)
                        .Concat(other.Answers.Except(one.Answers))
                        .Min(answer => answer.Day);
                    Assert.Equal(Before(one, apart), Before(other, apart));
                }
            }
        );

    [Fact]
    public void A_changed_figure_is_answered_as_if_the_problem_was_new() =>
        Somebody.Each(
            40,
            number =>
            {
                var prepared = new Planner(_solver).Prepare(Awaiting.Number(number));
                prepared.Total();
                foreach (var change in Changes)
                {
                    Assert.Equal(Total(change(Awaiting.Number(number))), prepared.With(change).Total());
                }
            }
        );

    [Fact]
    public void The_bound_closes_within_a_few_cents() =>
        Somebody.Each(
            60,
            number =>
            {
                var answer = new Planner(_solver).Prepare(Awaiting.Number(number)).Plan();
                if (answer.Recommended is { } plan)
                {
                    Assert.InRange(answer.Certificate.Gap.Dollars, 0, 0.25m);
                    Assert.Equal(plan.Counted - answer.Certificate.Gap, answer.Certificate.Bound);
                }
            }
        );

    private static IEnumerable<Func<PlanProblem, PlanProblem>> Changes =>
        [
            problem => problem with { Means = problem.Means with { Monthly = problem.Means.Monthly + Money.Of(37) } },
            problem => problem with { Means = problem.Means with { CashNow = problem.Means.CashNow + Money.Of(411) } },
            problem => problem with { Credits = [.. problem.Credits.Skip(1)] },
            problem => problem with { Starts = [.. problem.Starts, problem.Starts[^1].AddMonths(1)] },
            problem => problem with { Attitude = Attitude.Worst },
            problem => problem with { Hsa = null, Benefits = [] },
        ];

    private static Offer.DirectPayment Fund(decimal amount, decimal chance) =>
        new("fund", "promised-money", "Fund", [new(Money.Of(amount), Given.AsOf, new(2027, 12, 31), null, null)])
        {
            Decisions = [new("fund", "the fund's answer", Given.Start, chance)],
        };

    private static Offer.Treatment WithoutRefund(Offer.Treatment treatment) =>
        treatment with
        {
            Stop = (start, after) => Awaiting.Stopping(treatment).Stop!(start, after) with { Refund = null },
        };

    private static Offer.Benefit Chances(Offer.Benefit benefit, Func<decimal, decimal> change) =>
        benefit with
        {
            Decisions = [.. benefit.Decisions.Select(made => made with { Chance = change(made.Chance) })],
        };

    private static IEnumerable<LedgerLine> Before(StoryPlan story, DateOnly day) =>
        story.Plan.Ledger.Where(line => line.Day < day);

    private static IEnumerable<(StoryPlan One, StoryPlan Other)> Pairs(Plan? plan) =>
        from one in plan?.Outlook?.Stories ?? []
        from other in plan!.Outlook!.Stories
        where one != other
        select (one, other);

    private static Money By(Attitude attitude, Plan plan) =>
        plan.Outlook is not { } outlook
            ? plan.Total
            : attitude switch
            {
                Attitude.Expected => outlook.Expected,
                Attitude.Cautious => outlook.Cautious,
                _ => outlook.Worst,
            };

    private Plan? Best(PlanProblem problem) => new Planner(_solver).Prepare(problem).Best();

    private Money? Total(PlanProblem problem) => new Planner(_solver).Prepare(problem).Total();
}
