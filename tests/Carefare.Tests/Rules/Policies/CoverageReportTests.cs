using Carefare.Cases.Questions;
using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Policies;

namespace Carefare.Tests.Rules.Policies;

/// <summary>What holds for every payer, type of coverage, treatment and diagnosis.</summary>
public sealed class CoverageReportTests
{
    private static readonly string[] Insured = ["employer_insured"];

    private static readonly string[] Public = ["medicare", "medicare_advantage", "medicaid", "va", "tricare"];

    // Every report also answers for iv and esketamine.
    private static readonly string[] Modalities = ["im", "oral", "sublingual"];

    private static readonly string[] Diagnoses =
    [
        "treatment_resistant_depression",
        "depression_with_suicidal_thoughts",
        "crps",
        "migraine",
    ];

    public static TheoryData<string> Insurers =>
        [.. KnowledgeBase.Embedded.Payers.Where(payer => payer.Programs.Count == 0).Select(payer => payer.Name)];

    public static TheoryData<string> Everybody => [.. KnowledgeBase.Embedded.Payers.Select(payer => payer.Name)];

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Nothing_is_called_covered_or_not_without_a_policy_its_source_and_its_day(string payer)
    {
        foreach (var answer in Answers(payer, AboutCoverage.Type.Choices))
        {
            Assert.NotEmpty(answer.Why);
            if (answer.Status != Status.Unknown)
            {
                Assert.NotEmpty(answer.Readings);
                Assert.Contains("source: ", answer.Why, StringComparison.Ordinal);
                Assert.Contains("read November ", answer.Why, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Insurers))]
    public void An_insurer_says_nothing_certain_of_plans_other_than_those_that_it_insures(string payer) =>
        Assert.All(
            Answers(payer, [.. AboutCoverage.Type.Choices.Except([.. Insured, .. Public, "chip"])]),
            answer => Assert.Equal(Status.Unknown, answer.Status)
        );

    [Theory]
    [MemberData(nameof(Insurers))]
    public void A_commercial_policy_is_not_even_looked_at_for_a_public_program(string payer)
    {
        var own = KnowledgeBase.Embedded.Payers.Single(one => one.IsNamed(payer));
        if (own.Id == "unitedhealthcare-community-plan")
        {
            return;
        }

        Assert.All(
            Answers(payer, Public),
            answer => Assert.DoesNotContain(answer.Readings, reading => reading.Policy.Payer == own.Id)
        );
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Where_two_that_hold_stand_differently_the_disagreement_is_shown(string payer) =>
        Assert.All(
            Answers(payer, AboutCoverage.Type.Choices)
                .Where(answer => answer.Readings.Select(reading => reading.Policy.Standing).Distinct().Count() > 1),
            answer => Assert.NotEmpty(answer.Disagreements)
        );

    [Fact]
    public void The_two_versions_of_north_dakota_are_shown_and_neither_is_chosen()
    {
        var answer = Answers("BCBSND", Insured).First(one => one.Modality == "esketamine" && one.Readings.Count > 0);
        Assert.Equal(
            ["bcbsnd-esketamine-three", "bcbsnd-esketamine-two"],
            answer.Readings.Select(reading => reading.Policy.Id)
        );
        Assert.Equal((Status.Closed, Status.Open), (answer.Readings[0].Status, answer.Readings[1].Status));
        Assert.Equal(Status.Unknown, answer.Status);
        Assert.StartsWith("Sources disagree: ", answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void With_suicidal_thoughts_a_no_for_depression_holds_and_what_a_yes_asks_for_has_to_be_asked()
    {
        var answers = Report("TRICARE", "tricare", "iv", "depression_with_suicidal_thoughts").Plans[0].Answers;
        var esketamine = answers.Single(answer => answer.Modality == "esketamine");
        Assert.Equal(Status.Closed, answers.Single(answer => answer.Modality == "iv").Status);
        Assert.Equal(Status.Unknown, esketamine.Status);
        Assert.Contains("it may ask for less", esketamine.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_cannot_be_looked_up_gets_whom_to_ask_what_and_the_words_for_it()
    {
        var plan = Report("Anthem", "employer_self_funded", "iv", "crps").Plans[0];
        Assert.False(plan.IsPayerKnown);
        Assert.Contains("benefits office", plan.Inquiry.Who, StringComparison.Ordinal);
        Assert.True(plan.Inquiry.Questions.Count >= 4);
        Assert.Contains("IV ketamine for CRPS", plan.Inquiry.Script, StringComparison.Ordinal);
        Assert.DoesNotContain("{", plan.Inquiry.Script, StringComparison.Ordinal);
    }

    private static IEnumerable<PolicyAnswer> Answers(string payer, IReadOnlyList<string> types) =>
        from type in types
        from modality in Modalities
        from diagnosis in Diagnoses
        from answer in Report(payer, type, modality, diagnosis).Plans[0].Answers
        select answer;

    private static CoverageReport Report(string payer, string type, string modality, string diagnosis)
    {
        var reading = CaseReader.Read(
            "case.yaml",
            $$"""
            carefare: 1
            person: {age: 41, state: ND}
            condition:
              diagnosis: {{diagnosis}}
              takes_antidepressant: true
              tried:
                - {treatment: sertraline, daily_dose_mg: 150, weeks: 10, outcome: failed, this_episode: true, proof: chart}
                - {treatment: venlafaxine, daily_dose_mg: 150, weeks: 10, outcome: failed, this_episode: true, proof: chart}
            coverage: [{payer: "{{payer}}", type: {{type}}}]
            course: {modality: {{modality}}}
            """
        );
        Assert.Empty(reading.Problems);
        return Coverages.Of(new(reading.Case!, KnowledgeBase.Embedded, new(2026, 11, 23)));
    }
}
