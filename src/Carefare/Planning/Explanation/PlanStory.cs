namespace Carefare.Planning.Explanation;

/// <summary>Tells in one sentence what another plan gives and takes beside the recommended one.</summary>
public static class PlanStory
{
    /// <summary>What is gained, then what is given up, then by whom the course is given or paid where that differs.</summary>
    /// <param name="other">The other plan.</param>
    /// <param name="plan">The recommended one.</param>
    public static string Of(Plan other, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(plan);
        if (IsSame(other, plan))
        {
            return "This is the recommended plan.";
        }

        var (gains, losses) = (And(Gains(other, plan)), And(Losses(other, plan)));
        var figures = gains.Length > 0 && losses.Length > 0 ? $"{gains}, but {losses}" : gains + losses;
        var ways = And([.. Ways(other, plan)]);
        var sentence = ways.Length > 0 ? $"{figures}; it {ways}" : figures;
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    /// <summary>Whether two plans are the same choice: none is better in total, highest month or first treatment.</summary>
    public static bool IsSame(Plan one, Plan other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return (one.Counted, one.Peak, one.FirstTreatment) == (other.Counted, other.Peak, other.FirstTreatment);
    }

    private static List<string> Gains(Plan other, Plan plan) =>
        [
            .. other.Counted < plan.Counted
                ? [$"it costs {plan.Counted - other.Counted} less {AttitudeWords.Of(other, plan)}"]
                : Nothing,
            .. other.Peak < plan.Peak ? [$"no month takes more than {other.Peak} instead of {plan.Peak}"] : Nothing,
            .. other.FirstTreatment < plan.FirstTreatment ? [Start(other, plan)] : Nothing,
        ];

    private static List<string> Losses(Plan other, Plan plan) =>
        [
            .. other.Counted > plan.Counted
                ? [$"it costs {other.Counted - plan.Counted} more {AttitudeWords.Of(other, plan)}"]
                : Nothing,
            .. other.Peak > plan.Peak ? [$"one month takes {other.Peak} instead of at most {plan.Peak}"] : Nothing,
            .. other.FirstTreatment > plan.FirstTreatment ? [Start(other, plan)] : Nothing,
        ];

    private static string Start(Plan other, Plan plan) =>
        $"it starts on {Amounts.Day(other.FirstTreatment)} instead of {Amounts.Day(plan.FirstTreatment)}";

    private static IEnumerable<string> Ways(Plan other, Plan plan)
    {
        if ((other.Course.Clinic, other.Course.Form) != (plan.Course.Clinic, plan.Course.Form))
        {
            yield return $"takes {other.Course.ClinicName} ({Treatment.PriceFormWords.Words(other.Course.Form)})";
        }

        var (lenders, before) = (Lenders(other), Lenders(plan));
        if (
            !lenders.Select(debt => debt.Offer).SequenceEqual(before.Select(debt => debt.Offer), StringComparer.Ordinal)
        )
        {
            yield return lenders.Count == 0 ? "borrows nothing"
            : before.Count == 0 ? $"borrows from {Names(lenders)}"
            : $"borrows from {Names(lenders)} instead of {Names(before)}";
        }
    }

    private static List<PlanDebt> Lenders(Plan plan) =>
        [.. plan.Debts.DistinctBy(debt => debt.Offer).OrderBy(debt => debt.Offer, StringComparer.Ordinal)];

    private static string Names(IEnumerable<PlanDebt> debts) => And([.. debts.Select(debt => debt.Name)]);

    private static string And(List<string> parts) =>
        parts.Count <= 1 ? string.Concat(parts) : string.Join(", ", parts[..^1]) + " and " + parts[^1];

    private static IEnumerable<string> Nothing => [];
}
