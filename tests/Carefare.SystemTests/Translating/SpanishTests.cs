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
    public async Task Every_sentence_of_every_page_of_a_person_is_said_in_Spanish(string person)
    {
        await using var site = await RunningSite.Start(Cases.Text(person));
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (_, page) in await Crawl.Of(site))
        {
            var translator = new PageTranslator(Phrasebook.Spanish);
            translator.Translate(page.Text);
            missing.UnionWith(translator.Missing);
        }

        if (Environment.GetEnvironmentVariable("CAREFARE_MISSING") is { Length: > 0 } folder)
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, person + ".txt"), missing);
        }

        // Names are the same in every language.
        var names = Named()
            .Matches(Cases.Text(person))
            .Select(match => match.Groups["name"].Value.Trim('"'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        missing.RemoveWhere(one => names.Contains(Day().Replace(one, "")));
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

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

    [GeneratedRegex("(?:name|clinic|id|from|payer): (?<name>\"[^\"]+\"|[^,}\n#]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex("^[A-Z][a-z]{2} [0-9]{1,2}, [0-9]{4}: ")]
    private static partial Regex Day();
}
