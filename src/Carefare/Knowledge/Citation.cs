namespace Carefare.Knowledge;

/// <summary>Where a figure comes from, as it is shown beside the figure.</summary>
/// <param name="Fact">The identifier of the fact, for example "hsa-contribution-limit".</param>
/// <param name="Source">The source's title and publisher.</param>
/// <param name="Address">Where it can be read; empty where it has no address.</param>
/// <param name="Checked">The day on which somebody last read the source.</param>
/// <param name="Stale">Whether the day by which it should have been read again is past.</param>
public sealed record Citation(string Fact, string Source, string Address, DateOnly Checked, bool Stale)
{
    /// <summary>Whether the value held only until before the day that was asked for, because that day's is not known.</summary>
    public bool Projected { get; init; }
}
