using Carefare.Quantities;

namespace Carefare.Planning.Explanation;

/// <summary>Explains what a plan comes to over the stories that may come.</summary>
internal static class OutlookExplanation
{
    /// <summary>How an attitude weighs totals.</summary>
    public static string RuleOf(Attitude attitude) =>
        attitude switch
        {
            Attitude.Expected => "the mean of the totals of what may come, by their probabilities",
            Attitude.Cautious => "the mean of the dearest fifth of what may come, by the probabilities",
            Attitude.Worst => "the dearest total of what may come",
        };

    /// <summary>Every figure of an outlook, by its path.</summary>
    /// <param name="outlook">The outlook.</param>
    /// <param name="problem">What was planned.</param>
    /// <param name="words">What to say of routes.</param>
    /// <param name="root">Where the plan stands.</param>
    public static IEnumerable<(string Path, Derivation Why)> Of(
        Outlook outlook,
        PlanProblem problem,
        RouteWords words,
        string root
    )
    {
        var totals = outlook
            .Stories.Select(story => new Derivation(
                $"The total with a probability of {story.Probability:0.######}",
                story.Plan.Total.ToString(),
                "the plan in this story",
                [],
                []
            ))
            .ToList();
        yield return ($"{root}.counted", Of("What the plan is compared by", outlook.Counted, outlook.Attitude, totals));
        yield return ($"{root}.expected", Of("What is paid on average", outlook.Expected, Attitude.Expected, totals));
        yield return (
            $"{root}.cautious",
            Of("What is paid in the dearest fifth", outlook.Cautious, Attitude.Cautious, totals)
        );
        yield return ($"{root}.worst", Of("What is paid at worst", outlook.Worst, Attitude.Worst, totals));
        yield return (
            $"{root}.paid_before",
            new(
                "What is paid before anything becomes known",
                outlook.PaidBefore.ToString(),
                "what leaves of the person's own money before the first answer, the same in every story",
                [],
                []
            )
        );
        foreach (var (at, story) in outlook.Stories.Index())
        {
            foreach (
                var (path, why) in Story(story.Plan with { Outlook = null }, problem, words, $"{root}.stories[{at}]")
            )
            {
                yield return (path, why);
            }
        }
    }

    /// <summary>The figures of a story that are shown; those of its ledger are not.</summary>
    private static IEnumerable<(string Path, Derivation Why)> Story(
        Plan plan,
        PlanProblem problem,
        RouteWords words,
        string root
    ) =>
        PlanExplanation
            .Of(plan, problem, words, root)
            .Where(one => IsShown(one.Key[root.Length..]))
            .Select(one => (one.Key, one.Value));

    private static bool IsShown(string path) =>
        !path.StartsWith(".charges", StringComparison.Ordinal)
        && !path.StartsWith(".ledger", StringComparison.Ordinal)
        && (
            !path.StartsWith(".months", StringComparison.Ordinal)
            || (path.EndsWith("].out", StringComparison.Ordinal) && !path.Contains(".by", StringComparison.Ordinal))
        );

    private static Derivation Of(string says, Money amount, Attitude attitude, List<Derivation> totals) =>
        new(says, amount.ToString(), RuleOf(attitude), totals, []);
}
