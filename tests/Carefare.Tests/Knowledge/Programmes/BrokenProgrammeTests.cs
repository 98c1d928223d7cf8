using Carefare.Knowledge;

namespace Carefare.Tests.Knowledge.Programmes;

/// <summary>A broken record of a programme is answered by one sentence: what, where, and how to mend it.</summary>
public sealed class BrokenProgrammeTests
{
    private const string Sound = """
        fund:
          name: Fund
          route: grants
          kind: grant
          pays: {says: therapy, for: beside, to: clinic, most: 500, per: lifetime}
          needs:
            - {says: you are 12 to 26 years old, answer: age, between: [12, 26]}
          window: {state: open, seen: 2026-11-23}
          apply: Write to it.
          source: irs
          review_by: 2027-11-23
        """;

    [Fact]
    public void A_sound_record_has_no_problem() => Assert.Empty(KnowledgeTexts.Read(Sound).Problems);

    [Theory]
    [InlineData("kind: grant", "kind: grnat", "fund.kind: \"grnat\" is not known here. Did you mean grant?")]
    [InlineData("  apply: Write to it.\n", "", "fund.apply: \"apply\" is missing. Say how to apply, as a sentence.")]
    [InlineData("  source: irs\n", "", "fund.source: \"source\" is missing. Name the source.")]
    [InlineData("source: irs", "source: irz", "fund.source: There is no source \"irz\". Did you mean irs?")]
    [InlineData(
        "  review_by: 2027-11-23",
        "",
        "fund.review_by: \"review_by\" is missing. Say by which day to read the source again."
    )]
    [InlineData("review_by: 2027", "review_by: 2020", "fund.review_by: It is before the check. Give a later day.")]
    [InlineData(
        "answer: age",
        "answer: agee",
        "fund.needs[0].answer: A case has no answer \"agee\". Did you mean age?"
    )]
    [InlineData(
        "between: [12, 26]",
        "between: [26, 12]",
        "fund.needs[0].between: age is a number, and this does not bound it. Write gte: 18, lte: 4 or between: [12, 26]."
    )]
    [InlineData(
        "between: [12, 26]",
        "gte: 12, lte: 26",
        "fund.needs[0].answer: Two things are asked at once. Use one of eq, in, not_in, gte, lte, between, any, or ask: yes where only the program knows."
    )]
    [InlineData(
        "answer: age, between: [12, 26]",
        "answer: state, in: [CO]",
        "fund.needs[0].in: state is never \"CO\". Did you mean CA?"
    )]
    [InlineData(
        "answer: age, between: [12, 26]",
        "answer: veteran, gte: 1",
        "fund.needs[0].gte: veteran is never \"1\". Use one of: yes, no."
    )]
    [InlineData(
        "most: 500",
        "most: $500",
        "fund.pays.most: \"$500\" is not a number. Write digits with a point for decimals, without $, % or commas."
    )]
    [InlineData(
        "per: lifetime",
        "per: life",
        "fund.pays.per: \"life\" is not known here. Use one of: treatment, application, year, lifetime."
    )]
    [InlineData(
        "state: open",
        "state: closed",
        "fund.window.says: \"says\" is missing. Say what there is to say of a program that takes no requests."
    )]
    [InlineData(
        "seen: 2026-11-23",
        "seen: lately",
        "fund.window.seen: \"lately\" is not a day. Write it as year-month-day, for example 2026-12-31."
    )]
    [InlineData(
        "  name: Fund",
        "  name: Fund\n  nmae: Fund",
        "fund.nmae: \"nmae\" is not a field here. Did you mean name?"
    )]
    public void It_is_said_what_is_wrong_and_how_to_mend_it(string sound, string broken, string sentence)
    {
        var (knowledge, problems) = KnowledgeTexts.Read(Sound.Replace(sound, broken, StringComparison.Ordinal));
        Assert.Null(knowledge);
        Assert.EndsWith(sentence, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_name_for_two_programmes_is_refused()
    {
        var (_, problems) = KnowledgeReader.Read([
            KnowledgeTexts.Sources,
            KnowledgeTexts.Dimensions,
            new("a.yaml", Sound),
            new("b.yaml", Sound),
        ]);
        Assert.EndsWith(
            "\"fund\" stands in another file too. Keep one of the two.",
            Assert.Single(problems).ToString()
        );
    }
}
