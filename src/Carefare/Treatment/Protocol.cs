namespace Carefare.Treatment;

/// <summary>Which part of a course a visit belongs to.</summary>
public enum Phase
{
    /// <summary>The initial series.</summary>
    Series,

    /// <summary>What keeps the effect after the series.</summary>
    Maintenance,
}

/// <summary>A day on which a treatment is given.</summary>
/// <param name="Day">The day.</param>
/// <param name="Phase">The part of the course.</param>
/// <param name="Number">The treatment's number within its part, from 1.</param>
public readonly record struct Visit(DateOnly Day, Phase Phase, int Number);

/// <summary>Treatments after the series.</summary>
/// <param name="EveryWeeks">Weeks from one to the next, and from the last of the series to the first; at least 1.</param>
/// <param name="Months">Months after the last treatment of the series within which they fall; at least 1.</param>
public sealed record Maintenance(int EveryWeeks, int Months)
{
    /// <summary>Weeks from one to the next.</summary>
    public int EveryWeeks { get; } = AtLeastOne(EveryWeeks, nameof(EveryWeeks));

    /// <summary>Months after the series within which they fall.</summary>
    public int Months { get; } = AtLeastOne(Months, nameof(Months));

    private static int AtLeastOne(int value, string name) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "There is at least one.");
}

/// <summary>How often a treatment is given.</summary>
/// <param name="Infusions">Treatments in the initial series; at least 1.</param>
/// <param name="OverDays">Days from the first of them to the last; at least one day lies between two treatments.</param>
/// <param name="Maintenance">What follows the series, or null where nothing does.</param>
/// <param name="HorizonMonths">
/// Months from the first treatment on that are looked at, or null for all of the course. They are counted from the
/// first treatment and not from today, so that a later start does not look cheaper merely because its end is cut off.
/// </param>
public sealed record Protocol(int Infusions, int OverDays, Maintenance? Maintenance, int? HorizonMonths)
{
    /// <summary>Treatments in the initial series.</summary>
    public int Infusions { get; } =
        Infusions >= 1
            ? Infusions
            : throw new ArgumentOutOfRangeException(nameof(Infusions), Infusions, "A series has a treatment.");

    /// <summary>Days from the first of them to the last.</summary>
    public int OverDays { get; } =
        OverDays >= Infusions - 1
            ? OverDays
            : throw new ArgumentOutOfRangeException(nameof(OverDays), OverDays, "One treatment a day at most.");

    /// <summary>
    /// The days of the series from its first day, 0, on, where they are not evenly spread; null where they are.
    /// </summary>
    private IReadOnlyList<int>? Days { get; init; }

    /// <summary>
    /// The course beside which this one is laid out: nothing after the series is counted from the day on which that one has
    /// ended. Null where it stands alone.
    /// </summary>
    public Protocol? Beside { get; init; }

    /// <summary>A treatment whose series falls on days of its own.</summary>
    /// <param name="days">The days from the first one, 0, on; rising.</param>
    /// <param name="maintenance">What follows the series, or null where nothing does.</param>
    /// <param name="horizonMonths">Months from the first treatment on that are looked at, or null for all of the course.</param>
    /// <exception cref="ArgumentException">There is no day, the first is not 0, or they do not rise.</exception>
    public static Protocol On(IReadOnlyList<int> days, Maintenance? maintenance, int? horizonMonths)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days is [0, ..] && days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second)
            ? new(days.Count, days[^1], maintenance, horizonMonths) { Days = days }
            : throw new ArgumentException("The days begin with 0 and rise.", nameof(days));
    }

    /// <summary>
    /// The days of the series. Without days of their own they are evenly spread in whole days: the first on the start, the last
    /// after <see cref="OverDays"/> (a series of one falls on the start).
    /// </summary>
    public IReadOnlyList<Visit> Series(DateOnly start) =>
        [.. Enumerable.Range(0, Infusions).Select(at => new Visit(start.AddDays(Offset(at)), Phase.Series, at + 1))];

    /// <summary>Every treatment of the course that starts on a day, in order.</summary>
    public IReadOnlyList<Visit> Visits(DateOnly start)
    {
        var series = Series(start);
        return Maintenance is null ? series : [.. series, .. After(series[^1].Day, Maintenance, EndOf(start))];
    }

    /// <summary>The first day on which the course that starts on a day has ended.</summary>
    internal DateOnly Ends(DateOnly start)
    {
        var last = Series(start)[^1].Day;
        var ended = (Maintenance is null ? last : last.AddMonths(Maintenance.Months)).AddDays(1);
        return EndOf(start) is var end && end < ended ? end : ended;
    }

    /// <summary>The first day that is no longer looked at.</summary>
    private DateOnly EndOf(DateOnly start)
    {
        var end = HorizonMonths is { } months ? start.AddMonths(months) : DateOnly.MaxValue;
        return Beside?.Ends(start) is { } beside && beside < end ? beside : end;
    }

    private static IEnumerable<Visit> After(DateOnly last, Maintenance maintenance, DateOnly end)
    {
        var until = last.AddMonths(maintenance.Months);
        var day = last.AddDays(7 * maintenance.EveryWeeks);
        for (var number = 1; day <= until && day < end; number++)
        {
            yield return new(day, Phase.Maintenance, number);
            day = day.AddDays(7 * maintenance.EveryWeeks);
        }
    }

    /// <summary>Evenly spread days are rounded to the nearest day, halves up.</summary>
    private int Offset(int at) =>
        Days is { } days ? days[at]
        : Infusions == 1 ? 0
        : (2 * at * OverDays + Infusions - 1) / (2 * (Infusions - 1));
}
