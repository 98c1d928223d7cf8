using Carefare.Planning;
using Carefare.Planning.Explanation;

namespace Carefare.Telling;

/// <summary>The other plans that fit: a few that differ, then the rest.</summary>
internal static class Alternatives
{
    /// <summary>Plans whose total and highest month are this close, as a fraction, read as the same choice.</summary>
    private const decimal Close = 0.1m;

    /// <summary>Every other plan that fits, cheapest first.</summary>
    public static IReadOnlyList<Plan> All(PlanReport report) =>
        [
            .. report.Frontier.Where(other =>
                report.Answer.Recommended is not { } plan || !PlanStory.IsSame(other, plan)
            ),
        ];

    /// <summary>
    /// Some of them that differ, cheapest first: the cheapest, the one of the lowest highest month, the one that starts first, then
    /// those that are not close to one that was taken.
    /// </summary>
    public static IReadOnlyList<Plan> Some(PlanReport report, int most)
    {
        var all = All(report);
        if (all.Count <= most)
        {
            return all;
        }

        var taken = new[]
        {
            all[0],
            all.MinBy(plan => (plan.Peak, plan.Counted))!,
            all.MinBy(plan => (plan.FirstTreatment, plan.Counted))!,
        }
            .Distinct(ReferenceEqualityComparer.Instance)
            .OfType<Plan>()
            .Take(most)
            .ToList();
        foreach (var plan in all)
        {
            if (taken.Count < most && !taken.Exists(other => IsClose(plan, other)))
            {
                taken.Add(plan);
            }
        }

        return [.. taken.OrderBy(plan => plan.Counted)];
    }

    private static bool IsClose(Plan one, Plan other) =>
        IsNear(one.Counted.Dollars, other.Counted.Dollars) && IsNear(one.Peak.Dollars, other.Peak.Dollars);

    private static bool IsNear(decimal one, decimal other) =>
        Math.Abs(one - other) <= Close * decimal.Max(Math.Abs(one), Math.Abs(other));
}
