namespace Carefare.Tests.Trials;

/// <summary>A clock that never lets anybody wait: a wait is over at once, and the clock has moved on by it.</summary>
/// <param name="limits">Limits of time, which are no waits: they run out only when the clock passes them.</param>
internal sealed class HastyTime(params TimeSpan[] limits) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _held = [];
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Every wait, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
            {
                return [.. _waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves the clock on; limits that it passes run out.</summary>
    public void Pass(TimeSpan by)
    {
        List<Alarm> over;
        lock (_lock)
        {
            _now += by;
            over = [.. _held.Where(alarm => alarm.Due <= _now)];
            _held.RemoveAll(over.Contains);
        }

        foreach (var alarm in over)
        {
            alarm.Ring();
        }
    }

    private void Set(Alarm alarm, TimeSpan due)
    {
        lock (_lock)
        {
            _held.Remove(alarm);
            if (due == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            alarm.Due = _now + due;
            _held.Add(alarm);
            if (limits.Contains(due))
            {
                return;
            }

            _waits.Add(due);
        }

        ThreadPool.QueueUserWorkItem(_ => Pass(due));
    }

    private sealed class Alarm(HastyTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
