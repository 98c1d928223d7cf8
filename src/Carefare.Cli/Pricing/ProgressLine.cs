using System.Globalization;

namespace Carefare.Cli.Pricing;

/// <summary>How much of some bytes is done, how fast, and how long the rest takes: one line that is written over.</summary>
/// <param name="around">Shows it where somebody looks.</param>
/// <param name="whole">How many bytes there are; null where that is not known.</param>
internal sealed class ProgressLine(Surroundings around, long? whole) : IDisposable
{
    private const int BarWidth = 20;
    private const double Megabyte = 1e6;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    private readonly Lock _one = new();
    private readonly long _start = around.Time.GetTimestamp();
    private long? _whole = whole;
    private long _shown;
    private long _done;
    private bool _isShown;

    /// <summary>Says how many bytes there are.</summary>
    public void Of(long? whole) => _whole = whole;

    /// <summary>Says that more bytes are done.</summary>
    public void Add(long bytes)
    {
        if (!around.ShowsProgress)
        {
            return;
        }

        lock (_one)
        {
            _done += bytes;
            var now = around.Time.GetTimestamp();
            if (around.Time.GetElapsedTime(_shown, now) >= Often)
            {
                _shown = now;
                _isShown = true;
                around.Err.Write("\r" + Line(around.Time.GetElapsedTime(_start, now)).PadRight(around.Width - 1));
            }
        }
    }

    /// <summary>Tells something on lines of its own: the line goes, and comes again with the next bytes.</summary>
    public void Aside(Action tell)
    {
        lock (_one)
        {
            Clear();
            tell();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose() => Clear();

    private void Clear()
    {
        if (_isShown)
        {
            around.Err.Write("\r" + new string(' ', around.Width - 1) + "\r");
            _isShown = false;
        }
    }

    private string Line(TimeSpan taken)
    {
        var rate = _done / Math.Max(taken.TotalSeconds, 0.001);
        var fast = string.Create(CultureInfo.InvariantCulture, $"{_done / Megabyte:N0} MB, {rate / Megabyte:N0} MB/s");
        if (_whole is not { } whole || whole == 0)
        {
            return fast;
        }

        var share = Math.Min(1, (double)_done / whole);
        var filled = (int)(share * BarWidth);
        var left = TimeSpan.FromSeconds(Math.Max(0, (whole - _done) / Math.Max(rate, 1)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {share:P0}, {fast}, {left:h\\:mm\\:ss} left"
        );
    }
}
