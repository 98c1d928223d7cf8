using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>What a plan comes to in every story that may come: what others decide, and whether the treatment helps.</summary>
/// <param name="Attitude">What the plan is the best for.</param>
/// <param name="Counted">What it counts for by that attitude, to the nearest cent.</param>
/// <param name="Expected">The mean of the totals, by their probabilities, to the nearest cent.</param>
/// <param name="Cautious">The mean of the dearest fifth, to the nearest cent.</param>
/// <param name="Worst">The dearest total.</param>
/// <param name="Stories">The stories, the likeliest first; the first is the plan that is told.</param>
public sealed record Outlook(
    Attitude Attitude,
    Money Counted,
    Money Expected,
    Money Cautious,
    Money Worst,
    IReadOnlyList<StoryPlan> Stories
)
{
    /// <summary>The least total.</summary>
    public Money Best => Stories.Min(story => story.Plan.Total);

    /// <summary>The first day on which something becomes known: before it, the same is done in every story.</summary>
    public DateOnly SameUntil => Stories.SelectMany(story => story.Answers).Min(answer => answer.Day);

    /// <summary>What leaves of the person's own money before that day.</summary>
    public Money PaidBefore =>
        Money.Sum(Stories[0].Plan.Ledger.TakeWhile(line => line.Day < SameUntil).Select(line => line.Out));

    /// <summary>The most that leaves in one month of any story.</summary>
    public Money Peak => Stories.Max(story => story.Plan.HighestMonth);
}

/// <summary>One story that may come, and the plan in it. Until a day, stories that cannot be told apart share what is done.</summary>
/// <param name="Probability">Its probability, from 0 to 1.</param>
/// <param name="Answers">What becomes known, in the order of the days; empty where nothing that matters does.</param>
/// <param name="Plan">The plan in it.</param>
public sealed record StoryPlan(decimal Probability, IReadOnlyList<StoryAnswer> Answers, Plan Plan);

/// <summary>Something that becomes known in a story.</summary>
/// <param name="Day">The day.</param>
/// <param name="Decision">What it is, by its identifier; <see cref="Response"/> for whether the treatment helps.</param>
/// <param name="Name">What it is for people, beginning with "the".</param>
/// <param name="Yes">What it comes to.</param>
public sealed record StoryAnswer(DateOnly Day, string Decision, string Name, bool Yes)
{
    /// <summary>The identifier of whether the treatment helps.</summary>
    public const string Response = "response";
}
