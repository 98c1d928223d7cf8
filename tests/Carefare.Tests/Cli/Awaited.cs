using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Tests.Telling;

namespace Carefare.Tests.Cli;

/// <summary>Outlooks of invented people who wait for answers; what is done is the sample plan at another total.</summary>
internal static class Awaited
{
    /// <summary>Stories with their totals in dollars, each answer by its decision: "+response", "-authorization".</summary>
    public static Outlook Outlook(
        Attitude attitude,
        params (decimal Probability, int Total, string[] Answers)[] stories
    )
    {
        var plans = stories
            .Select(story => new StoryPlan(
                story.Probability,
                [.. story.Answers.Select((answer, at) => Answer(answer, at))],
                Costing(story.Total)
            ))
            .ToList();
        return new(
            attitude,
            Money.Of(2000),
            Money.Of(2000),
            Money.Of(2500),
            plans.Max(story => story.Plan.Total),
            plans
        );
    }

    /// <summary>The sample plan with a price that makes it cost so much.</summary>
    public static Plan Costing(int dollars)
    {
        var parts = SamplePlan.Plan.Parts;
        return SamplePlan.Plan with { Parts = parts with { Price = parts.Price + Money.Of(dollars) - parts.Total } };
    }

    private static StoryAnswer Answer(string answer, int at) =>
        new(
            new DateOnly(2026, 12, 8).AddDays(10 * at),
            answer[1..],
            answer[1..] switch
            {
                "response" => "the treatment",
                "authorization" => "the prior authorization",
                "fund" => "the decision of Hope Fund",
                var other => $"the {other}",
            },
            answer[0] == '+'
        );
}
