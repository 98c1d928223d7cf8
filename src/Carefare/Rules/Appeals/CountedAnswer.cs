using System.Globalization;
using Carefare.Cases;
using Carefare.Insurance.Clocks;

namespace Carefare.Rules.Appeals;

/// <summary>The day by which the case counts on the answer to the next step, and what that asks of the person.</summary>
/// <param name="SendBy">The last day for the next step, so that its answer can be there by then; null where that is no matter.</param>
/// <param name="Says">That, as a sentence; empty where it is no matter.</param>
internal sealed record CountedAnswer(DateOnly? SendBy, string Says)
{
    private static readonly CountedAnswer None = new(SendBy: null, "");

    /// <summary>What the case's days for an answer come to.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="claims">What the case counts on.</param>
    /// <param name="next">The next level.</param>
    /// <param name="answerBy">The latest day for its answer if it were asked for on a day, or was.</param>
    /// <param name="asked">The day on which it was asked for; null where it was not.</param>
    public static CountedAnswer Of(
        Situation now,
        Claims claims,
        Level next,
        Func<DateOnly, DateOnly?> answerBy,
        DateOnly? asked
    )
    {
        var counted = next.Id switch
        {
            "internal" => claims.Appeal?.DecidedBy,
            "external" or "hearing" => claims.ExternalReview?.DecidedBy,
            _ => null,
        };
        if (counted is not { } day || answerBy(asked ?? now.Today) is not { } due)
        {
            return None;
        }

        var put = $"put {due:yyyy-MM-dd} into \"{day.Key}\".";
        if (!day.IsKnown)
        {
            return due < now.Today ? None : new(SendBy: null, $"The answer is due by {Say(due)} at the latest: {put}");
        }

        if (due > day.Value)
        {
            var since = asked is null ? "if it is asked for today" : "at the latest";
            return new(
                asked is null ? now.Today : null,
                $"Your case counts on the answer by {Say(day.Value)}, but it need not come before {Say(due)}, {since}: {put}"
            );
        }

        if (asked is not null)
        {
            return None;
        }

        return Before(day.Value, answerBy);
    }

    /// <summary>The last day on which the next step can be asked for, so that its answer is there in time.</summary>
    private static CountedAnswer Before(DateOnly day, Func<DateOnly, DateOnly?> answerBy)
    {
        var last = day;
        while (answerBy(last) > day)
        {
            last = last.AddDays(-1);
        }

        return new(last, $"Your case counts on the answer by {Say(day)}: for that it has to be there by {Say(last)}.");
    }

    private static string Say(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
