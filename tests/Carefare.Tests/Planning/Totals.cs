using Carefare.Planning;

namespace Carefare.Tests.Planning;

/// <summary>The total of each story that may come, with its probability.</summary>
internal sealed record Totals(IReadOnlyList<(decimal Chance, decimal Total)> Stories)
{
    /// <summary>What follows a yes that comes with a chance, and what follows a no.</summary>
    public static Totals Of(decimal chance, Totals yes, Totals no) =>
        new([
            .. yes.Stories.Select(story => (story.Chance * chance, story.Total)),
            .. no.Stories.Select(story => (story.Chance * (1 - chance), story.Total)),
        ]);

    /// <summary>Those that no other one beats in every story.</summary>
    public static List<Totals> Least(IEnumerable<Totals> all)
    {
        var least = new List<Totals>();
        foreach (var one in all)
        {
            if (!least.Exists(other => other.IsNowhereDearer(one)))
            {
                least.RemoveAll(one.IsNowhereDearer);
                least.Add(one);
            }
        }

        return least;
    }

    /// <summary>What they count for: the mean, the mean of the dearest fifth, or the dearest.</summary>
    public decimal Counted(Attitude attitude)
    {
        var (left, sum) = (attitude == Attitude.Expected ? 1m : 0.2m, 0m);
        var dearest = Stories.OrderByDescending(story => story.Total).ToList();
        if (attitude == Attitude.Worst)
        {
            return dearest[0].Total;
        }

        var part = left;
        foreach (var (chance, total) in dearest)
        {
            sum += decimal.Min(left, chance) * total;
            left -= decimal.Min(left, chance);
        }

        return sum / part;
    }

    private bool IsNowhereDearer(Totals other) =>
        Stories.Zip(other.Stories).All(pair => pair.First.Total <= pair.Second.Total);
}
