using System.Text.Json;
using Carefare.Knowledge;

namespace Carefare.Telling.Json;

/// <summary>Figures as JSON ("carefare.facts/1").</summary>
internal static class FactsJson
{
    /// <summary>The figures, each with the value of the day, or with every value.</summary>
    public static string Of(IReadOnlyList<Record> records, DateOnly day, bool whole) =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.facts/1");
            json.WriteDay("as_of", day);
            json.WriteEach("facts", records, (inner, record) => Write(inner, record, day, whole));
        });

    private static void Write(Utf8JsonWriter json, Record record, DateOnly day, bool whole)
    {
        json.WriteString("id", record.Name);
        json.WriteString("says", record.Figure.Says);
        json.WriteString("unit", record.Figure.Unit);
        json.WriteWords("by", record.By);
        if (whole)
        {
            json.WriteEach("values", record.Entries, (inner, entry) => Write(inner, entry, day));
        }
        else if (record.At(day) is { } now)
        {
            Write(json, now, day);
        }
    }

    private static void Write(Utf8JsonWriter json, Entry entry, DateOnly day)
    {
        json.WriteDay("from", entry.From);
        if (entry.Until is { } end)
        {
            json.WriteDay("until", end);
        }

        json.WritePropertyName("value");
        Write(json, entry.Value);
        json.WriteString("ask", entry.Ask);
        json.WriteString("note", entry.Note);
        json.WriteStartObject("source");
        json.WriteString("id", entry.Source.Id);
        json.WriteString("title", entry.Source.Title);
        json.WriteString("publisher", entry.Source.Publisher);
        json.WriteString("address", entry.Source.Address);
        json.WriteEndObject();
        json.WriteDay("checked", entry.Checked);
        json.WriteNumber("age_days", day.DayNumber - entry.Checked.DayNumber);
        json.WriteDay("review_by", entry.ReviewBy);
        json.WriteString(
            "confidence",
            entry.Confidence switch
            {
                Confidence.High => "high",
                Confidence.Medium => "medium",
                Confidence.Low => "low",
            }
        );
        json.WriteBoolean("stale", entry.ReviewBy < day);
    }

    private static void Write(Utf8JsonWriter json, Scoped value)
    {
        switch (value)
        {
            case Scoped.Split split:
                json.WriteStartObject();
                foreach (var (key, below) in split.Keys)
                {
                    json.WritePropertyName(key);
                    Write(json, below);
                }

                json.WriteEndObject();
                break;
            case Scoped.Leaf leaf:
                Write(json, leaf.Value);
                break;
        }
    }

    /// <summary>A value in the form of its kind; null where it is unknown.</summary>
    public static void Write(Utf8JsonWriter json, FactValue? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case FactValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case FactValue.YesNo yesNo:
                json.WriteBooleanValue(yesNo.Value);
                break;
            case FactValue.Words words:
                json.WriteStringValue(words.Value);
                break;
            case FactValue.Range range:
                Write(json, range);
                break;
            case FactValue.Schedule schedule:
                Write(json, schedule);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, FactValue.Range range)
    {
        json.WriteStartObject();
        json.WriteNumber("min", range.Min);
        json.WriteNumber("max", range.Max);
        if (range.Typical is { } usual)
        {
            json.WriteNumber("typical", usual);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactValue.Schedule schedule)
    {
        json.WriteStartArray();
        foreach (var step in schedule.Steps)
        {
            json.WriteStartArray();
            json.WriteNumberValue(step.From);
            json.WriteNumberValue(step.Rate);
            if (step.Base is { } due)
            {
                json.WriteNumberValue(due);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
