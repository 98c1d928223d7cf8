using Carefare.Quantities;

namespace Carefare.Planning;

/// <summary>Finds the least whole step at which a total is low enough, with as few totals as it can.</summary>
/// <param name="target">Totals up to this one are low enough.</param>
/// <param name="most">The largest step; at least 1.</param>
/// <param name="totalAt">The total after a step, which no larger step raises; null where nothing fits.</param>
internal sealed class Threshold(Money target, int most, Func<int, Money?> totalAt)
{
    /// <summary>Lines are drawn through the last totals so often; what is left then is halved.</summary>
    private const int MostLines = 6;

    /// <summary>The least step: it is low enough, and the step before it is not.</summary>
    /// <param name="before">What it costs without any step; more than the target.</param>
    /// <param name="guess">The step that is tried first.</param>
    /// <returns>The step with the totals at it and before it; null where the largest is not enough.</returns>
    public Crossing? Least(Money before, int guess)
    {
        Point low = new(0, before);
        Point? high = null;
        var last = low;
        for (var (tried, at) = (0, guess); low.Step + 1 < (high?.Step ?? most + 1); tried++)
        {
            var end = high?.Step ?? most + 1;
            Point now = new(int.Clamp(at, low.Step + 1, end - 1), null);
            now = now with { Total = totalAt(now.Step) };
            last = now.Total <= target ? low : high ?? low;
            (low, high) = now.Total <= target ? (low, now) : (now, high);
            at = (tried < MostLines ? Line(now, last) : null) ?? low.Step + ((high?.Step ?? most + 1) - low.Step) / 2;
        }

        return high is { Total: { } total } found ? new(found.Step, total, low.Total) : null;
    }

    /// <summary>Where the line through two totals meets the target; null where it does not.</summary>
    private int? Line(Point one, Point other)
    {
        if (one.Total is not { } first || other.Total is not { } second || first == second)
        {
            return null;
        }

        var steps = (first - target).Dollars / (first - second).Dollars * (other.Step - one.Step);
        return decimal.ToInt32(decimal.Clamp(decimal.Ceiling(one.Step + steps), 0, most + 1));
    }

    private readonly record struct Point(int Step, Money? Total);
}

/// <summary>Where a total becomes low enough.</summary>
/// <param name="Step">The least step at which it is.</param>
/// <param name="Total">The total at it.</param>
/// <param name="Before">The total at the step before it; null where nothing fits there.</param>
internal readonly record struct Crossing(int Step, Money Total, Money? Before);
