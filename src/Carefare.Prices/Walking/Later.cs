using Carefare.Prices.Bytes;
using Carefare.Prices.Json;

namespace Carefare.Prices.Walking;

/// <summary>Stretches of an item that are read after it, once the rest of it is known.</summary>
internal sealed class Later(Job job)
{
    private readonly List<long> _offsets = [];
    private long _start;

    /// <summary>Begins an item, whose bytes are kept while there is room.</summary>
    public void Begin(ByteWindow window)
    {
        _offsets.Clear();
        _start = window.Offset;
        window.Keep(window.Position);
    }

    /// <summary>Passes over a value that is read later.</summary>
    public void Put(JsonCursor cursor)
    {
        cursor.Peek();
        _offsets.Add(cursor.Offset);
        cursor.Skip();
    }

    /// <summary>
    /// Reads what was put aside, and goes back to where the cursor was. What is no longer in the window is read after
    /// the end of the file.
    /// </summary>
    public void Read(JsonCursor cursor, Action<JsonCursor> read)
    {
        var window = cursor.Window;
        var end = window.Offset;
        foreach (var offset in _offsets)
        {
            if (window.Kept is { } kept)
            {
                window.Position = kept + (int)(offset - _start);
                read(cursor);
                window.Position += (int)(end - window.Offset);
            }
            else
            {
                job.Postpone(offset, read);
            }
        }

        window.Release();
    }
}
