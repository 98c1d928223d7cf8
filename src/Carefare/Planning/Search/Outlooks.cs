using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Tells a candidate as the plan of its likeliest story, with an outlook on the others where there are any.</summary>
internal static class Outlooks
{
    /// <summary>The plan of a candidate.</summary>
    public static Plan Told(PlanProblem problem, Candidate candidate)
    {
        if (candidate.Plans.Count == 1)
        {
            return candidate.Plans[0];
        }

        var responds = candidate.Policy.Strands.Any(strand => !strand.Story.Helps);
        var stories = candidate
            .Policy.Strands.Zip(
                candidate.Plans,
                (strand, plan) =>
                    new StoryPlan(strand.Story.Probability, Answers(candidate.Policy.Chains, strand, responds), plan)
            )
            .OrderByDescending(story => story.Probability)
            .ThenByDescending(story => story.Plan.Total)
            .ToList();
        return stories[0].Plan with
        {
            Outlook = new(
                problem.Attitude,
                Money.Nearest(candidate.Counted),
                Money.Nearest(Risk.Expected(candidate.Totals)),
                Money.Nearest(Risk.OfTheDearest(Risk.Tail, candidate.Totals)),
                candidate.Plans.Max(plan => plan.Total),
                stories
            ),
        };
    }

    private static List<StoryAnswer> Answers(IReadOnlyList<Chain> chains, Strand strand, bool responds)
    {
        var answers = new List<StoryAnswer>();
        foreach (var (chain, outcome) in chains.Zip(strand.Story.Outcomes))
        {
            answers.AddRange(
                chain
                    .Decisions.Take(outcome + 1)
                    .Select((made, place) => new StoryAnswer(made.Day, made.Id, made.Name, place == outcome))
            );
        }

        if (responds && strand.Option.KnownOn is { } day)
        {
            answers.Add(new(day, StoryAnswer.Response, "the treatment", strand.Story.Helps));
        }

        return [.. answers.OrderBy(answer => answer.Day)];
    }
}
