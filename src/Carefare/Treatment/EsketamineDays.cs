namespace Carefare.Treatment;

/// <summary>The days of an esketamine series: twice in each of some weeks, then once in each further one.</summary>
/// <param name="WeeksTwice">The weeks with two treatments; at least 1.</param>
/// <param name="WeeksOnce">The weeks with one treatment after them.</param>
public sealed record EsketamineDays(int WeeksTwice, int WeeksOnce)
{
    private const int Week = 7;

    /// <summary>Of two treatments in a week the second comes three days after the first, and the next week's first four days later.</summary>
    private const int SecondOfWeek = 3;

    /// <summary>The weeks with two treatments.</summary>
    public int WeeksTwice { get; } =
        WeeksTwice >= 1
            ? WeeksTwice
            : throw new ArgumentOutOfRangeException(nameof(WeeksTwice), WeeksTwice, "There is at least one.");

    /// <summary>The weeks with one treatment after them.</summary>
    public int WeeksOnce { get; } =
        WeeksOnce >= 0
            ? WeeksOnce
            : throw new ArgumentOutOfRangeException(nameof(WeeksOnce), WeeksOnce, "There are none, or some.");

    /// <summary>How many treatments it has.</summary>
    public int Count => 2 * WeeksTwice + WeeksOnce;

    /// <summary>The days of all of it, the first being 0.</summary>
    public IReadOnlyList<int> All => First(Count);

    /// <summary>The days of the first treatments; what goes beyond the series goes on once a week.</summary>
    /// <param name="treatments">How many; at least 1.</param>
    public IReadOnlyList<int> First(int treatments) =>
        [
            .. Enumerable
                .Range(0, treatments)
                .Select(at => at < 2 * WeeksTwice ? at / 2 * Week + at % 2 * SecondOfWeek : (at - WeeksTwice) * Week),
        ];
}
