namespace Carefare.Web.Words;

/// <summary>What the rules say, with the names of questions in place of the keys of the case file.</summary>
internal static class OnPages
{
    private static readonly Lazy<IReadOnlyList<(string File, string Page)>> All = new(() =>
        [.. WordFile.List("on-pages.yaml").Select(one => (WordFile.Text(one, "file"), WordFile.Text(one, "page")))]
    );

    /// <summary>The report for a page.</summary>
    public static PlanReport Of(PlanReport report) =>
        report with
        {
            Steps = [.. report.Steps.Select(step => step with { Do = Say(step.Do) })],
            Warnings = [.. report.Warnings.Select(Say)],
        };

    /// <summary>The text for a page, with its full stop.</summary>
    public static string Say(string text)
    {
        var said = Carefare.Telling.Words.Sentence(text);
        return said.Contains('"', StringComparison.Ordinal) || said.Contains("carefare ", StringComparison.Ordinal)
            ? All.Value.Aggregate(said, (now, one) => now.Replace(one.File, one.Page, StringComparison.Ordinal))
            : said;
    }
}
