using Carefare.Planning;

namespace Carefare.Telling;

/// <summary>One line of an outlook: a story, or several that come to the same whatever somebody else still answers.</summary>
/// <param name="Probability">The probability of them together.</param>
/// <param name="Answers">The answers that tell the line from others, in the order of their days.</param>
/// <param name="Plan">What is done.</param>
/// <param name="IsTold">Whether it is the plan that is told month by month.</param>
internal sealed record StoryRow(decimal Probability, IReadOnlyList<StoryAnswer> Answers, Plan Plan, bool IsTold);

/// <summary>The stories of an outlook as few lines as they can be told in.</summary>
/// <param name="Shown">The likeliest, in the order of their answers.</param>
/// <param name="Rest">The others, to be summed up.</param>
internal sealed record StoryRows(IReadOnlyList<StoryRow> Shown, IReadOnlyList<StoryRow> Rest)
{
    private const int Most = 8;

    /// <summary>The lines of an outlook.</summary>
    public static StoryRows Of(Outlook outlook)
    {
        var all = Below(
            [
                .. outlook.Stories.Select(story => new StoryRow(
                    story.Probability,
                    story.Answers,
                    story.Plan,
                    story == outlook.Stories[0]
                )),
            ],
            0
        );

        // To sum up a single one would take as much room as to show it.
        if (all.Count <= Most + 1)
        {
            return new(all, []);
        }

        var likeliest = all.OrderByDescending(row => row.IsTold)
            .ThenByDescending(row => row.Probability)
            .Take(Most)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return new([.. all.Where(likeliest.Contains)], [.. all.Where(row => !likeliest.Contains(row))]);
    }

    /// <summary>The lines of stories whose first answers are the same.</summary>
    private static List<StoryRow> Below(List<StoryRow> stories, int known)
    {
        if (stories.Count == 1 || stories.TrueForAll(story => story.Answers.Count <= known))
        {
            return stories;
        }

        var ways = stories
            .GroupBy(story => Next(story, known))
            .OrderByDescending(way => way.Key.Yes)
            .Select(way => Below([.. way], known + 1))
            .ToList();
        return ways is [var yes, var no] && yes.Count == no.Count && yes.Zip(no).All(pair => IsAlike(pair, known))
            ? [.. yes.Zip(no, (one, other) => Folded(one, other, known))]
            : [.. ways.SelectMany(way => way)];
    }

    private static (string Decision, bool Yes) Next(StoryRow story, int known) =>
        story.Answers.Count > known ? (story.Answers[known].Decision, story.Answers[known].Yes) : ("", false);

    private static StoryRow Folded(StoryRow one, StoryRow other, int known) =>
        (other.IsTold ? other : one) with
        {
            Probability = one.Probability + other.Probability,
            Answers = [.. one.Answers.Where((_, at) => at != known)],
            IsTold = one.IsTold || other.IsTold,
        };

    /// <summary>Whether one answer makes no difference to what is done and paid.</summary>
    private static bool IsAlike((StoryRow One, StoryRow Other) pair, int known) =>
        Later(pair.One, known).SequenceEqual(Later(pair.Other, known))
        && Figures(pair.One.Plan) == Figures(pair.Other.Plan)
        && Debts(pair.One.Plan).SequenceEqual(Debts(pair.Other.Plan));

    private static IEnumerable<(string, bool)> Later(StoryRow row, int known) =>
        row.Answers.Skip(known + 1).Select(answer => (answer.Decision, answer.Yes));

    private static (string, Treatment.PriceForm, DateOnly, Quantities.Money, Quantities.Money) Figures(Plan plan) =>
        (plan.Course.Clinic, plan.Course.Form, plan.FirstTreatment, plan.Total, plan.HighestMonth);

    private static IEnumerable<(string, Quantities.Money, DateOnly)> Debts(Plan plan) =>
        plan.Debts.Select(debt => (debt.Offer, debt.Borrowed, debt.PaidOff));
}
