namespace Carefare.Insurance;

/// <summary>Until when a claim may be sent to a health plan; one that is sent later is not paid.</summary>
/// <remarks>The plan's own document says how long; it counts from the day of the care.</remarks>
public static class TimelyFiling
{
    /// <summary>The last day to send a claim for care.</summary>
    /// <param name="care">The day of the care.</param>
    /// <param name="days">Days from it; at least zero.</param>
    public static DateOnly LastDay(DateOnly care, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return care.AddDays(days);
    }
}
