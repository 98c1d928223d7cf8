using System.Globalization;

namespace Carefare.Cli.Storing;

/// <summary>How far long work is, on one line of the error stream, from half a second on; the line goes when the work is done.</summary>
/// <param name="around">The error stream, and the clock.</param>
/// <param name="what">What is done, in a word or two.</param>
internal sealed class Progress(Surroundings around, string what) : IDisposable
{
    private const int Bar = 20;
    private const string Clear = "\r\u001b[K";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly long _begun = around.Time.GetTimestamp();
    private TimeSpan _shown = Patience - Between;
    private bool _isOn;

    /// <summary>So many are done of so many.</summary>
    public void Of(long done, long all)
    {
        var full = all > 0 ? (int)(Bar * done / all) : 0;
        Show($"{new string('█', full)}{new string('░', Bar - full)} {done} of {all}");
    }

    /// <summary>So many bytes are done.</summary>
    public void Bytes(long done) => Show(string.Create(CultureInfo.InvariantCulture, $"{done / 1048576m:0.0} MB"));

    public void Dispose()
    {
        if (_isOn)
        {
            around.Err.Write(Clear);
        }
    }

    private void Show(string how)
    {
        var since = around.Time.GetElapsedTime(_begun);
        if (around.ShowsProgress && since >= _shown + Between)
        {
            (_shown, _isOn) = (since, true);
            around.Err.Write($"{Clear}{what} {how}");
        }
    }
}
