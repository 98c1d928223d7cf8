using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Cli.Telling;

/// <summary>The one sentence that answers the question, and the sentences right under it.</summary>
internal static class Headline
{
    /// <summary>What the plan costs, over how long, in the worst month, and when it starts; or that nothing fits.</summary>
    public static string Of(PlanReport report) =>
        report.Answer.Recommended is { } plan
            ? $"The cheapest safe plan we found costs {Cost(report, plan)} over {Words.Count(Span(plan), "month")}; "
                + $"the highest month is {plan.Peak}; first treatment {Words.Day(plan.FirstTreatment)}."
            : "No safe plan fits the money and the options in this case yet.";

    /// <summary>Where and how the treatment is given and priced.</summary>
    public static string Course(Plan plan) =>
        $"{plan.Course.ClinicName}: {Words.Modality(plan.Course.Modality)}, {Words.Name(plan.Course.Form)}.";

    /// <summary>The plan beside what it is compared with.</summary>
    public static string Comparison(PlanReport report)
    {
        var says = Words.Sentence(report.Baseline.Says);
        if (report.Answer.Recommended is not { } plan || report.Baseline.Total is not { } other)
        {
            return says;
        }

        var less = other - plan.Counted;
        return less > Money.Zero ? $"{says} This plan costs {less} less."
            : less < Money.Zero ? $"{says} This plan costs {-less} more, and stays within the money you have."
            : $"{says} This plan costs the same.";
    }

    /// <summary>The heading of the options that are not in the plan.</summary>
    public static string Rejected(PlanReport report) =>
        report.Answer.Recommended is null ? "What does not fit, and why" : "Options that come out behind";

    /// <summary>How far the plan can be from the best one; null where there is no plan.</summary>
    public static string? Certainty(PlanReport report) =>
        report.Answer is not { Recommended: not null, Certificate: var proof } ? null
        : proof.Gap == Money.Zero ? "No plan of the kind we searched costs less."
        : $"No plan of the kind we searched costs less than {proof.Bound}, which is {proof.Gap} below this one.";

    /// <summary>Why the total is a range, where it is.</summary>
    public static string? Uncertainty(PlanReport report) =>
        report.Range is { } range
            ? $"No clinic's price is in the case yet. At the lowest and the highest usual price it comes to {range.Low} "
                + $"to {range.High}; the figures below take the middle. A quote from a clinic settles it."
            : null;

    /// <summary>What else belongs right under the answer: that the money is not known, and that waiting costs less.</summary>
    public static IEnumerable<string> Beside(PlanReport report)
    {
        if (report.Answer.Recommended is not { } plan)
        {
            yield break;
        }

        if (plan.Outlook is { } outlook)
        {
            yield return StoryWords.Of(outlook);
        }

        if (report.Asks.Any(ask => ask.Key is "money.cash_now" or "money.monthly"))
        {
            yield return "You have not said what you can spend, so whether you can pay this is not checked.";
        }

        if (
            report.Frontier is [var cheapest, ..]
            && cheapest.Counted < plan.Counted
            && cheapest.FirstTreatment > plan.FirstTreatment
        )
        {
            yield return $"Starting later costs less: {cheapest.Counted} with the first treatment on "
                + $"{Words.Day(cheapest.FirstTreatment)}, and {cheapest.Peak} in its highest month.";
        }
    }

    /// <summary>In which months the most leaves.</summary>
    public static string HighestMonths(Plan plan)
    {
        var months = plan.Months.Where(month => month.Out == plan.HighestMonth).ToList();
        return months.Count == 1
            ? $"You pay the most in {Words.Name(months[0].Month)}: {plan.HighestMonth}."
            : $"You never pay more than {plan.HighestMonth} in a month.";
    }

    /// <summary>How many months there are from the first to the last in which money moves.</summary>
    public static int Span(Plan plan)
    {
        var paying = plan.Months.Where(month => month.Out != Money.Zero).ToList();
        return paying.Count == 0 ? 1 : paying[0].Month.Until(paying[^1].Month) + 1;
    }

    /// <summary>What a figure over all that may come is.</summary>
    public static string ByAttitude(Attitude attitude) =>
        attitude switch
        {
            Attitude.Expected => "on average",
            Attitude.Cautious => "in the dearest fifth of what may come",
            Attitude.Worst => "at worst",
        };

    private static string Cost(PlanReport report, Plan plan) =>
        report.Range is { } range ? $"about {plan.Counted} ({range.Low} to {range.High})"
        : plan.Outlook is { } outlook
            ? $"{plan.Counted} {ByAttitude(outlook.Attitude)} ({outlook.Best} to {outlook.Worst})"
        : plan.Total.ToString();
}
