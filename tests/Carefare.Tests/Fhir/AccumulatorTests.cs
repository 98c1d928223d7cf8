using System.Text.Json.Nodes;
using Carefare.Fhir;
using static Carefare.Tests.Fhir.Invented;

namespace Carefare.Tests.Fhir;

public sealed class AccumulatorTests
{
    [Fact]
    public void Shares_of_the_plan_year_add_up_by_network()
    {
        var plan = Plan(
            OnePlan(
                Claim("1", amounts: [("eligible", 150), ("deductible", 150), ("paidtoprovider", 0)]),
                Claim(
                    "2",
                    amounts: [("eligible", 100), ("deductible", 20), ("coinsurance", 16), ("paidtoprovider", 64)]
                ),
                Claim("3", amounts: [("eligible", 100), ("copay", 40), ("paidtoprovider", 60)]),
                Claim(
                    "4",
                    network: "outofnetwork",
                    amounts: [("eligible", 500), ("deductible", 500), ("paidtopatient", 0)]
                )
            )
        );
        Assert.Equal("170", plan.Answered("in_network.deductible_met"));
        Assert.Equal("226", plan.Answered("in_network.oop_met"));
        Assert.Equal("500", plan.Answered("out_of_network.deductible_met"));
        Assert.Equal("500", plan.Answered("out_of_network.oop_met"));
        Assert.Equal(Surety.AddedUp, plan.Answers.Single(answer => answer.Path == "in_network.oop_met").Surety);
        Assert.Contains(
            new Origin("ExplanationOfBenefit/1", "total[1].amount"),
            plan.Answers.Single(answer => answer.Path == "in_network.deductible_met").Origins
        );
    }

    [Fact]
    public void Care_of_another_plan_year_is_not_counted()
    {
        var bundle = Bundle(
            Patient(),
            Payer(),
            Coverage("2025", "2025-01-01", "2025-12-31"),
            Coverage(),
            Claim(
                "1",
                "2025-12-31",
                coverage: "2025",
                amounts: [("eligible", 900), ("deductible", 900), ("paidtoprovider", 0)]
            ),
            Claim("2", "2026-01-01", amounts: [("eligible", 30), ("deductible", 30), ("paidtoprovider", 0)])
        );
        Assert.Equal("30", Plan(bundle).Answered("in_network.deductible_met"));
        Assert.Equal("900", Plan(bundle, new(2025, 12, 31)).Answered("in_network.deductible_met"));
    }

    [Fact]
    public void What_the_plan_says_goes_before_the_sum_and_later_claims_are_added()
    {
        var plan = Plan(
            OnePlan(
                Claim("1", "2026-02-01", amounts: [("eligible", 150), ("deductible", 150), ("paidtoprovider", 0)]),
                Claim("2", "2026-03-01", amounts: [("eligible", 10), ("copay", 10), ("paidtoprovider", 0)])
                    .With(("benefitBalance", new JsonArray(Balance("in", "individual", (1500, 400), (6000, 900))))),
                Claim("3", "2026-04-01", amounts: [("eligible", 70), ("deductible", 70), ("paidtoprovider", 0)])
            )
        );
        Assert.Equal("1500", plan.Answered("in_network.deductible"));
        Assert.Equal("6000", plan.Answered("in_network.oop_max"));
        Assert.Equal("470", plan.Answered("in_network.deductible_met"));
        Assert.Equal("970", plan.Answered("in_network.oop_met"));
        Assert.Equal(Surety.WorkedOut, plan.Answers.Single(answer => answer.Path == "in_network.oop_met").Surety);
    }

    [Fact]
    public void A_family_s_accumulators_are_told_and_never_taken_for_the_person_s()
    {
        var plan = Plan(
            OnePlan(
                Claim("1").With(("benefitBalance", new JsonArray(Balance("in", "family", (3000, 420), (12000, 660)))))
            )
        );
        Assert.Null(plan.Answered("in_network.deductible"));
        Assert.Equal(
            [
                "The family deductible in the network is $3,000.00, of which $420.00 is met.",
                "The family out-of-pocket maximum in the network is $12,000.00, of which $660.00 is met.",
            ],
            plan.Told.Select(told => told.Says)
        );
    }

    [Fact]
    public void Claims_that_disagree_on_the_deductible_leave_it_open()
    {
        var plan = Plan(
            OnePlan(
                Claim("1", "2026-02-01")
                    .With(("benefitBalance", new JsonArray(Balance("in", "individual", (1500, 0), (6000, 0))))),
                Claim("2", "2026-03-01")
                    .With(("benefitBalance", new JsonArray(Balance("in", "individual", (2000, 0), (6000, 0)))))
            )
        );
        Assert.Equal(
            "Claims disagree: ExplanationOfBenefit/1 $1,500.00, ExplanationOfBenefit/2 $2,000.00.",
            plan.WhyOpen("in_network.deductible")
        );
        Assert.Equal("6000", plan.Answered("in_network.oop_max"));
    }

    [Fact]
    public void Less_met_than_the_claims_come_to_is_a_contradiction()
    {
        var plan = Plan(
            OnePlan(
                Claim("1", "2026-02-01", amounts: [("eligible", 150), ("deductible", 150), ("paidtoprovider", 0)]),
                Claim("2", "2026-03-01")
                    .With(("benefitBalance", new JsonArray(Balance("in", "individual", (1500, 100), (6000, 150)))))
            )
        );
        Assert.Contains(
            "but the claims up to then come to $150.00",
            plan.WhyOpen("in_network.deductible_met"),
            StringComparison.Ordinal
        );
        Assert.Equal("150", plan.Answered("in_network.oop_met"));
    }

    [Fact]
    public void A_plan_year_without_claims_is_open_and_not_zero()
    {
        Assert.Equal(
            "The bundle has no such claim of this plan year.",
            Plan(OnePlan()).WhyOpen("in_network.deductible_met")
        );
        Assert.Equal(
            "The bundle does not say what the plan pays out of its network.",
            Plan(OnePlan()).WhyOpen("out_of_network")
        );
    }

    [Fact]
    public void Without_a_plan_year_nothing_is_added_up()
    {
        var bundle = Bundle(
            Patient(),
            Payer(),
            Coverage(end: null),
            Claim("1", amounts: [("eligible", 150), ("deductible", 150), ("paidtoprovider", 0)])
        );
        Assert.Equal("The bundle does not say when the plan year begins.", Plan(bundle).WhyOpen("plan_year_starts"));
        Assert.Equal(
            "The bundle does not say when the plan year begins.",
            Plan(bundle).WhyOpen("in_network.deductible_met")
        );
    }

    [Fact]
    public void A_share_that_is_left_out_is_zero_only_where_the_amounts_prove_it()
    {
        Assert.Equal("0", Deductible(("eligible", 100), ("copay", 40), ("paidtoprovider", 60)));
        Assert.Equal("0", Deductible(("memberliability", 55), ("noncovered", 15), ("copay", 40)));
        Assert.Null(Deductible(("eligible", 100), ("copay", 40), ("paidtoprovider", 50)));
        Assert.Null(Deductible(("submitted", 100), ("copay", 40)));
        Assert.Null(Deductible());
    }

    [Fact]
    public void A_claim_that_contradicts_itself_is_not_added_up()
    {
        var claim = Claim("1", amounts: [("eligible", 100), ("deductible", 100), ("paidtoprovider", 0)]);
        claim["total"]![1]!["amount"]!["value"] = 90;
        Assert.Contains(
            "says it in two ways",
            Plan(OnePlan(claim)).WhyOpen("in_network.deductible_met"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("EUR", 100)]
    [InlineData("USD", -100)]
    [InlineData("USD", 100.001)]
    public void Only_whole_cents_of_dollars_are_added_up(string currency, double amount)
    {
        var claim = Claim("1", amounts: [("deductible", 0)]);
        claim["total"]![0]!["amount"] = Dollars((decimal)amount, currency);
        claim["item"]![0]!["adjudication"]![0]!["amount"] = Dollars((decimal)amount, currency);
        Assert.NotEmpty(Plan(OnePlan(claim)).WhyOpen("in_network.deductible_met"));
    }

    [Fact]
    public void A_denied_claim_meets_nothing()
    {
        var claim = Claim("1", amounts: [("submitted", 500), ("noncovered", 500)]);
        claim["payment"] = new JsonObject { ["type"] = Concept("denied") };
        Assert.Equal("0", Plan(OnePlan(claim)).Answered("in_network.deductible_met"));
    }

    [Theory]
    [InlineData("network")]
    [InlineData("day")]
    [InlineData("two years")]
    [InlineData("pharmacy")]
    [InlineData("other coverage")]
    public void A_claim_that_may_count_or_not_leaves_the_sum_open(string what)
    {
        var unsure = Claim("2", amounts: [("deductible", 70)]);
        switch (what)
        {
            case "network":
                unsure.Remove("adjudication");
                break;
            case "day":
                unsure.Remove("billablePeriod");
                unsure["item"]![0]!.AsObject().Remove("servicedDate");
                break;
            case "two years":
                unsure["item"]![0]!.AsObject().Remove("servicedDate");
                unsure["billablePeriod"] = Period("2025-12-30", "2026-01-02");
                break;
            case "pharmacy":
                unsure["type"] = Concept("pharmacy");
                break;
            default:
                unsure["insurance"]![0]!["coverage"] = Reference("https://elsewhere.example/Coverage/9");
                break;
        }

        var plan = Plan(OnePlan(Claim("1", amounts: [("deductible", 30)]), unsure));
        Assert.Contains("ExplanationOfBenefit/2", plan.WhyOpen("in_network.deductible_met"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_several_or_a_filtered_answer_is_not_added_up()
    {
        foreach (
            var (relation, url) in new[]
            {
                ("next", "https://x.example/?page=2"),
                ("self", "https://x.example/ExplanationOfBenefit?patient=1&service-date=ge2026-06-01"),
            }
        )
        {
            var bundle = OnePlan(Claim("1", amounts: [("deductible", 30)]));
            bundle["link"] = new JsonArray(new JsonObject { ["relation"] = relation, ["url"] = url });
            Assert.NotEmpty(Plan(bundle).WhyOpen("in_network.deductible_met"));
        }
    }

    private static string? Deductible(params (string, decimal)[] amounts) =>
        Plan(OnePlan(Claim("1", amounts: amounts))).Answered("in_network.deductible_met");
}
