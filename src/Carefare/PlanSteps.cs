using System.Globalization;
using Carefare.Planning;
using Carefare.Rules;

namespace Carefare;

/// <summary>What to do, in the order of the days.</summary>
internal static class PlanSteps
{
    /// <summary>The steps of the routes that a plan uses, and the days that its debts must keep.</summary>
    public static IReadOnlyList<PlanStep> Of(Plan plan, IReadOnlyList<Finding> used) =>
        [
            .. used.SelectMany(finding =>
                    finding.Steps.Select(step => new PlanStep(step.By, step.Do, finding.Route, step.Papers))
                )
                .Concat(Response(plan, used))
                .Concat(plan.Debts.Select(debt => Payoff(debt, plan.Outlook is null ? "" : ", in the likeliest case")))
                .DistinctBy(step => (step.By, step.Do))
                .OrderBy(step => step.By),
        ];

    /// <summary>To look whether the treatment helps, where the plan goes by that.</summary>
    private static IEnumerable<PlanStep> Response(Plan plan, IReadOnlyList<Finding> used) =>
        plan.Outlook?.Stories.SelectMany(story => story.Answers).FirstOrDefault(IsResponse) is { } response
        && used.FirstOrDefault(finding => finding.Family == Family.Price)?.Route is { } route
            ?
            [
                new(
                    response.Day,
                    "Look together with your clinician whether the treatment helps. If it does not, end it and have the clinic cancel "
                        + "what is booked.",
                    route,
                    []
                ),
            ]
            : [];

    private static bool IsResponse(StoryAnswer answer) => answer.Decision == StoryAnswer.Response;

    private static PlanStep Payoff(PlanDebt debt, string when) =>
        new(
            debt.PaidOff,
            (debt.SafeBy, debt.LastSafeBy) switch
            {
                ({ } first, { } last) when first < last =>
                    $"Make the last payment to {debt.Name}{when}; its first purchase must be paid in full by {Day(first)}, all of them by {Day(last)}.",
                (_, { } last) =>
                    $"Make the last payment to {debt.Name}{when}; nothing may be owed on it after {Day(last)}.",
                (_, null) => $"Make the last payment to {debt.Name}{when}.",
            },
            debt.Route,
            []
        );

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
