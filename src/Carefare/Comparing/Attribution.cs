using Carefare.Quantities;

namespace Carefare.Comparing;

/// <summary>Says what moved a total: makes one change after another, and plans again after each.</summary>
/// <typeparam name="T">What is changed and planned for.</typeparam>
/// <param name="plan">Plans again.</param>
internal sealed class Attribution<T>(Func<T, Replanned> plan)
{
    /// <summary>The most changes that are told apart; what is beyond them is told as one with the last.</summary>
    public const int Most = 40;

    /// <summary>What each change did.</summary>
    /// <param name="start">What the first plan was made for.</param>
    /// <param name="steps">The changes in their order; after the last it is what the second plan was made for.</param>
    /// <param name="first">The first plan's total; null where it has none.</param>
    /// <param name="second">The second plan's total.</param>
    public IReadOnlyList<Move> Moves(T start, IReadOnlyList<Step<T>> steps, Money? first, Money? second)
    {
        var moves = new List<Move>();
        var together = new List<PlanChange>();
        var (now, total, lastThatFitted) = (start, first, first);
        foreach (var (i, step) in steps.Index())
        {
            now = step.Make(now);
            together.Add(step.Change);
            var isLast = i == steps.Count - 1;
            var after =
                isLast ? new(IsSound: true, second)
                : i < Most - 1 ? plan(now)
                : Replanned.NotTried;
            if (after.IsSound)
            {
                moves.Add(new([.. together], after.Total, after.Total - lastThatFitted, total is not null));
                together.Clear();
                (total, lastThatFitted) = (after.Total, after.Total ?? lastThatFitted);
            }
        }

        return moves;
    }
}

/// <summary>A change and how to make it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Make">Makes it.</param>
internal sealed record Step<T>(PlanChange Change, Func<T, T> Make);

/// <summary>What came of planning halfway between two situations.</summary>
/// <param name="IsSound">Whether the situation makes sense: some changes do so only together.</param>
/// <param name="Total">The total; null where nothing fits.</param>
internal readonly record struct Replanned(bool IsSound, Money? Total)
{
    /// <summary>No plan was tried.</summary>
    public static Replanned NotTried => default;
}
