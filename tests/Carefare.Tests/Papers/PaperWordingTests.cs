using System.Globalization;
using System.Text.RegularExpressions;
using Carefare.Knowledge;
using Carefare.Papers;
using Carefare.Papers.Parts;
using Carefare.Papers.Slots;
using Carefare.Papers.Templates;

namespace Carefare.Tests.Papers;

/// <summary>The words of papers: whole in both languages, plain, and without promises.</summary>
public sealed partial class PaperWordingTests
{
    private const double HardestGrade = 8;
    private const double LeastEase = 55;

    private static readonly string[] Promises =
    [
        "guarantee",
        "invalid",
        "illegal",
        "you qualify",
        "as low as",
        "don't worry",
        "simply",
        "congratulations",
        "!",
        "garantiz",
        "no se preocupe",
        "simplemente",
        "felicidades",
        "¡",
    ];

    private static readonly string[] Illnesses =
    [
        "depress",
        "depres",
        "ketamin",
        "ptsd",
        "pain",
        "dolor",
        "suicid",
        "psych",
        "psiq",
    ];

    private static readonly Library All = Read();

    [Fact]
    public void Twenty_papers_are_there_each_with_its_place_in_the_order() =>
        Assert.Equal(
            [
                "call-scripts",
                "quote-request",
                "estimate-request",
                "necessity-request",
                "prior-authorization",
                "peer-to-peer",
                "payment-plan-request",
                "hardship-letter",
                "employer-request",
                "giving-page",
                "superbill-checklist",
                "claim-cover",
                "account-claim",
                "account-year",
                "estimate-comparison",
                "estimate-dispute",
                "appeal-internal",
                "appeal-expedited",
                "appeal-external",
                "appeal-hearing",
            ],
            All.Templates.Select(template => template.Id)
        );

    [Fact]
    public void Every_slot_is_known_has_words_for_its_blank_and_stands_in_both_languages()
    {
        foreach (var (template, block) in Blocks())
        {
            var (english, spanish) = (Slots(block.Words.English), Slots(block.Words.Spanish));
            Assert.True(english.SetEquals(spanish), $"{template.Id}: {block.Words.English}");
            foreach (var slot in english.Where(slot => !slot.StartsWith(Figures.Prefix, StringComparison.Ordinal)))
            {
                Assert.True(
                    slot.StartsWith(Filling.ByHand, StringComparison.Ordinal) || Filling.Names.Contains(slot),
                    $"{template.Id}: {slot}"
                );
                Assert.True(All.Blanks.Find(slot) is not null, $"blanks.yaml lacks {slot}");
            }

            foreach (var fact in english.Where(slot => slot.StartsWith(Figures.Prefix, StringComparison.Ordinal)))
            {
                Assert.NotNull(KnowledgeBase.Embedded.Find(fact[Figures.Prefix.Length..]));
            }
        }

        Assert.All(Filling.Names, name => Assert.NotNull(All.Blanks.Find(name)));
        Assert.All(
            All.Blanks.Names,
            name =>
                Assert.True(
                    name.StartsWith(Filling.ByHand, StringComparison.Ordinal) || Filling.Names.Contains(name),
                    name
                )
        );
    }

    [Fact]
    public void Every_condition_need_and_part_is_one_that_is_known()
    {
        foreach (var (template, block) in Blocks())
        {
            var condition = block.Condition.StartsWith("not ", StringComparison.Ordinal)
                ? block.Condition[4..]
                : block.Condition;
            Assert.True(condition.Length == 0 || Filling.Names.Contains(condition), $"{template.Id}: {condition}");
            Assert.True(
                block.Part.Length == 0 || PaperParts.Names.Contains(block.Part),
                $"{template.Id}: {block.Part}"
            );
        }

        Assert.All(All.Templates.SelectMany(template => template.Needs), need => Assert.Contains(need, Filling.Names));
        Assert.All(
            All.Templates.Where(template => template.Needs.Count > 0),
            template => Assert.NotEqual("", template.Unless.English)
        );
    }

    [Fact]
    public void No_word_promises_blames_or_shouts()
    {
        foreach (var words in Words())
        {
            Assert.DoesNotContain(Promises, promise => words.Contains(promise, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void No_name_or_title_of_a_paper_names_an_illness() =>
        Assert.All(
            All.Templates.SelectMany(template => new[] { template.Id, template.Title.English, template.Title.Spanish }),
            title =>
                Assert.DoesNotContain(Illnesses, illness => title.Contains(illness, StringComparison.OrdinalIgnoreCase))
        );

    [Fact]
    public void The_line_for_a_crisis_stands_on_every_cover_and_in_no_letter()
    {
        foreach (var person in Drafted.People)
        {
            foreach (var paper in Drafted.Of(person, Language.English).Concat(Drafted.Of(person, Language.Spanish)))
            {
                Assert.Contains(
                    paper.Cover,
                    block =>
                        block is Block.Paragraph paragraph
                        && paragraph.Line.OfType<Inline.Link>().Any(link => link.Address.OriginalString == "tel:988")
                );
                Assert.DoesNotContain(
                    "988",
                    string.Join(' ', Print.PaperWords.Of(paper with { Cover = [] }, "{0}")),
                    StringComparison.Ordinal
                );
            }
        }
    }

    /// <remarks>Flesch-Kincaid grade over each sheet that a person reads; the names of laws and plans are not counted.</remarks>
    [Fact]
    public void What_a_person_reads_in_English_is_no_harder_than_the_eighth_grade()
    {
        var grades = All
            .Templates.Select(template => (template.Id, Grade: Grade(OfPerson(template, Language.English))))
            .ToList();
        Assert.All(grades, one => Assert.True(one.Grade <= HardestGrade, $"{one.Id}: {one.Grade:0.0}"));
        Assert.True(Median(grades.Select(one => one.Grade)) <= 6, $"{Median(grades.Select(one => one.Grade)):0.0}");
    }

    /// <remarks>The scale of Szigriszt (INFLESZ): 55 and more is read with ease.</remarks>
    [Fact]
    public void What_a_person_reads_in_Spanish_is_read_with_ease()
    {
        var eases = All
            .Templates.Select(template => (template.Id, Ease: Ease(OfPerson(template, Language.Spanish))))
            .ToList();
        Assert.All(eases, one => Assert.True(one.Ease >= LeastEase, $"{one.Id}: {one.Ease:0.0}"));
    }

    private static double Median(IEnumerable<double> all) => all.Order().ElementAt(all.Count() / 2);

    private static IEnumerable<(Template Template, TemplateBlock Block)> Blocks() =>
        All.Templates.SelectMany(template =>
            template
                .Cover.Concat(template.Body)
                .SelectMany(block => block.Items.Prepend(block))
                .Select(block => (template, block))
        );

    private static IEnumerable<string> Words() =>
        Blocks()
            .SelectMany(one => new[] { one.Block.Words.English, one.Block.Words.Spanish })
            .Concat(
                All.Names.Names.SelectMany(name =>
                    new[] { All.Names.In(Language.English, name), All.Names.In(Language.Spanish, name) }
                )
            );

    private static HashSet<string> Slots(string words) => [.. TemplateWords.Slots(words)];

    /// <summary>The sentences of the cover, and of a paper that the person reads.</summary>
    private static List<string> OfPerson(Template template, Language language) =>
        [
            .. template
                .Cover.Concat(template.IsSent ? [] : template.Body)
                .SelectMany(block => block.Items.Prepend(block))
                .Select(block =>
                    Slot().Replace(block.Words.In(language), "it").Replace("**", "", StringComparison.Ordinal)
                )
                .SelectMany(words => Sentence().Split(words))
                .Where(sentence => sentence.Count(char.IsLetter) > 3),
        ];

    private static double Grade(List<string> sentences)
    {
        var words = sentences.SelectMany(sentence => Word().Matches(sentence)).Select(match => match.Value).ToList();
        return 0.39 * words.Count / sentences.Count + 11.8 * words.Sum(EnglishSyllables) / words.Count - 15.59;
    }

    private static double Ease(List<string> sentences)
    {
        var words = sentences.SelectMany(sentence => Word().Matches(sentence)).Select(match => match.Value).ToList();
        return 206.835 - 62.3 * words.Sum(SpanishSyllables) / words.Count - (double)words.Count / sentences.Count;
    }

    private static int EnglishSyllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = EnglishVowels().Count(lower);
        var isSilent = lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal) && groups > 1;
        return int.Max(1, groups - (isSilent ? 1 : 0));
    }

    private static int SpanishSyllables(string word) =>
        int.Max(1, SpanishVowels().Count(word.ToLower(CultureInfo.InvariantCulture)));

    private static Library Read()
    {
        var (library, problems) = Library.Read(KnowledgeBase.Embedded);
        Assert.Empty(problems);
        return library!;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"(?<=[.?:;])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex EnglishVowels();

    // Two weak vowels, or a weak and a strong one without an accent on the weak, are one syllable.
    [GeneratedRegex("[iuü]?[aeoáéó][iuy]?|[iuü]{2}|[iuüíú]")]
    private static partial Regex SpanishVowels();
}
