using Carefare.Cases.Questions;
using Carefare.Insurance.Criteria;
using Carefare.Knowledge;
using Carefare.Rules.Policies;

namespace Carefare.Tests.Knowledge;

/// <summary>Every record of a payer's policy is sourced, dated and scoped.</summary>
public sealed class PolicyRecordsTests
{
    private static readonly Standing[] Covering = [Standing.Covered, Standing.CoveredWithCriteria];

    public static TheoryData<string> Records => [.. Policies.Select(policy => policy.Id)];

    private static IReadOnlyList<Policy> Policies =>
        [.. KnowledgeBase.Embedded.Payers.SelectMany(payer => payer.Policies)];

    [Fact]
    public void There_are_policies_of_insurers_and_of_every_public_program()
    {
        Assert.True(Policies.Count >= 55, $"{Policies.Count}");
        var types = Policies.SelectMany(policy => policy.Scope.Types).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string>(
                [
                    "employer_insured",
                    "medicare",
                    "medicare_advantage",
                    "medicaid",
                    "va",
                    "tricare",
                    "workers_compensation",
                ],
                StringComparer.Ordinal
            ),
            types
        );
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_policy_has_a_source_with_a_publisher_an_address_a_day_and_a_day_of_review(string id)
    {
        var policy = Find(id);
        Assert.NotEmpty(policy.Sources);
        Assert.All(
            policy.Sources,
            source =>
            {
                Assert.NotEmpty(source.Title);
                Assert.NotEmpty(source.Publisher);
                Assert.StartsWith("https://", source.Address, StringComparison.Ordinal);
                Assert.True(source.Read > new DateOnly(2026, 1, 1));
                Assert.True(policy.ReviewBy > source.Read);
            }
        );
        Assert.DoesNotContain("recollection", policy.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_policy_is_told_in_sentences(string id)
    {
        var policy = Find(id);
        Assert.All(
            policy.Remarks.Append(policy.Says).Concat(policy.Disagrees.Length > 0 ? [policy.Disagrees] : []),
            said =>
            {
                Assert.EndsWith(".", said, StringComparison.Ordinal);
                Assert.True(char.IsUpper(said[0]) || char.IsDigit(said[0]), said);
                Assert.DoesNotContain(">-", said, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_policy_is_scoped_by_words_that_a_case_can_hold(string id)
    {
        var scope = Find(id).Scope;
        Assert.NotEmpty(scope.Types.Concat(scope.Perhaps));
        Assert.Empty(scope.Types.Intersect(scope.Perhaps, StringComparer.Ordinal));
        Assert.All(scope.Types.Concat(scope.Perhaps), type => Assert.Contains(type, AboutCoverage.Type.Choices));
        Assert.All(scope.Modalities, word => Assert.Contains(word, AboutCourse.Modalities.Choices));
        Assert.All(scope.Diagnoses, word => Assert.Contains(word, AboutHealth.Diagnosis.Choices));
        Assert.All(scope.States, state => Assert.Matches("^[A-Z]{2}$", state));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_policy_that_decides_names_its_treatments_and_a_yes_is_never_wider_than_its_source(string id)
    {
        var policy = Find(id);
        if (policy.Standing == Standing.Background)
        {
            return;
        }

        Assert.NotEmpty(policy.Scope.Modalities);
        Assert.True(policy.Scope.Diagnoses.Count > 0 || !Covering.Contains(policy.Standing), id);
        Assert.DoesNotContain("employer_self_funded", policy.Scope.Types);
        Assert.True(!policy.Scope.Types.Contains("medicaid") || policy.Scope.States.Count > 0, id);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void All_that_a_policy_asks_for_can_be_weighed(string id)
    {
        var nobody = new History(null, new Dictionary<string, int>(), null, null, null, new(2026, 11, 23));
        var criteria = (Find(id).Criteria ?? []).Select(CriteriaOf.Of).ToList();
        var ledger = Ledger.Of(criteria, nobody);
        Assert.Equal(criteria.Count, ledger.Lines.Count);
        Assert.All(ledger.Lines, line => Assert.Equal(Met.Unknown, line.Met));
        Assert.All(ledger.Lines.Where(line => !line.IsByClinic), line => Assert.NotEmpty(line.Lacks));
    }

    [Fact]
    public void Only_one_insurer_is_recorded_to_cover_iv_ketamine_and_none_to_cover_it_by_mouth() =>
        Assert.Equal(
            ["bcbs-ma", "va"],
            Policies
                .Where(policy => Covering.Contains(policy.Standing))
                .Where(policy => policy.Scope.Modalities.Any(word => word is "iv" or "im" or "oral" or "sublingual"))
                .Select(policy => policy.Payer)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("anthem")]
    [InlineData("humana")]
    [InlineData("Kaiser Permanente")]
    [InlineData("Blue Cross")]
    [InlineData("")]
    public void Of_payers_whose_policy_nobody_found_nothing_is_recorded(string name) =>
        Assert.DoesNotContain(KnowledgeBase.Embedded.Payers, payer => payer.IsNamed(name));

    [Theory]
    [InlineData("BCBS MA", "bcbs-ma")]
    [InlineData("bcbsma", "bcbs-ma")]
    [InlineData("Blue Cross and Blue Shield of Massachusetts", "bcbs-ma")]
    [InlineData("blue cross blue shield of massachusetts", "bcbs-ma")]
    [InlineData("U.H.C.", "unitedhealthcare")]
    [InlineData("Blue Cross & Blue Shield of Mississippi", "bcbs-ms")]
    [InlineData("Blue Cross and Blue Shield of Mississippi", "bcbs-ms")]
    public void A_payer_is_known_by_its_name_however_it_is_written(string name, string? id) =>
        Assert.Equal(id, KnowledgeBase.Embedded.Payers.FirstOrDefault(payer => payer.IsNamed(name))?.Id);

    private static Policy Find(string id) => Policies.Single(policy => policy.Id == id);
}
