using Carefare.Planning;

namespace Carefare.Telling.Pages;

/// <summary>What may come, and what is paid then.</summary>
internal static class OutlookPart
{
    private static readonly (string Says, bool Number)[] Heads =
    [
        ("If", false),
        ("Chance", true),
        ("You pay", true),
        ("Most in a month", true),
        ("Until", true),
    ];

    /// <summary>What is the same whatever comes, the answers, and the stories; nothing where nothing is open.</summary>
    public static Markup Of(Plan plan)
    {
        if (plan.Outlook is not { } outlook)
        {
            return Markup.None;
        }

        var rows = StoryRows.Of(outlook);
        Markup rest = StoryWords.Rest(rows) is { } others ? $"<p>{others}</p>\n" : Markup.None;
        return Part.Section(
            "outlook",
            StoryWords.Heading,
            $"""
            <p>{StoryWords.Now(outlook)}</p>
            <ul>
            {StoryWords.Decisions(outlook).Select(Decision)}</ul>
            <table class="stack" role="table">
            <caption>What you pay with each answer. Answers that change nothing are left out.</caption>
            <thead role="rowgroup"><tr role="row">{Heads.Select(Head)}</tr></thead>
            <tbody role="rowgroup">
            {rows.Shown.Select(row => Row(row, plan))}</tbody>
            </table>
            {rest}<details><summary>{Words.Count(outlook.Stories.Count, "story", "stories")} in full</summary><ul>
            {outlook.Stories.Select(Story)}</ul></details>
            """
        );
    }

    private static Markup Decision((string Day, string What, string Chance) one) =>
        $"<li><b>{one.Day}</b>: {one.What} ({one.Chance})</li>\n";

    private static Markup Head((string Says, bool Number) head) =>
        head.Number
            ? $"<th scope=\"col\" role=\"columnheader\" class=\"n\">{head.Says}</th>"
            : (Markup)$"<th scope=\"col\" role=\"columnheader\">{head.Says}</th>";

    private static Markup Row(StoryRow row, Plan told)
    {
        Markup here = row.IsTold ? $" <span class=\"quiet\">(told below)</span>" : Markup.None;
        Markup otherwise = StoryWords.Otherwise(row.Plan, told) is { Length: > 0 } other
            ? $"<br><span class=\"quiet\">{Words.Capital(other)}</span>"
            : Markup.None;
        return $"""
            <tr role="row"><th scope="row" role="rowheader">{Words.Capital(
                StoryWords.Short(row.Answers)
            )}{here}{otherwise}</th><td role="cell" class="n" data-label="Chance">{StoryWords.Chance(
                row.Probability
            )}</td><td role="cell" class="n pay" data-label="You pay">{row.Plan.Total}</td><td role="cell" class="n" data-label="Most in a month">{row.Plan.HighestMonth}</td><td role="cell" class="n" data-label="Until">{StoryWords.Until(
                row.Plan
            )}</td></tr>

            """;
    }

    private static Markup Story(StoryPlan story) =>
        $"<li>{Words.Capital(StoryWords.Short(story.Answers))} ({StoryWords.Chance(story.Probability)}): {StoryWords.Then(story.Plan)}</li>\n";
}
