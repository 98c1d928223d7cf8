using System.Globalization;

namespace Carefare.Prices;

/// <summary>Something in a file that is not as it should be, and was read around.</summary>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="First">Where it was met first.</param>
/// <param name="Example">What stood there; null where nothing can be shown.</param>
public sealed record PriceFileNote(string What, long Count, PricePlace First, string? Example)
{
    /// <summary>The note as a person reads it.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count} × {What}; first at {First}{(Example is null ? "" : $": \"{Example}\"")}"
        );
}

/// <summary>Counts what is not as it should be, by what it is.</summary>
internal sealed class Notes
{
    private const int LongestExample = 60;
    private readonly Dictionary<string, PriceFileNote> _notes = [];

    public IReadOnlyList<PriceFileNote> All => [.. _notes.Values];

    public void Add(string what, PricePlace place, string? example = null) =>
        _notes[what] = _notes.TryGetValue(what, out var note)
            ? note with
            {
                Count = note.Count + 1,
            }
            : new PriceFileNote(what, 1, place, Shortened(example));

    /// <summary>Counts one more of what was met before.</summary>
    /// <returns>False where it was not: then its place is wanted.</returns>
    public bool AddsTo(string what)
    {
        if (!_notes.TryGetValue(what, out var note))
        {
            return false;
        }

        _notes[what] = note with { Count = note.Count + 1 };
        return true;
    }

    private static string? Shortened(string? text) =>
        text is { Length: > LongestExample } ? text[..LongestExample] + "…" : text;
}
