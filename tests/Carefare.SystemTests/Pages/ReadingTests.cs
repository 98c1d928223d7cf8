using System.Net;
using System.Text.RegularExpressions;

namespace Carefare.SystemTests.Pages;

/// <summary>How hard the pages are to read, whole sentences only: names, labels and amounts do not count.</summary>
public sealed partial class ReadingTests
{
    private const double HardestGrade = 8;
    private const double UsualGrade = 6;
    private const double LeastEase = 55;

    public static TheoryData<string> People => ["maria-uninsured", "sam-hsa", "vera-denied", "rosa-waiting"];

    /// <remarks>Flesch-Kincaid grade of each page.</remarks>
    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_page_in_English_is_no_harder_than_the_eighth_grade(string person)
    {
        await using var site = await RunningSite.Start(Cases.Text(person));
        var grades = (await Crawl.Of(site))
            .Select(page => (page.Key, Sentences: Sentences(page.Value.Text)))
            .Where(page => page.Sentences.Count >= 3)
            .Select(page => (page.Key, Grade: Grade(page.Sentences)))
            .ToList();
        var hard = grades.Where(page => page.Grade > HardestGrade).Select(page => $"{page.Key}: {page.Grade:0.0}");
        Assert.True(!hard.Any(), string.Join('\n', hard));
        Assert.InRange(grades.Select(page => page.Grade).Order().ElementAt(grades.Count / 2), 0, UsualGrade);
    }

    /// <remarks>The scale of Szigriszt (INFLESZ): 55 and more is read with ease.</remarks>
    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_page_in_Spanish_is_read_with_ease(string person)
    {
        await using var site = await RunningSite.Start(Cases.Text(person));
        var hard = (await Crawl.Of(site, "/es"))
            .Select(page => (page.Key, Sentences: Sentences(page.Value.Text)))
            .Where(page => page.Sentences.Count >= 3)
            .Select(page => (page.Key, Ease: Ease(page.Sentences)))
            .Where(page => page.Ease < LeastEase)
            .Select(page => $"{page.Key}: {page.Ease:0.0}");
        Assert.True(!hard.Any(), string.Join('\n', hard));
    }

    /// <remarks>The keys of the case file are for editors and the command line.</remarks>
    [Theory]
    [MemberData(nameof(People))]
    public async Task No_page_names_a_key_of_the_case_file(string person)
    {
        await using var site = await RunningSite.Start(Cases.Text(person));
        var found = (await Crawl.Of(site))
            .Where(page => page.Key is not ("/data" or "/api"))
            .SelectMany(page =>
                Key()
                    .Matches(WebUtility.HtmlDecode(Tag().Replace(page.Value.Text, "")))
                    .Select(match => $"{page.Key}: {match.Value}")
            )
            .Distinct();
        Assert.True(!found.Any(), string.Join('\n', found));
    }

    private static List<string> Sentences(string page)
    {
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        var main = page[start..page.IndexOf("</main>", StringComparison.Ordinal)];
        main = Silent().Replace(main, " ");
        main = Kept().Replace(main, "it");
        main = Inline().Replace(main, "");
        return
        [
            .. Tag()
                .Split(main)
                .Select(block => Space().Replace(WebUtility.HtmlDecode(block), " ").Trim())
                .SelectMany(block => End().Split(block))
                .Where(sentence => sentence.Length > 0 && sentence[^1] is '.' or '?' && Word().Count(sentence) >= 4),
        ];
    }

    private static double Grade(List<string> sentences)
    {
        var words = sentences.SelectMany(sentence => Word().Matches(sentence)).Select(match => match.Value).ToList();
        return 0.39 * words.Count / sentences.Count + 11.8 * words.Sum(EnglishSyllables) / words.Count - 15.59;
    }

    private static double Ease(List<string> sentences)
    {
        var words = sentences.SelectMany(sentence => Word().Matches(sentence)).Select(match => match.Value).ToList();
        return 206.835
            - 62.3 * words.Sum(word => int.Max(1, SpanishVowels().Count(word.ToLowerInvariant()))) / words.Count
            - (double)words.Count / sentences.Count;
    }

    private static int EnglishSyllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = EnglishVowels().Count(lower);
        var isSilent = lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal) && groups > 1;
        return int.Max(1, groups - (isSilent ? 1 : 0));
    }

    [GeneratedRegex(
        """(?<![\w/.])"(?:[a-z]+_[a-z_]+|offers|quotes|commitments|coverage|circumstances|denial|hospital|fund|person|condition|course|accounts|wants)"|carefare [a-z]+ CASE"""
    )]
    private static partial Regex Key();

    [GeneratedRegex("<(?<tag>code|pre|cite|svg|select|nav)\\b.*?</\\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Silent();

    [GeneratedRegex("<(?<tag>\\w+)[^>]*translate=\"no\"[^>]*>.*?</\\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Kept();

    [GeneratedRegex("</?(?:a|b|i|em|strong|span|time|abbr|small)\\b[^>]*>")]
    private static partial Regex Inline();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<=[.?:;])\s+")]
    private static partial Regex End();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex EnglishVowels();

    [GeneratedRegex("[iuü]?[aeoáéó][iuy]?|[iuü]{2}|[iuüíú]")]
    private static partial Regex SpanishVowels();
}
