using Carefare.Prices.Bytes;
using Carefare.Prices.Csv;
using Carefare.Prices.Json;

namespace Carefare.Prices.Walking;

/// <summary>How a file's bytes are walked; tests walk them plainly, to see that both ways agree.</summary>
/// <param name="Cursor">Makes what walks JSON.</param>
/// <param name="Rows">Makes what walks CSV.</param>
internal sealed record Gait(Func<ByteWindow, Notes, JsonCursor> Cursor, Func<ByteWindow, Notes, CsvRows> Rows)
{
    public static readonly Gait Usual = new(
        static (window, notes) => new JsonCursor(window, notes),
        static (window, notes) => new CsvRows(window, notes)
    );
}

/// <summary>What the readers of one file share.</summary>
/// <param name="Open">Opens the file again at a place, in bytes after unpacking.</param>
/// <param name="Codes">The codes that are asked for.</param>
/// <param name="Sink">Takes what is read.</param>
/// <param name="Summary">What the file says of itself.</param>
/// <param name="Notes">What is not as it should be.</param>
/// <param name="Gait">How its bytes are walked.</param>
internal sealed record Job(
    Func<long, ByteWindow> Open,
    CodeSet Codes,
    ISink Sink,
    PriceFileSummary Summary,
    Notes Notes,
    Gait Gait
)
{
    private readonly List<(long Offset, Action<JsonCursor> Read)> _postponed = [];

    /// <summary>Walks a window as JSON.</summary>
    public JsonCursor Cursor(ByteWindow window) => Gait.Cursor(window, Notes);

    /// <summary>Reads a stretch of the file after its end: it was too long to be kept.</summary>
    public void Postpone(long offset, Action<JsonCursor> read) => _postponed.Add((offset, read));

    /// <summary>Reads what was postponed, in one more walk through the file.</summary>
    public void ReadPostponed()
    {
        if (_postponed.Count == 0)
        {
            return;
        }

        using var window = Open(_postponed[0].Offset);
        foreach (var (offset, read) in _postponed)
        {
            window.Advance(offset);
            read(Cursor(window));
        }

        _postponed.Clear();
    }
}
