using System.Text.Json.Nodes;
using Carefare.Fhir;
using Carefare.Quantities;
using static Carefare.Tests.Fhir.Invented;

namespace Carefare.Tests.Fhir;

public sealed class PlanTests
{
    [Theory]
    [InlineData("Aetna Life Insurance Company", "aetna")]
    [InlineData("CIGNA HEALTH & LIFE", "cigna")]
    [InlineData("UnitedHealthcare Community Plan of Ohio", "unitedhealthcare-medicaid")]
    [InlineData("United Healthcare Services, Inc.", "unitedhealthcare")]
    [InlineData("Blue Cross Blue Shield of Massachusetts", "bcbs-ma")]
    [InlineData("Centers for Medicare & Medicaid Services", "medicare")]
    [InlineData("Old Mill's Health Plan", "old-mills-health-plan")]
    public void An_insurer_s_name_leads_to_its_key(string name, string key) =>
        Assert.Equal(key, Plan(Bundle(Patient(), Payer(name: name), Coverage())).Payer);

    [Theory]
    [InlineData("1", "medicare")]
    [InlineData("112", "medicare_advantage")]
    [InlineData("21", "medicaid")]
    [InlineData("23", null)]
    [InlineData("311", "tricare")]
    [InlineData("512", null)]
    public void The_type_follows_only_from_a_code_that_says_it(string code, string? type)
    {
        var coverage = Coverage().With(("type", Concept(code)));
        coverage["type"]!["coding"]![0]!["system"] = "https://nahdo.org/sopt";
        Assert.Equal(type, Plan(Bundle(Patient(), Payer(), coverage)).Answered("type"));
    }

    [Fact]
    public void An_employer_s_plan_is_asked_who_bears_its_cost()
    {
        var group = new JsonObject
        {
            ["type"] = Concept("group"),
            ["value"] = "G",
            ["name"] = "An invented employer",
        };
        var plan = Plan(Bundle(Patient(), Payer(), Coverage().With(("class", new JsonArray(group)))));
        Assert.Contains("self-funded", plan.WhyOpen("type"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_plan_in_force_is_proposed_the_one_that_pays_first_at_the_top()
    {
        var record = Record(
            Bundle(
                Patient(),
                Payer(),
                Payer("other", "Cigna"),
                Coverage().With(("order", 2)),
                Coverage("second", payer: "other").With(("order", 1)),
                Claim("1", amounts: [("deductible", 30)]),
                Claim("2", coverage: "second", amounts: [("deductible", 70)])
            )
        );
        Assert.Equal(["cigna", "summit"], record.Plans.Select(plan => plan.Payer));
        Assert.Equal(["70", "30"], record.Plans.Select(plan => plan.Answered("in_network.deductible_met")));
    }

    [Theory]
    [InlineData("status", "cancelled", "It was cancelled.")]
    [InlineData("status", "entered-in-error", "It was entered in error.")]
    public void A_coverage_that_does_not_stand_is_no_plan(string element, string value, string why)
    {
        var record = Record(Bundle(Patient(), Payer(), Coverage().With((element, value))));
        Assert.Empty(record.Plans);
        Assert.Equal(new("Coverage/2026", why), Assert.Single(record.SetAside));
    }

    [Fact]
    public void A_plan_that_ended_or_has_not_begun_or_covers_teeth_only_is_no_plan()
    {
        var teeth = Concept("DENTAL");
        teeth["coding"]![0]!["system"] = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
        Assert.Empty(Record(Bundle(Patient(), Payer(), Coverage(end: "2026-11-22"))).Plans);
        Assert.Empty(Record(Bundle(Patient(), Payer(), Coverage(start: "2026-11-24"))).Plans);
        Assert.Empty(Record(Bundle(Patient(), Payer(), Coverage().With(("type", teeth)))).Plans);
    }

    [Fact]
    public void The_plan_year_is_the_one_that_a_claim_names()
    {
        var plan = Plan(
            Bundle(
                Patient(),
                Payer(),
                Coverage(start: "2020-01-01", end: null),
                Claim("1", "2026-08-01", amounts: [("deductible", 30)])
                    .With(("benefitPeriod", Period("2026-07-01", "2027-06-30"))),
                Claim("2", "2026-06-30", amounts: [("deductible", 500)])
            )
        );
        Assert.Equal("07-01", plan.Answered("plan_year_starts"));
        Assert.Equal("30", plan.Answered("in_network.deductible_met"));
    }

    [Fact]
    public void An_insurer_outside_the_bundle_is_never_fetched_and_stays_open()
    {
        var coverage = Coverage().With(("payor", new JsonArray(Reference("https://elsewhere.example/Organization/9"))));
        Assert.Contains("not followed", Plan(Bundle(Patient(), coverage)).WhyOpen("payer"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_claimed_for_the_treatment_is_told_with_its_decision()
    {
        var denied = Claim(
                "1",
                "2026-03-02",
                "outofnetwork",
                code: "G2083",
                amounts: [("submitted", 1480), ("noncovered", 1480)]
            )
            .With(("payment", new JsonObject { ["type"] = Concept("denied") }), ("preAuthRef", new JsonArray("PA-1")));
        denied["item"]![0]!["adjudication"]!
            .AsArray()
            .Add((JsonNode)new JsonObject { ["category"] = Concept("denialreason"), ["reason"] = Concept("197") });
        var plan = Plan(
            OnePlan(
                denied,
                Claim(
                    "2",
                    "2026-04-02",
                    code: "J3490",
                    amounts: [("submitted", 90), ("eligible", 40), ("deductible", 40), ("paidtoprovider", 0)]
                ),
                Claim("3", "2026-04-03")
            )
        );
        Assert.Equal(2, plan.Treatments.Count);
        var (first, second) = (plan.Treatments[0], plan.Treatments[1]);
        Assert.Equal(
            ("G2083", true, ClaimOutcome.Denied, ClaimNetwork.Out),
            (first.Code, first.Certain, first.Outcome, first.Network)
        );
        Assert.Equal(["197"], first.Reasons);
        Assert.Equal(("J3490", false, ClaimOutcome.Allowed), (second.Code, second.Certain, second.Outcome));
        Assert.Equal((Money.Of(40), Money.Of(40), Money.Zero), (second.Allowed, second.Deductible, second.Paid));
        Assert.Equal("PA-1", Assert.Single(plan.Authorizations).Number);
    }

    [Fact]
    public void A_code_counts_only_in_its_years()
    {
        Assert.Single(Plan(OnePlan(Claim("1", "2025-12-31", code: "S0013"))).Treatments);
        Assert.Empty(Plan(OnePlan(Claim("1", "2026-01-01", code: "S0013"))).Treatments);
        Assert.Single(Plan(OnePlan(Claim("1", "2026-01-01", code: "J0013"))).Treatments);
    }
}
