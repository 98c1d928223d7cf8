using System.Globalization;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>The fields of an event that is being read; each that is known is read once, and none may be left.</summary>
internal sealed class EventFields(string kind, IReadOnlyDictionary<string, string> fields)
{
    private const int MostDigits = 16;
    private const NumberStyles SignAndPoint = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public string Kind => kind;

    public DateOnly On => Day("on");

    public string Text(string name) => TextOrNull(name) ?? throw new EventFault($"\"{name}\" is missing in it.");

    public string? TextOrNull(string name)
    {
        _read.Add(name);
        return fields.GetValueOrDefault(name);
    }

    public Money Money(string name) => MoneyOrNull(name) ?? throw new EventFault($"\"{name}\" is missing in it.");

    public Money? MoneyOrNull(string name) =>
        TextOrNull(name) is not { } text ? null
        : text.Length <= MostDigits
        && decimal.TryParse(text, SignAndPoint, CultureInfo.InvariantCulture, out var dollars)
        && decimal.Round(dollars, 2) == dollars
            ? Quantities.Money.Of(dollars)
        : throw new EventFault($"\"{name}\" in it is no amount.");

    public DateOnly Day(string name) => DayOrNull(name) ?? throw new EventFault($"\"{name}\" is missing in it.");

    public DateOnly? DayOrNull(string name) =>
        TextOrNull(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day) ? day
        : throw new EventFault($"\"{name}\" in it is no day.");

    public long Whole(string name) =>
        long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new EventFault($"\"{name}\" in it is no whole number.");

    public T Word<T>(string name, WordList<T> words)
        where T : struct, Enum => WordOrNull(name, words) ?? throw new EventFault($"\"{name}\" is missing in it.");

    public T? WordOrNull<T>(string name, WordList<T> words)
        where T : struct, Enum =>
        TextOrNull(name) is not { } text
            ? null
            : words.Find(text) ?? throw new EventFault($"\"{name}\" in it is none of the known words.");

    /// <summary>Refuses what nobody has read.</summary>
    public void AllowNoMore()
    {
        if (
            fields.Keys.Where(name => !_read.Contains(name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } other
        )
        {
            throw new EventFault($"\"{other}\" does not belong to it.");
        }
    }
}

/// <summary>What is wrong with an event that was kept: a sentence that begins with what it is about.</summary>
internal sealed class EventFault(string what) : Exception(what);
