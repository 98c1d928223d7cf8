using System.Text.Json.Nodes;
using static Carefare.Tests.Fhir.Invented;

namespace Carefare.Tests.Fhir;

public sealed class StandingTests
{
    private static readonly (string, decimal)[] Thirty = [("deductible", 30)];

    [Theory]
    [InlineData("status", "cancelled", "It was cancelled.")]
    [InlineData("status", "entered-in-error", "It was entered in error.")]
    [InlineData("status", "draft", "It is a draft.")]
    [InlineData("use", "predetermination", "It is an estimate or a request, not a claim.")]
    [InlineData("use", "preauthorization", "It is an estimate or a request, not a claim.")]
    [InlineData("outcome", "queued", "It is not decided yet.")]
    [InlineData("created", "2026-12-01", "It was decided after 2026-11-23.")]
    public void A_claim_that_does_not_stand_is_not_counted(string element, string value, string why)
    {
        var record = Record(
            OnePlan(Claim("1", amounts: Thirty), Claim("2", amounts: [("deductible", 500)]).With((element, value)))
        );
        Assert.Equal("30", record.Plans.Single().Answered("in_network.deductible_met"));
        Assert.Equal(new("ExplanationOfBenefit/2", why), Assert.Single(record.SetAside));
        Assert.Equal((2, 1), (record.ClaimsRead, record.ClaimsCounted));
    }

    [Fact]
    public void An_adjusted_claim_counts_once_whichever_of_the_two_says_so()
    {
        var older = Claim("1", amounts: [("deductible", 500)]);
        var newer = Claim("2", amounts: Thirty);
        Assert.Equal(
            "30",
            Met(older.DeepCopy(), newer.DeepCopy().With(("related", new JsonArray(Related("prior", "C-1")))))
        );
        Assert.Equal(
            "30",
            Met(older.DeepCopy().With(("related", new JsonArray(Related("replacedby", "C-2")))), newer.DeepCopy())
        );
    }

    [Fact]
    public void Only_the_last_of_a_chain_of_versions_counts() =>
        Assert.Equal(
            "30",
            Met(
                Claim("1", amounts: [("deductible", 500)]),
                Claim("2", amounts: [("deductible", 400)]).With(("related", new JsonArray(Related("prior", "C-1")))),
                Claim("3", amounts: Thirty).With(("related", new JsonArray(Related("prior", "C-2"))))
            )
        );

    [Fact]
    public void A_cancelled_claim_takes_back_the_one_before_it() =>
        Assert.Equal(
            "30",
            Met(
                Claim("1", amounts: [("deductible", 500)]),
                Claim("2", amounts: [("deductible", 500)])
                    .With(("status", "cancelled"), ("related", new JsonArray(Related("prior", "C-1")))),
                Claim("3", amounts: Thirty)
            )
        );

    [Fact]
    public void A_claim_whose_newer_version_is_missing_leaves_the_sum_open() =>
        Assert.Equal(
            "The newer version of ExplanationOfBenefit/1 is not in the bundle.",
            Plan(
                    OnePlan(
                        Claim("1", amounts: [("deductible", 500)])
                            .With(("related", new JsonArray(Related("replacedby", "C-9")))),
                        Claim("2", amounts: Thirty)
                    )
                )
                .WhyOpen("in_network.deductible_met")
        );

    [Fact]
    public void One_claim_in_two_records_counts_once_and_not_at_all_where_they_differ()
    {
        var number = new JsonArray(new JsonObject { ["type"] = Concept("uc"), ["value"] = "C-1" });
        var again = Claim("2", amounts: Thirty).With(("identifier", number));
        Assert.Equal("30", Met(Claim("1", amounts: Thirty), again.DeepCopy()));
        Assert.Contains(
            "same claim with different amounts",
            Plan(OnePlan(Claim("1", amounts: [("deductible", 31)]), again)).WhyOpen("in_network.deductible_met"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Claims_that_replace_each_other_in_a_circle_are_refused() =>
        Assert.Equal(
            "Claims replace each other in a circle.",
            Read(
                OnePlan(
                    Claim("1").With(("related", new JsonArray(Related("prior", "C-2")))),
                    Claim("2").With(("related", new JsonArray(Related("prior", "C-1"))))
                )
            ).Problem!.What
        );

    private static string? Met(params JsonObject[] claims) =>
        Plan(OnePlan(claims)).Answered("in_network.deductible_met");
}

internal static class Copies
{
    public static JsonObject DeepCopy(this JsonObject json) => (JsonObject)json.DeepClone();
}
