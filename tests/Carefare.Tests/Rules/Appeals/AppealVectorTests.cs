namespace Carefare.Tests.Rules.Appeals;

public sealed class AppealVectorTests
{
    private static readonly string[] PrivatePlans =
    [
        "employer_self_funded",
        "employer_insured",
        "cobra",
        "marketplace",
        "individual",
        "student",
    ];

    public static IEnumerable<TheoryDataRow<string>> Appeals => Vectors.Of("appeal_deadline");

    public static IEnumerable<TheoryDataRow<string>> Reviews => Vectors.Of("external_review_deadline");

    [Theory]
    [MemberData(nameof(Appeals))]
    public void The_last_day_to_appeal_to_a_private_plan(string id)
    {
        var vector = Vectors.Find(id);
        Assert.All(
            PrivatePlans,
            type =>
                Assert.Equal(
                    vector.Expected.GetProperty("deadline").GetString(),
                    Denied
                        .Of(type, $"dated: 2026-11-18, received: {vector.Text("denial_received")}, level: initial")
                        .Day("internal-ask")
                )
        );
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void The_last_day_to_ask_for_external_review(string id)
    {
        var vector = Vectors.Find(id);
        Assert.All(
            PrivatePlans,
            type =>
                Assert.Equal(
                    vector.Expected.GetProperty("deadline").GetString(),
                    Denied
                        .Of(
                            type,
                            $"received: {vector.Text("final_denial_received")}, level: internal, reason: experimental"
                        )
                        .Day("external-ask")
                )
        );
    }
}
