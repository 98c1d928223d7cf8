using Carefare.Knowledge;

namespace Carefare.Tests.Knowledge;

/// <summary>Broken files of knowledge: each is answered by exactly one sentence.</summary>
public sealed class BrokenKnowledgeTests
{
    private const string Head = "limit:\n  says: The limit.\n  unit: USD\n  source: irs\n  review_by: 2027-01-31\n";

    private const string ByCoverage =
        "limit:\n  says: The limit.\n  unit: USD\n  by: [coverage]\n  source: irs\n  review_by: 2027-01-31\n";

    private const string Schedule =
        "limit:\n  says: The tax.\n  unit: fraction\n  source: irs\n  review_by: 2027-01-31\n";

    [Theory]
    [InlineData(
        "  values: []",
        "6:11: limit.values: There is no list of values. Write \"- {from: 2026-01-01, value: …}\"."
    )]
    [InlineData(
        "  valeus: []",
        "2:3: limit.values: \"values\" is missing. Give at least one dated value.",
        "6:3: limit.valeus: \"valeus\" is not a field here. Did you mean values?"
    )]
    [InlineData(
        "  values:\n    - {value: 1}",
        "7:7: limit.values[0].from: \"from\" is missing. Give the first day on which the value holds."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01}",
        "7:7: limit.values[0].value: \"value\" is missing. Give the value, or \"unknown\" with \"ask\"."
    )]
    [InlineData(
        "  values:\n    - {from: 1/1/2026, value: 1}",
        "7:14: limit.values[0].from: \"1/1/2026\" is not a day. Write it as year-month-day, for example 2026-12-31."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-02-30, value: 1}",
        "7:14: limit.values[0].from: \"2026-02-30\" is not a day. Write it as year-month-day, for example 2026-12-31."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: \"4,400\"}",
        "7:33: limit.values[0].value: This should be a number. Write digits with a point for decimals, without $, % or commas."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: $4400}",
        "7:33: limit.values[0].value: \"$4400\" is not a number. Write digits with a point for decimals, without $, % or commas."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: unknown}",
        "7:7: limit.values[0].ask: The value is unknown and nobody is named. Say whom to ask."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: 1, ask: Somebody.}",
        "7:7: limit.values[0].ask: The value is known. Leave \"ask\" out."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: 1, souce: irs}",
        "7:36: limit.values[0].souce: \"souce\" is not a field here. Did you mean source?"
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: 1, source: ris}",
        "7:7: limit.values[0].source: There is no source \"ris\". Did you mean irs?"
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: 1, source: recollection}",
        "7:7: limit.values[0].source: There is no source \"recollection\". Add it to sources.yaml."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: 1, confidence: sure}",
        "7:48: limit.values[0].confidence: This is no confidence. Write high, medium or low."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: 1, review_by: 2026-01-31}",
        "7:7: limit.values[0].review_by: It is before the check. Give a later day."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, until: 2026-01-01, value: 1}",
        "7:7: limit.values[0].until: It ends before it begins. Put until after from."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: 1}\n    - {from: 2026-01-01, value: 2}",
        "8:7: limit.values[1].from: The dates do not rise. Put the values in date order."
    )]
    [InlineData(
        "  values:\n    - {from: 2025-01-01, until: 2026-06-01, value: 1}\n    - {from: 2026-01-01, value: 2}",
        "8:7: limit.values[1].from: It begins before the value above ends. Shorten the value above, or begin later."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: {min: 2, max: 1}}",
        "7:33: limit.values[0].value: The range is not in order. Write min ≤ typical ≤ max."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: {min: 1, max: 2, typical: 3}}",
        "7:33: limit.values[0].value: The range is not in order. Write min ≤ typical ≤ max."
    )]
    [InlineData(
        "  values:\n    - {from: 2026-01-01, value: {min: 1}}",
        "7:33: limit.values[0].value.max: \"max\" is missing. Give a range as {min: 400, max: 800}."
    )]
    [InlineData(
        "  values:\n    - twelve",
        "7:7: limit.values[0]: This should be named values. Write each as \"name: value\" on its own line."
    )]
    [InlineData(
        "  by: coverage\n  values:\n    - {from: 2026-01-01, value: 1}",
        "6:7: limit.by: This is not a list of dimensions. Write [coverage]."
    )]
    public void A_broken_value_is_one_sentence(string rest, params string[] sentences) =>
        Refused(Head + rest, sentences);

    [Theory]
    [InlineData(
        "1",
        "8:33: limit.values[0].value: The value is not given by coverage. Write {self_only: …, family: …}."
    )]
    [InlineData(
        "{self: 1, family: 2}",
        "8:34: limit.values[0].value.self: \"self\" is not a coverage. Use one of: self_only, family."
    )]
    [InlineData(
        "{self_only: one, family: 2}",
        "8:45: limit.values[0].value.self_only: \"one\" is not a number. Write digits with a point for decimals, without $, % or commas."
    )]
    public void A_value_that_does_not_fit_its_scope_is_one_sentence(string value, string sentence) =>
        Refused($"{ByCoverage}  values:\n    - {{from: 2026-01-01, value: {value}}}", sentence);

    [Theory]
    [InlineData("[]", "7:33: limit.values[0].value: The schedule has no steps. Write no tax as [[0, 0]].")]
    [InlineData(
        "[[10, 0.1]]",
        "7:34: limit.values[0].value[0]: The thresholds do not rise from 0. Put the steps in rising order."
    )]
    [InlineData(
        "[[0, 0.1], [0, 0.2]]",
        "7:44: limit.values[0].value[1]: The thresholds do not rise from 0. Put the steps in rising order."
    )]
    [InlineData("[[0, 4.4]]", "7:34: limit.values[0].value[0]: The rate 4.4 is not a fraction. Write 4.4 % as 0.044.")]
    [InlineData(
        "[[0]]",
        "7:34: limit.values[0].value[0]: A step is not a pair. Write [threshold, rate], for example [0, 0.1], or [threshold, rate, tax due below it]."
    )]
    [InlineData(
        "[[0, 0.1, 2, 3]]",
        "7:34: limit.values[0].value[0]: A step is not a pair. Write [threshold, rate], for example [0, 0.1], or [threshold, rate, tax due below it]."
    )]
    [InlineData(
        "[[0, 0], [10, 0.1, -2]]",
        "7:42: limit.values[0].value[1]: The tax -2 is less than none. Write what is due for all below the threshold."
    )]
    public void A_broken_schedule_is_one_sentence(string value, string sentence) =>
        Refused($"{Schedule}  values:\n    - {{from: 2026-01-01, value: {value}}}", sentence);

    [Theory]
    [InlineData(
        "limit: 4400",
        "1:8: limit: This should be named values. Write each as \"name: value\" on its own line."
    )]
    [InlineData("- limit", "1:1: The file is not a list of named records. Write \"figure-name:\" first.")]
    [InlineData(
        "limit:\n  unit: USD\n  source: irs\n  review_by: 2027-01-31\n  values:\n    - {from: 2026-01-01, value: 1}",
        "2:3: limit.says: \"says\" is missing. Say in one sentence what the figure is."
    )]
    [InlineData(
        "limit:\n  says: A limit.\n  source: irs\n  review_by: 2027-01-31\n  values:\n    - {from: 2026-01-01, value: 1}",
        "2:3: limit.unit: \"unit\" is missing. Give the unit, for example USD/year or text."
    )]
    [InlineData(
        "limit:\n  says: A limit.\n  unit: USD/yaer\n  source: irs\n  review_by: 2027-01-31\n  values:\n    - {from: 2026-01-01, value: 1}",
        "3:9: limit.unit: \"USD/yaer\" is not a unit. Did you mean USD/year?"
    )]
    [InlineData(
        "limit:\n  says: A limit.\n  unit: USD\n  by: [covrage]\n  source: irs\n  review_by: 2027-01-31\n  values:\n    - {from: 2026-01-01, value: {any: 1}}",
        "4:8: limit.by: There is no dimension \"covrage\". Did you mean coverage?"
    )]
    [InlineData(
        "limit:\n  says: A limit.\n  unit: USD\n  review_by: 2027-01-31\n  values:\n    - {from: 2026-01-01, value: 1}",
        "6:7: limit.values[0].source: \"source\" is missing. Name the source."
    )]
    [InlineData(
        "limit:\n  says: A limit.\n  unit: USD\n  source: irs\n  values:\n    - {from: 2026-01-01, value: 1}",
        "6:7: limit.values[0].review_by: \"review_by\" is missing. Say by which day to read the source again."
    )]
    [InlineData(
        "limit:\n  says: Whether.\n  unit: yes/no\n  source: irs\n  review_by: 2027-01-31\n  values:\n    - {from: 2026-01-01, value: maybe}",
        "7:33: limit.values[0].value: \"maybe\" is neither yes nor no. Write yes or no."
    )]
    [InlineData(
        "limit:\n  says: When.\n  unit: day\n  source: irs\n  review_by: 2027-01-31\n  values:\n    - {from: 2026-01-01, value: soon}",
        "7:33: limit.values[0].value: \"soon\" is not a day. Write it as 2026-12-31."
    )]
    [InlineData(
        "limit/CA:\n  unit: USD\n  source: irs\n  review_by: 2027-01-31\n  values:\n    - {from: 2026-01-01, value: 1}",
        "1:1: limit/CA: No figure \"limit\" is split. Look the name up, or leave it out."
    )]
    [InlineData("words:\n  name: [a]", "2:9: words.name: This should be text. Write some words after the colon.")]
    public void A_broken_record_is_one_sentence(string text, string sentence) => Refused(text, sentence);

    [Fact]
    public void A_figure_stands_in_one_file_only()
    {
        const string Figure = Head + "  values:\n    - {from: 2026-01-01, value: 1}";
        var (_, problems) = KnowledgeReader.Read([
            KnowledgeTexts.Sources,
            KnowledgeTexts.Dimensions,
            new("one.yaml", Figure),
            new("two.yaml", Figure),
        ]);
        Assert.Equal(
            "two.yaml:2:3: limit: \"limit\" stands in another file too. Keep one of the two.",
            Assert.Single(problems).ToString()
        );
    }

    [Theory]
    [InlineData(
        "irs: {publisher: IRS, read: 2026-11-23}",
        "1:6: irs.title: \"title\" is missing. Give the source's title."
    )]
    [InlineData(
        "irs: {title: T, publisher: IRS}",
        "1:6: irs.read: \"read\" is missing. Give the day on which it was last read."
    )]
    [InlineData(
        "irs: {title: T, publisher: IRS, address: irs.gov, read: 2026-11-23}",
        "1:6: irs.address: The address is not a web address. Begin it with https://."
    )]
    public void A_broken_source_is_one_sentence(string text, string sentence)
    {
        var (_, problems) = KnowledgeReader.Read([new("sources.yaml", text)]);
        Assert.Equal($"sources.yaml:{sentence}", Assert.Single(problems).ToString());
    }

    [Fact]
    public void A_dimension_without_keys_is_one_sentence()
    {
        var (_, problems) = KnowledgeReader.Read([new("dimensions.yaml", "coverage: self_only")]);
        Assert.Equal(
            "dimensions.yaml:1:11: coverage: The dimension has no keys. Write [self_only, family].",
            Assert.Single(problems).ToString()
        );
    }

    [Fact]
    public void Every_problem_of_every_file_is_told_at_once()
    {
        const string Broken =
            Head + "  values:\n    - {from: soon, value: much}\n    - {from: 2026-01-01, value: unknown}";
        var (knowledge, problems) = KnowledgeReader.Read([
            KnowledgeTexts.Sources,
            new("one.yaml", Broken),
            new("two.yaml", "a: ["),
        ]);
        Assert.Null(knowledge);
        Assert.Equal(
            ["one.yaml:7", "one.yaml:7", "one.yaml:8", "two.yaml:1"],
            problems.Select(one => $"{one.File}:{one.Line}")
        );
    }

    private static void Refused(string text, params string[] sentences)
    {
        var (knowledge, problems) = KnowledgeTexts.Read(text);
        Assert.Null(knowledge);
        Assert.Equal(sentences.Select(one => $"figures.yaml:{one}"), problems.Select(one => one.ToString()));
    }
}
