using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling;

/// <summary>The one sentence that answers the question, and the sentences right under it.</summary>
internal static class Headline
{
    /// <summary>What the plan costs, over how long, in the worst month, and when it starts; or that nothing fits.</summary>
    public static string Of(PlanReport report) =>
        report.Answer.Recommended is { } plan
            ? $"The cheapest safe plan we found costs {Cost(report, plan)} over {Over(plan)}; "
                + $"the highest month is {plan.Peak}; first treatment {Starts(plan)}."
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
        var by = plan.Outlook is { } outlook ? $" {AttitudeWords.Of(outlook.Attitude)}" : "";
        return less > Money.Zero ? $"{says} This plan costs {less} less{by}."
            : less < Money.Zero ? $"{says} This plan costs {-less} more{by}, and stays within the money you have."
            : $"{says} This plan costs the same{by}.";
    }

    /// <summary>What the plan costs that a change makes fit: "it costs $3,035.00 in all".</summary>
    public static string Then(Relaxation change) =>
        $"it costs {change.Total} {AttitudeWords.Of(change.Plan, change.Plan)}";

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
            var cost = cheapest.Outlook is { } later ? StoryWords.Cost(later) : cheapest.Total.ToString();
            yield return $"Starting later costs less: {cost} with the first treatment on "
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

    /// <summary>Over how many months it is paid, at most.</summary>
    public static string Over(Plan plan)
    {
        var spans = Whatever(plan).Select(Span).Distinct().ToList();
        return $"{(spans.Count > 1 ? "up to " : "")}{Words.Count(spans.Max(), "month")}";
    }

    /// <summary>The day of the first treatment, or between which days it is.</summary>
    public static string Starts(Plan plan)
    {
        var days = Whatever(plan).Select(one => one.FirstTreatment).Distinct().Order().ToList();
        return days.Count == 1 ? Words.Day(days[0]) : $"between {Words.Day(days[0])} and {Words.Day(days[^1])}";
    }

    /// <summary>The plan of each story.</summary>
    private static IEnumerable<Plan> Whatever(Plan plan) => plan.Outlook?.Stories.Select(story => story.Plan) ?? [plan];

    private static string Cost(PlanReport report, Plan plan) =>
        report.Range is { } range ? $"about {plan.Counted} ({range.Low} to {range.High})"
        : plan.Outlook is { } outlook ? StoryWords.Cost(outlook)
        : plan.Total.ToString();
}
