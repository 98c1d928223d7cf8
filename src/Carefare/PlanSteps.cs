using System.Globalization;
using Carefare.Planning;
using Carefare.Rules;

namespace Carefare;

/// <summary>What to do, in the order of the days.</summary>
internal static class PlanSteps
{
    /// <summary>The steps of the routes that a plan uses, and the days that its debts must keep.</summary>
    public static IReadOnlyList<PlanStep> Of(Plan plan, IEnumerable<Finding> used) =>
        [
            .. used.SelectMany(finding =>
                    finding.Steps.Select(step => new PlanStep(step.By, step.Do, finding.Route, step.Papers))
                )
                .Concat(plan.Debts.Select(Payoff))
                .DistinctBy(step => (step.By, step.Do))
                .OrderBy(step => step.By),
        ];

    private static PlanStep Payoff(PlanDebt debt) =>
        new(
            debt.PaidOff,
            (debt.SafeBy, debt.LastSafeBy) switch
            {
                ({ } first, { } last) when first < last =>
                    $"Make the last payment to {debt.Name}; its first purchase must be paid in full by {Day(first)}, all of them by {Day(last)}.",
                (_, { } last) => $"Make the last payment to {debt.Name}; nothing may be owed on it after {Day(last)}.",
                (_, null) => $"Make the last payment to {debt.Name}.",
            },
            debt.Route,
            []
        );

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
