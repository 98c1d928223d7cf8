namespace Carefare.Prices.Json;

/// <summary>Notes what is not as it should be in JSON, with its place.</summary>
internal static class JsonNotes
{
    /// <summary>Notes what is met where the cursor stands.</summary>
    public static void Note(this JsonCursor cursor, string what) => cursor.NoteAt(cursor.Offset, what);

    /// <summary>Notes what is met at a place; the path is made only the first time.</summary>
    public static void NoteAt(this JsonCursor cursor, long offset, string what, string? example = null)
    {
        if (!cursor.Notes.AddsTo(what))
        {
            cursor.Notes.Add(what, PricePlace.At(offset, cursor.Path()), example);
        }
    }
}
