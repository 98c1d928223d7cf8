using Carefare.Planning;
using Carefare.Rules;
using Carefare.Tracking;

namespace Carefare;

/// <summary>What a plan gives to the tracker: where care is, its days to keep, and what to do.</summary>
/// <param name="report">The plan.</param>
public sealed class PlanTracking(PlanReport report)
{
    /// <summary>The care as the plan has it; null where no plan fits.</summary>
    public PlannedCare? Care =>
        report.Answer.Recommended is { Course: { Charges: [var first, .., var last] } course }
            ? new(course.Clinic, course.ClinicName, first.Due, last.Due)
            : null;

    /// <summary>What the plan proposes to do, in the order of the days.</summary>
    public IReadOnlyList<ProposedTask> Tasks => [.. report.Steps.Select(step => new ProposedTask(step.Do, step.By))];

    /// <summary>The last days of the plan's credit, and those that follow from the case and from what was tracked.</summary>
    /// <param name="now">The situation that the plan is for.</param>
    /// <param name="track">What is known of the case.</param>
    public IReadOnlyList<ProposedDeadline> Deadlines(Situation now, Track track) =>
        [
            .. (report.Answer.Recommended?.Debts ?? [])
                .SelectMany(SafeDates)
                .Concat(new CaseDeadlines(now, track).All)
                .OrderBy(one => one.By),
        ];

    private static IEnumerable<ProposedDeadline> SafeDates(PlanDebt debt)
    {
        if (debt.SafeBy is { } first)
        {
            yield return SafeDate(debt, "safe-date", "its first purchase", first);
        }

        if (debt.LastSafeBy is { } last && last != debt.SafeBy)
        {
            yield return SafeDate(debt, "last-safe-date", "all of it", last);
        }
    }

    private static ProposedDeadline SafeDate(PlanDebt debt, string id, string what, DateOnly by) =>
        new(
            $"{id}-{debt.Offer.Replace('/', '-')}",
            $"Have {what} paid in full at {debt.Name}; after this day its promotion is lost",
            "Make a last payment",
            Actor.You,
            by,
            IsDone: false
        );
}
