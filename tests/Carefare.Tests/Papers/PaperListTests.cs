using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Papers;
using Carefare.Papers.Templates;
using Carefare.Print.Html;
using Carefare.Print.PlainText;
using Carefare.Rules;
using CsCheck;

namespace Carefare.Tests.Papers;

/// <summary>Which papers a case has, and what stands in them.</summary>
public sealed class PaperListTests
{
    private static NeededPaper Find(string person, string id, string more = "", Language language = Language.English) =>
        Drafted.List(person, language, more).First(paper => paper.Id == id);

    [Fact]
    public void Without_a_letter_that_says_no_there_is_no_appeal_but_the_reason()
    {
        var appeal = Find("maria-uninsured", "appeal-internal");
        Assert.Equal(PaperState.OfNoUse, appeal.State);
        Assert.Null(appeal.Paper);
        Assert.StartsWith("No plan has said no in writing", appeal.Why, StringComparison.Ordinal);
        Assert.NotNull(Find("vera-denied", "appeal-internal").Paper);
    }

    [Theory]
    [InlineData("vera-denied", "appeal-internal")]
    [InlineData("omar-medicaid", "appeal-hearing")]
    public void Of_all_appeals_only_the_one_that_comes_next_is_drafted(string person, string next)
    {
        string[] levels = ["appeal-internal", "appeal-external", "appeal-hearing"];
        Assert.Equal([next], levels.Where(level => Find(person, level).Paper is not null));
        Assert.Equal(next == "appeal-internal", Find(person, "appeal-expedited").Paper is not null);
    }

    [Fact]
    public void Where_the_plans_rules_are_known_the_fast_appeal_says_how_fast_and_by_which_rule()
    {
        var text = Text(Find("vera-denied", "appeal-expedited"));
        Assert.Contains("A plan like yours then has 72 hours to answer.", text, StringComparison.Ordinal);
        Assert.Contains("29 CFR 2560.503-1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_a_blank_and_what_is_answered_stands_there()
    {
        var before = Find("vera-denied", "appeal-internal");
        Assert.Equal(PaperState.NeedsFacts, before.State);
        Assert.Contains("papers.name", before.Missing);
        Assert.Contains("[______ your full name]", Text(before), StringComparison.Ordinal);

        var after = Find(
            "vera-denied",
            "appeal-internal",
            "papers: {name: Vera Invented, address: \"1 Elm St, Troy\"}\n"
        );
        Assert.DoesNotContain("papers.name", after.Missing);
        Assert.Contains("From: Vera Invented, 1 Elm St, Troy,", Text(after), StringComparison.Ordinal);
    }

    [Fact]
    public void An_appeal_answers_the_reason_that_the_letter_gives()
    {
        Assert.Contains(
            "You call it experimental.",
            Text(Find("vera-denied", "appeal-internal")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "information was missing",
            Text(Find("vera-denied", "appeal-internal")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("total: 3400, estimate: 3000", "estimate-dispute", true)]
    [InlineData("total: 3399.99, estimate: 3000", "estimate-dispute", false)]
    [InlineData("total: 2900, estimate: 3000", "estimate-comparison", true)]
    public void A_bill_is_disputed_from_four_hundred_dollars_above_its_estimate_on(string bill, string id, bool isThere)
    {
        var paper = Find(
            "maria-uninsured",
            id,
            $"papers: {{bill: {{dated: 2026-11-20, estimated_on: 2026-11-01, {bill}}}}}\n"
        );
        Assert.Equal(isThere, paper.Paper is not null);
        if (id == "estimate-dispute" && isThere)
        {
            Assert.Contains("Difference: $400.00", Text(paper), StringComparison.Ordinal);
            Assert.Contains("Start by March 20, 2027.", Text(paper), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void In_Spanish_what_is_sent_is_marked_as_a_copy_to_read()
    {
        const string Copy = "Esta es una copia para que usted la lea.";
        Assert.Contains(
            Copy,
            Text(Find("vera-denied", "appeal-internal", language: Language.Spanish)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            Copy,
            Text(Find("vera-denied", "call-scripts", language: Language.Spanish)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "16 de noviembre de 2026",
            Text(Find("vera-denied", "appeal-internal", language: Language.Spanish)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_paper_that_states_a_rule_names_its_source()
    {
        var request = Text(Find("maria-uninsured", "estimate-request"));
        Assert.Contains(
            "a bill that is $400 or more above it can be disputed",
            request.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        Assert.Contains("300gg-136", request, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_paper_that_a_step_names_is_there()
    {
        var known = Drafted
            .List("vera-denied", Language.English)
            .Select(paper => paper.Id)
            .ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Tree.Path("examples"), "*.yaml"))
        {
            var reading = CaseReader.Read(file, File.ReadAllText(file));
            var findings = Carefare.Routes.Catalogue.Find(
                new Situation(reading.Case!, KnowledgeBase.Embedded, reading.Case!.AsOf.Value)
            );
            named.UnionWith(findings.SelectMany(finding => finding.Steps).SelectMany(step => step.Papers));
        }

        Assert.Subset(known, named);
        Assert.Contains("appeal-internal", named);
        Assert.Contains("superbill-checklist", named);
    }

    [Fact]
    public void What_is_wrong_with_the_words_of_a_paper_is_told_with_its_line()
    {
        var wrong = new KnowledgeText(
            "papers/letter.yaml",
            "for: clinik\ntitle: {en: A}\nbody:\n  - txt: {en: a, es: b}\n"
        );
        var (template, problems) = TemplateReader.Read(wrong);
        Assert.Null(template);
        Assert.Contains(problems, one => one.ToString().Contains("Did you mean clinic?", StringComparison.Ordinal));
        Assert.Contains(problems, one => one.Line == 2 && one.Field == "title.es");
        Assert.Contains(problems, one => one.Line == 4);
        Assert.Contains(problems, one => one.What.Contains("cover", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_name_comes_out_as_text_in_pages_and_in_plain_text()
    {
        var names = Gen.Int[0, Letters.Length - 1]
            .Array[1, 40]
            .Select(places => string.Concat(places.Select(place => Letters[place])));
        names.Sample(
            name =>
            {
                var paper = Hostile(name);
                var (page, text) = (Drafted.Text(new HtmlWriter(), paper), Drafted.Text(new PlainTextWriter(), paper));
                Assert.Equal(TagsOf(Hostile("x")), TagsOf(paper));
                Assert.DoesNotContain("javascript", page, StringComparison.OrdinalIgnoreCase);
                var clean = Carefare.Print.CleanText.Of(name).Trim();
                Assert.Contains(clean, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
                Assert.All(
                    page + text,
                    letter => Assert.True(letter == '\n' || !Steers(letter), $"U+{(int)letter:X4}")
                );
            },
            iter: 2000
        );
    }

    private static Paper Hostile(string name) =>
        new(
            "letter",
            name,
            Language.English,
            Reader.Insurer,
            [new Block.Paragraph([new Inline.Evidence(name, "papers.name")])],
            [
                new Block.Table(
                    name,
                    [name],
                    [
                        [
                            [new Inline.Said(name)],
                        ],
                    ],
                    []
                ),
                new Block.Signature(name),
                new Block.Paragraph([new Inline.Blank(name, ""), new Inline.Link(name, new("javascript:alert(1)"))]),
            ]
        );

    private static string[] TagsOf(Paper paper) =>
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(Drafted.Text(new HtmlWriter(), paper), "</?([a-z0-9]+)[^<>]*>")
                .Select(match => match.Groups[1].Value),
        ];

    private static bool Steers(char letter) =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format;

    private static readonly string[] Letters =
    [
        .. "ab<>&'\"{}[]*=+-@é".Select(letter => letter.ToString()),
        "\u202e",
        "\u200f",
        "\u2066",
        "\u061c",
        "\u0085",
        "e\u0301",
        "\0",
        "\u001b",
        "\n",
        "\r",
        "\t",
        "🙂",
        "</w:t>",
        "{{7*7}}",
        "<script>",
    ];

    private static string Text(NeededPaper paper) => Drafted.Text(new PlainTextWriter(), paper.Paper!);
}
