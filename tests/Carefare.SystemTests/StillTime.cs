namespace Carefare.SystemTests;

/// <summary>A clock that stands at noon of a day.</summary>
internal sealed class StillTime(DateOnly day) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new(12, 0)), TimeSpan.Zero);
}
