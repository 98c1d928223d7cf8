using Carefare.Knowledge;

namespace Carefare.Tests.Knowledge;

/// <summary>Broken records of policies: each is answered by one sentence with its place and its cure.</summary>
public sealed class BrokenPolicyTests
{
    private const string Payer = "payer: {id: acme, name: Acme, types: [employer_insured]}\n";

    private const string Sound =
        "says: It covers it., standing: covered, modalities: [iv], sources: [irs], review_by: 2027-01-31";

    [Theory]
    [InlineData("{" + Sound + "}")]
    [InlineData("{" + Sound + ", number: A 1, from: 2026-01-01, codes: [J3490], disagrees: Another says no.}")]
    public void A_sound_record_is_read(string policy)
    {
        var (_, problems) = Read(Payer + $"policies: {{one: {policy}}}");
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("{" + Sound + ", stanza: 1}", "policies.one.stanza: \"stanza\" is not a field here.")]
    [InlineData(
        "{says: It., standing: covered, sources: [], review_by: 2027-01-31}",
        "policies.one.sources: It has no source. Write sources: [name]."
    )]
    [InlineData(
        "{says: It., standing: covered, sources: [irz], review_by: 2027-01-31}",
        "policies.one.sources: There is no source \"irz\". Did you mean irs?"
    )]
    [InlineData(
        "{says: It., standing: covered, sources: [irs], review_by: 2026-01-31}",
        "policies.one.review_by: It is before the check. Give a later day."
    )]
    [InlineData("{says: It., standing: covered, sources: [irs]}", "policies.one.review_by: \"review_by\" is missing.")]
    [InlineData(
        "{says: It., standing: cowered, sources: [irs], review_by: 2027-01-31}",
        "policies.one.standing: \"cowered\" is no standing. Did you mean covered?"
    )]
    [InlineData(
        "{says: It., standing: covered_with_criteria, sources: [irs], review_by: 2027-01-31}",
        "policies.one.criteria: \"criteria\" is missing. Give them, or write criteria: unknown."
    )]
    [InlineData(
        "{says: It., standing: covered, criteria: [{age: {min: 18}}], sources: [irs], review_by: 2027-01-31}",
        "policies.one.criteria: Only what is covered with criteria has criteria."
    )]
    [InlineData(
        "{says: It., standing: covered_with_criteria, criteria: [{aeg: {min: 18}}], sources: [irs], review_by: 2027-01-31}",
        "policies.one.criteria[0].aeg: \"aeg\" is no kind of criterion. Did you mean age?"
    )]
    [InlineData(
        "{says: It., standing: covered_with_criteria, criteria: [{trials: {count: two}}], sources: [irs], review_by: 2027-01-31}",
        "policies.one.criteria[0].trials.count: This should be a number."
    )]
    [InlineData(
        "{says: It., standing: covered_with_criteria, criteria: [{trials: {count: 2, dose: much}}], sources: [irs], review_by: 2027-01-31}",
        "policies.one.criteria[0].trials.dose: This is not known here. Use one of: usual, highest_tolerated."
    )]
    [InlineData(
        "{" + Sound + ", from: 2026-02-01, until: 2026-01-01}",
        "policies.one.until: It ends before it begins. Put until after from."
    )]
    public void A_broken_record_is_answered_by_one_sentence(string policy, string said)
    {
        var (_, problems) = Read(Payer + $"policies: {{one: {policy}}}");
        Assert.Contains(problems, problem => problem.ToString().Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Policies_without_a_payer_are_refused() =>
        Assert.Contains(
            Read($"policies: {{one: {{{Sound}}}}}").Problems,
            problem => problem.What == "\"payer\" is missing."
        );

    [Fact]
    public void A_name_may_name_one_payer_only()
    {
        var (_, problems) = KnowledgeReader.Read([
            KnowledgeTexts.Sources,
            KnowledgeTexts.Dimensions,
            new("policies/a.yaml", "payer: {id: acme, name: Acme}\n"),
            new("policies/b.yaml", "payer: {id: other, name: Other, aliases: [ACME]}\n"),
        ]);
        Assert.Contains(
            "also names the payer of policies/a.yaml",
            Assert.Single(problems).What,
            StringComparison.Ordinal
        );
    }

    private static (KnowledgeBase? Knowledge, IReadOnlyList<Carefare.Yaml.Problem> Problems) Read(string text) =>
        KnowledgeReader.Read([KnowledgeTexts.Sources, KnowledgeTexts.Dimensions, new("policies/acme.yaml", text)]);
}
