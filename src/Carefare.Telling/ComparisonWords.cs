using Carefare.Cases;
using Carefare.Comparing;
using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling;

/// <summary>How two plans differ, and what moved the one to the other, as sentences.</summary>
internal static class ComparisonWords
{
    private const int MostShown = 3;

    /// <summary>The one sentence that answers the question.</summary>
    public static string Headline(PlanComparison compared) =>
        (compared.First.Plan, compared.Second.Plan) switch
        {
            ({ }, { }) when compared.Plans is { } plans => Headline(plans),
            ({ } plan, null) => $"No safe plan fits the second case yet; the first plan costs {Cost(plan)}.",
            (null, { } plan) => $"No safe plan fits the first case yet; the second plan costs {Cost(plan)}.",
            _ => "No safe plan fits either case yet.",
        };

    /// <summary>"+$3.00", "-$3.00", or a dash where nothing differs.</summary>
    public static string Signed(Money difference) =>
        difference > Money.Zero ? $"+{difference}" : Words.OrDash(difference);

    /// <summary>"3 days later", "3 days sooner", or a dash.</summary>
    public static string Days(int later) =>
        later switch
        {
            0 => "–",
            > 0 => $"{Words.Count(later, "day")} later",
            < 0 => $"{Words.Count(-later, "day")} sooner",
        };

    /// <summary>What was changed: "money.monthly: $300.00, was $250.00".</summary>
    public static string Of(Move move, IReadOnlyList<FigureDifference> figures) =>
        Few("; ", [.. move.Changes.Select(change => Of(change, figures))]);

    /// <summary>What the changes did to the total, in a word or two.</summary>
    public static string Effect(Move move) =>
        move.FitsNoLonger ? "nothing fits any more"
        : move.FitsNow
            ? move.Difference is { } since ? $"fits again, {Signed(since)}"
                : "fits now"
        : move.Difference is { } moved ? Signed(moved)
        : "–";

    private static string Headline(PlanDifference plans)
    {
        var (total, by) = (plans.Counted, plans.IsOpen ? $" {AttitudeWords.Of(plans.First, plans.Second)}" : "");
        var cost =
            total.Difference == Money.Zero
                ? $"Both plans cost {total.First}{by}"
                : $"The second plan costs {Less(total.Difference)}{by} than the first: {total.Second} instead of {total.First}";
        var most = plans.Peak.Difference switch
        {
            var same when same == Money.Zero => "the highest month is the same",
            var more when more > Money.Zero => $"the highest month is {more} higher",
            var less => $"the highest month is {-less} lower",
        };
        var start = plans.DaysLater == 0 ? "on the same day" : Days(plans.DaysLater);
        return $"{cost}; {most}; the first treatment is {start}.";
    }

    private static string Cost(Plan plan) =>
        plan.Outlook is { } outlook ? StoryWords.Cost(outlook) : plan.Total.ToString();

    private static string Less(Money difference) =>
        difference > Money.Zero ? $"{difference} more" : $"{-difference} less";

    private static string Of(PlanChange change, IReadOnlyList<FigureDifference> figures) =>
        change switch
        {
            PlanChange.Told told => Of(told.Change),
            PlanChange.Day day => $"the day of the plan: {Words.Day(day.Second)}, was {Words.Day(day.First)}",
            PlanChange.Figures when figures.Count == 0 => "the figures about the world, none of which these plans use",
            PlanChange.Figures =>
                $"the figures about the world: {Few(", ", [.. figures.Select(one => one.Id).Distinct(StringComparer.Ordinal)])}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Of(CaseChange change)
    {
        var name = change.Name.Length > 0 ? $"{change.Key} ({change.Name})" : change.Key;
        return change.Kind switch
        {
            ChangeKind.Added => $"{name}: added",
            ChangeKind.Removed => $"{name}: removed",
            ChangeKind.Changed => $"{name}: {Few("; ", [.. change.Answers.Select(answer => Of(answer, change.Key))])}",
        };
    }

    private static string Of(AnswerDifference answer, string within)
    {
        var name = answer.Key == within ? "" : answer.Key[(within.Length + 1)..] + " ";
        return $"{name}{answer.Second.Says}, was {answer.First.Says}";
    }

    private static string Few(string between, IReadOnlyList<string> all) =>
        all.Count <= MostShown + 1
            ? string.Join(between, all)
            : $"{string.Join(between, all.Take(MostShown))}{between}and {all.Count - MostShown} more";
}
