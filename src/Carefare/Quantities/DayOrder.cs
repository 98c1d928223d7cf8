namespace Carefare.Quantities;

/// <summary>Which of two days comes when.</summary>
internal static class DayOrder
{
    /// <summary>The later of two days.</summary>
    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
