using System.Globalization;
using System.Text.Json;
using Carefare.Quantities;

namespace Carefare.Tracking;

/// <summary>Writes the fields of an event; what is not told is left out.</summary>
internal sealed class EventPen(Utf8JsonWriter json)
{
    public EventPen Text(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }

        return this;
    }

    public EventPen Money(string name, Money? value) => Text(name, value?.ToPlain());

    public EventPen Day(string name, DateOnly? value) =>
        Text(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public EventPen Whole(string name, long value)
    {
        json.WriteNumber(name, value);
        return this;
    }
}
