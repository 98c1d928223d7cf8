using System.Text;
using System.Text.RegularExpressions;

namespace Carefare.SystemTests.Pages;

/// <summary>The plan on one sheet of paper.</summary>
public sealed partial class OnePageTests(Chromium chromium)
{
    private static int Plans => Environment.GetEnvironmentVariable("CAREFARE_LONG") == "1" ? 200 : 24;

    [Theory]
    [InlineData("", "en")]
    [InlineData("/es", "es")]
    public async Task The_plan_of_anybody_fits_on_one_sheet_of_Letter_and_of_A4(string language, string name)
    {
        await using var window = await Window.Open(chromium, Cases.Text("sam-hsa"));
        var chance = new Random(7);
        var people = Directory.GetFiles(Cases.Folder, "*.yaml").Order(StringComparer.Ordinal).ToList();
        var printed = 0;
        for (var i = 0; printed < Plans; i++)
        {
            var told = await File.ReadAllTextAsync(people[i % people.Count]);
            await File.WriteAllTextAsync(window.CaseFile, i < people.Count ? told : Other(told, chance));
            await window.Go($"{language}/plan/one-page");
            if (!window.Page.Url.EndsWith("/one-page", StringComparison.Ordinal))
            {
                continue; // Nothing fits this person, so there is no plan to print.
            }

            printed++;
            foreach (var paper in new[] { "Letter", "A4" })
            {
                var pdf = await window.Page.PdfAsync(new() { Format = paper });
                await Window.Keep($"one-page-{name}-{i}-{paper}.pdf", pdf);
                Assert.True(
                    Pages(pdf) == 1,
                    $"{paper}, {Path.GetFileName(people[i % people.Count])}: {Pages(pdf)} pages"
                );
            }
        }
    }

    // The same person with other means and a longer or shorter course.
    private static string Other(string told, Random chance) =>
        Length()
            .Replace(Monthly().Replace(told, $"monthly: {chance.Next(1, 30) * 50}"), $"months: {chance.Next(1, 24)}}}");

    private static int Pages(byte[] pdf) => Page().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();

    [GeneratedRegex(@"\bmonthly: [0-9]+")]
    private static partial Regex Monthly();

    [GeneratedRegex(@"\bmonths: [0-9]+\}")]
    private static partial Regex Length();
}
