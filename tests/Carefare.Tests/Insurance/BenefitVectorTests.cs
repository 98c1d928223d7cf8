using Carefare.Insurance.Estimates;
using Carefare.Insurance.Marketplace;
using Carefare.Knowledge;
using Carefare.Quantities;

namespace Carefare.Tests.Insurance;

/// <summary>Published examples of rules about plans, computed from the figures that the knowledge holds.</summary>
public sealed class BenefitVectorTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Embedded;

    public static IEnumerable<TheoryDataRow<string>> Kind(string kind) => Vectors.Of(kind);

    [Theory]
    [MemberData(nameof(Kind), "ptc_applicable_percentage")]
    public void The_part_of_income_that_the_benchmark_plan_may_cost(string id)
    {
        var vector = Vectors.Find(id);
        var day = new DateOnly(vector.Whole("year"), 1, 1);
        var finals = Knowledge.At("ptc-final-percentage", day).Steps;
        var table = new ApplicablePercentage(
            [
                .. Knowledge
                    .At("ptc-initial-percentage", day)
                    .Steps.Zip(finals, (initial, final) => new PercentageBand(initial.From, initial.Rate, final.Rate)),
            ],
            Knowledge.At("ptc-has-highest-income", day).Yes ? Knowledge.At("ptc-highest-income", day).Number : null
        );
        vector.Agrees("percentage", table.At(vector.In("income_fpl_ratio")) ?? 0);
    }

    [Theory]
    [MemberData(nameof(Kind), "csr_actuarial_value")]
    public void The_part_of_costs_that_a_silver_plan_pays(string id)
    {
        var vector = Vectors.Find(id);
        var day = new DateOnly(vector.Whole("year"), 1, 1);
        var steps = new[] { "highest", "middle", "lowest" }
            .Select(step => new ReductionStep(
                Knowledge.At("csr-up-to-income", day, step).Number,
                Knowledge.At("csr-actuarial-value", day, step).Number
            ))
            .ToList();
        var reduced = CostSharingReduction.At(
            steps,
            Knowledge.At("csr-least-income", day).Number,
            vector.In("income_fpl_ratio")
        );
        vector.Agrees("csr_av", reduced);
        vector.Agrees(
            "effective_av",
            CostSharingReduction.Effective(
                Knowledge.At("silver-actuarial-value", day).Number,
                vector.Text("metal") == "silver",
                reduced
            )
        );
    }

    [Theory]
    [MemberData(nameof(Kind), "gfe_deadline")]
    public void When_a_good_faith_estimate_is_due(string id)
    {
        var vector = Vectors.Find(id);
        Assert.Equal(
            vector.Expected.GetProperty("latest_gfe").GetString(),
            $"{GoodFaithEstimate.Due(vector.Day("scheduled_on"), vector.Day("service_on"), Rule, IsWeekday):yyyy-MM-dd}"
        );
    }

    [Fact]
    public void Care_that_is_scheduled_two_business_days_ahead_needs_no_estimate() =>
        Assert.Null(GoodFaithEstimate.Due(new(2026, 12, 4), new(2026, 12, 8), Rule, IsWeekday));

    [Fact]
    public void A_weekend_does_not_count_for_an_estimate_that_is_asked_for() =>
        Assert.Equal(new(2026, 12, 9), GoodFaithEstimate.DueOnRequest(new(2026, 12, 4), Rule, IsWeekday));

    [Fact]
    public void A_holiday_does_not_count_either() =>
        Assert.Equal(
            new(2026, 12, 28),
            GoodFaithEstimate.Due(
                new(2026, 12, 24),
                new(2026, 12, 31),
                Rule,
                day => IsWeekday(day) && day != new DateOnly(2026, 12, 25)
            )
        );

    [Theory]
    [MemberData(nameof(Kind), "gfe_dispute")]
    public void Whether_and_until_when_a_bill_above_the_estimate_can_be_disputed(string id)
    {
        var vector = Vectors.Find(id);
        var threshold = Estimate("estimate-dispute-threshold").Dollars;
        Assert.Equal(
            vector.Expected.GetProperty("eligible").GetBoolean(),
            GoodFaithEstimate.MayBeDisputed(Money.Of(vector.In("estimate")), Money.Of(vector.In("billed")), threshold)
        );
        if (vector.Expected.TryGetProperty("deadline", out var last))
        {
            var days = decimal.ToInt32(Estimate("estimate-dispute-days").Number);
            Assert.Equal(last.GetString(), $"{GoodFaithEstimate.DisputeBy(vector.Day("bill_date"), days):yyyy-MM-dd}");
        }
    }

    private static EstimateRule Rule =>
        new(
            Days("estimate-scheduled-ahead"),
            Days("estimate-due-ahead"),
            Days("estimate-scheduled-far-ahead"),
            Days("estimate-due-far-ahead"),
            Days("estimate-due-on-request")
        );

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static int Days(string id) => decimal.ToInt32(Estimate(id).Number);

    private static Fact Estimate(string id) => Knowledge.At(id, new(2026, 12, 1));
}
