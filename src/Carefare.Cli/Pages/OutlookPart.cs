using Carefare.Cli.Telling;
using Carefare.Planning;

namespace Carefare.Cli.Pages;

/// <summary>What else may come, and what is done then.</summary>
internal static class OutlookPart
{
    /// <summary>The stories in a table; nothing where nothing is open.</summary>
    public static Markup Of(Plan plan)
    {
        if (plan.Outlook is not { } outlook)
        {
            return Markup.None;
        }

        return Part.Section(
            "outlook",
            "What else may come, and what you do then",
            $"""
            <p>{StoryWords.Told(outlook)} {StoryWords.Now(outlook)}</p>
            <table class="stack" role="table">
            <caption class="hidden">What else may come, and what you do then</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">If</th><th scope="col" role="columnheader">Chance</th><th scope="col" role="columnheader">Then</th><th scope="col" role="columnheader" class="n">You pay</th></tr></thead>
            <tbody role="rowgroup">
            {outlook.Stories.Select(Row)}</tbody>
            </table>
            """
        );
    }

    private static Markup Row(StoryPlan story) =>
        $"""
            <tr role="row"><th scope="row" role="rowheader">{Words.Capital(StoryWords.When(story))}</th><td role="cell" data-label="Chance">{StoryWords.Chance(
                story
            )}</td><td role="cell" data-label="Then">{StoryWords.Then(story.Plan)}</td><td role="cell" class="n" data-label="You pay">{story.Plan.Total}</td></tr>

            """;
}
