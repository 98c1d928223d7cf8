using System.Text.RegularExpressions;
using Carefare.Web.Translating;

namespace Carefare.SystemTests.Translating;

/// <summary>Everything that the pages say is said in Spanish too.</summary>
public sealed partial class SpanishTests
{
    public static TheoryData<string> People =>
        [
            .. Directory
                .EnumerateFiles(Cases.Folder, "*.yaml")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(People))]
    public Task Every_sentence_of_every_page_of_a_person_is_said_in_Spanish(string person) =>
        IsSaid(person, Cases.Text(person));

    [Theory]
    [MemberData(nameof(People))]
    public Task Every_sentence_is_said_in_Spanish_to_who_has_nothing_to_pay_with(string person) =>
        IsSaid($"{person}-poor", Cases.WithoutMoney(person));

    private static async Task IsSaid(string person, string told)
    {
        await using var site = await RunningSite.Start(told);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var left = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, page) in await Crawl.Of(site))
        {
            var translator = new PageTranslator(Phrasebook.Spanish);
            translator.Translate(page.Text);
            left.UnionWith(English((await site.Get("/es" + path.TrimEnd('/'))).Text));
            missing.UnionWith(translator.Missing);
        }

        if (Environment.GetEnvironmentVariable("CAREFARE_MISSING") is { Length: > 0 } folder)
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, person + ".txt"), missing);
        }

        // Names are the same in every language.
        var names = Named()
            .Matches(told)
            .Select(match => match.Groups["name"].Value.Trim('"'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        missing.RemoveWhere(one => names.Contains(Day().Replace(one, "")));
        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    // A phrase with a hole can take a whole sentence for a name; its small words give that away.
    private static IEnumerable<string> English(string page) =>
        Tag().Split(Kept().Replace(page, "")).Where(text => SmallWord().IsMatch(text)).Select(text => text.Trim());

    [Fact]
    public void Every_phrase_has_the_same_holes_in_both_languages()
    {
        foreach (var phrase in Phrasebook.Spanish.All)
        {
            var (english, spanish) = phrase.Holes;
            Assert.Equal(
                english.Distinct().Order(StringComparer.Ordinal),
                spanish.Distinct().Order(StringComparer.Ordinal)
            );
        }
    }

    [GeneratedRegex(
        "<(?<tag>[a-z]+)[^>]*(?:translate=\"no\"|lang=\"en\")[^>]*>.*?</\\k<tag>>",
        RegexOptions.Singleline
    )]
    private static partial Regex Kept();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<!-)\b(?:the|you|your|whether|which|asks|pays|what)\b(?!-)")]
    private static partial Regex SmallWord();

    [GeneratedRegex("(?:name|clinic|id|from|payer): (?<name>\"[^\"]+\"|[^,}\n#]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex("^[A-Z][a-z]{2} [0-9]{1,2}, [0-9]{4}: ")]
    private static partial Regex Day();
}
