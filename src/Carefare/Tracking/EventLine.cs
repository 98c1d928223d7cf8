using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Carefare.Tracking;

/// <summary>Events as they are kept: one line of JSON each, with the kind first; amounts and days are texts.</summary>
public static class EventLine
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonReaderOptions Strictly = new() { MaxDepth = 2 };

    private static readonly Dictionary<string, Func<EventFields, CaseEvent>> Kinds = new(StringComparer.Ordinal)
    {
        ["case_saved"] = CaseEvent.CaseSaved.Read,
        ["commitment_asked"] = CaseEvent.Commitment.Read,
        ["commitment_promised"] = CaseEvent.Commitment.Read,
        ["commitment_sent"] = CaseEvent.Commitment.Read,
        ["commitment_received"] = CaseEvent.Commitment.Read,
        ["commitment_unused"] = CaseEvent.Commitment.Read,
        ["expense"] = CaseEvent.Expense.Read,
        ["receipt_kept"] = CaseEvent.ReceiptKept.Read,
        ["claim_sent"] = CaseEvent.ClaimSent.Read,
        ["claim_answered"] = CaseEvent.ClaimAnswered.Read,
        ["claim_paid"] = CaseEvent.ClaimPaid.Read,
        ["deducted"] = CaseEvent.Deducted.Read,
        ["deadline_seen"] = CaseEvent.DeadlineSeen.Read,
        ["deadline_moved"] = CaseEvent.DeadlineMoved.Read,
        ["deadline_met"] = CaseEvent.DeadlineMet.Read,
        ["deadline_dropped"] = CaseEvent.DeadlineDropped.Read,
        ["task_added"] = CaseEvent.TaskAdded.Read,
        ["task_done"] = CaseEvent.TaskDone.Read,
        ["task_dropped"] = CaseEvent.TaskDropped.Read,
        ["task_handed_on"] = CaseEvent.TaskHandedOn.Read,
        ["paper_made"] = CaseEvent.PaperMade.Read,
        ["paper_sent"] = CaseEvent.PaperSent.Read,
        ["note"] = CaseEvent.Note.Read,
        ["correction"] = CaseEvent.Correction.Read,
    };

    /// <summary>The kinds that this version knows.</summary>
    public static IReadOnlyCollection<string> KnownKinds => Kinds.Keys;

    /// <summary>The line of an event, without a line break.</summary>
    public static byte[] Of(CaseEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("kind", what.Kind);
            json.WriteString("on", what.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            what.Write(new(json));
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The event of a line that was kept. One of a kind that is not known here is <see cref="CaseEvent.Newer"/>.</summary>
    /// <param name="kept">The line with its number.</param>
    /// <exception cref="InvalidDataException">The line is no event, or one of a known kind with other fields.</exception>
    public static CaseEvent Read(KeptEvent kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        try
        {
            var (kind, fields) = Fields(kept.Content.Span);
            if (!Kinds.TryGetValue(kind, out var read))
            {
                return new CaseEvent.Newer(
                    DateOnly.FromDateTime(kept.At.UtcDateTime),
                    kind,
                    Encoding.UTF8.GetString(kept.Content.Span)
                );
            }

            var known = new EventFields(kind, fields!);
            var what = read(known);
            known.AllowNoMore();
            return what;
        }
        catch (Exception wrong) when (wrong is JsonException or EventFault or InvalidOperationException)
        {
            var why = wrong is EventFault ? wrong.Message : "It is not a line of JSON.";
            throw new InvalidDataException($"Event {kept.Number} of the case cannot be read: {why}", wrong);
        }
    }

    /// <summary>The kind and the other fields. What a newer version nests deeper is skipped, and then there are no fields.</summary>
    private static (string Kind, Dictionary<string, string>? Fields) Fields(ReadOnlySpan<byte> line)
    {
        var kind = KindOf(line);
        if (!Kinds.ContainsKey(kind))
        {
            return (kind, null);
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(line, Strictly);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString()!,
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => throw new EventFault($"\"{name}\" in it is neither a text nor a number."),
            };
            if (!fields.TryAdd(name, value))
            {
                throw new EventFault($"\"{name}\" is in it twice.");
            }
        }

        reader.Read();
        fields.Remove("kind");
        return (kind, fields);
    }

    private static string KindOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new EventFault("It is not a line of JSON with names.");
        }

        string? kind = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals("kind"u8);
            reader.Read();
            if (isKind && reader.TokenType == JsonTokenType.String)
            {
                kind = kind is null ? reader.GetString() : throw new EventFault("\"kind\" is in it twice.");
            }

            reader.Skip();
        }

        while (reader.Read())
        {
            // Anything but white space after the object is an error that the reader reports.
        }

        return kind ?? throw new EventFault("It has no kind.");
    }
}
