using Carefare.Quantities;

namespace Carefare.Planning.Explanation;

/// <summary>Explains the figures of a plan that is not the recommended one: its parts, without the lines of its ledger.</summary>
internal static class BriefExplanation
{
    /// <summary>The total.</summary>
    /// <param name="says">What the total is.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="words">What to say of routes.</param>
    public static Derivation Total(string says, Plan plan, RouteWords words)
    {
        if (plan.Outlook is { } outlook)
        {
            return Counted(says, outlook, words);
        }

        var parts = plan.Parts;
        return new(
            says,
            plan.Total.ToString(),
            PartsExplanation.TotalRule,
            [
                Leaf($"Clinic bills at {plan.Course.ClinicName}", parts.Price),
                Leaf("Paid by others", parts.PaidByOthers),
                Leaf("Interest and fees", parts.FinanceCharge),
                Leaf("New FSA money that is lost", parts.Forfeited),
                Leaf("Tax saved", parts.TaxSaved),
                Leaf("FSA money set aside before the plan", parts.SunkFsa),
            ],
            [
                .. plan
                    .Ledger.Select(line => line.Route)
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(words.Facts)
                    .Distinct(),
            ]
        );
    }

    /// <summary>What a plan counts for whose total is not known yet.</summary>
    private static Derivation Counted(string says, Outlook outlook, RouteWords words) =>
        new(
            says,
            outlook.Counted.ToString(),
            OutlookExplanation.RuleOf(outlook.Attitude),
            [
                .. outlook.Stories.Select(story =>
                    Total(
                        $"With a probability of {story.Probability:0.######}",
                        story.Plan with
                        {
                            Outlook = null,
                        },
                        words
                    )
                ),
            ],
            []
        );

    /// <summary>The highest month.</summary>
    public static Derivation HighestMonth(Plan plan) =>
        Lines.Sum(
            "The most that you would pay in one month",
            "the largest of the months",
            [
                .. plan
                    .Months.Where(month => month.Out == plan.Peak)
                    .Take(1)
                    .Select(month => Leaf($"You would pay in {month.Month.First:MMM yyyy}", month.Out)),
            ],
            plan.Peak
        );

    private static Derivation Leaf(string says, Money amount) => new(says, amount.ToString(), "", [], []);
}
