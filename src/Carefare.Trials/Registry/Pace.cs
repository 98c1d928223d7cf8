namespace Carefare.Trials.Registry;

/// <summary>Keeps questions apart: none begins sooner than a gap after the one before.</summary>
/// <param name="gap">The least time between the beginnings of two questions.</param>
/// <param name="time">The clock.</param>
internal sealed class Pace(TimeSpan gap, TimeProvider time)
{
    private long? _last;

    /// <summary>Waits until the next question may begin.</summary>
    public async ValueTask NextAsync(CancellationToken stop)
    {
        if (_last is { } last && gap - time.GetElapsedTime(last) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, stop).ConfigureAwait(false);
        }

        _last = time.GetTimestamp();
    }
}
