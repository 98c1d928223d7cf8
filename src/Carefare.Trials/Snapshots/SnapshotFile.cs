using System.Globalization;
using System.Text;
using System.Text.Json;
using Carefare.Trials.Registry;
using Carefare.Trials.Studies;
using Carefare.Yaml;

namespace Carefare.Trials.Snapshots;

/// <summary>An answer of the registry as a text that is kept, and read again without a network.</summary>
public static class SnapshotFile
{
    /// <summary>The name of the form.</summary>
    public const string Schema = "carefare.trials-snapshot/1";

    /// <summary>The most characters of such a text.</summary>
    public const int MostLength = 128 * 1024 * 1024;

    private const string Day = "yyyy-MM-dd";
    private const string Again = "Make a new one: carefare trials CASE --live.";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of an answer; the same for the same answer.</summary>
    public static string Write(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            Write(json, snapshot.Search);
            json.WriteStartArray("studies");
            foreach (var study in snapshot.Raw)
            {
                study.WriteTo(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Whether a text is of this form, by how it begins: what may be written over.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[..int.Min(text.Length, 200)].Contains($"\"{Schema}\"", StringComparison.Ordinal);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="file">The name of its file, for the problem.</param>
    /// <param name="text">The text.</param>
    /// <returns>The answer, or the one problem that stopped the reading.</returns>
    public static (Snapshot? Snapshot, Problem? Problem) Read(string file, string text)
    {
        Problem At(int line, string field, string what) => new(file, line, 1, field, what, Again);
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            var root = json.RootElement;
            return root.Text("schema") != Schema ? (null, At(1, "schema", "This is no saved search of Carefare."))
                : root.At("studies").ValueKind != JsonValueKind.Array
                    ? (null, At(1, "studies", "The studies are missing."))
                : SearchIn(root) is not { } search
                    ? (null, At(1, "fetched", "The day or the terms of the search are missing or wrong."))
                : (Snapshot.Of(search, [.. root.Items("studies").Select(study => study.Clone())]), null);
        }
        catch (JsonException broken)
        {
            return (null, At((int)(broken.LineNumber ?? 0) + 1, "", "This is not JSON, or is nested too deep."));
        }
    }

    private static void Write(Utf8JsonWriter json, Search search)
    {
        json.WriteString("fetched", search.Fetched.ToString(Day, CultureInfo.InvariantCulture));
        json.WriteString("data_timestamp", search.DataTimestamp);
        if (search.Total is { } total)
        {
            json.WriteNumber("total", total);
        }

        json.WriteStartObject("sent");
        json.WriteString("condition", search.Sent.Condition);
        json.WriteString("intervention", search.Sent.Intervention);
        json.WriteString("status", search.Sent.Status);
        if (search.Sent.Near is { } circle)
        {
            json.WriteStartObject("near");
            json.WriteNumber("latitude", circle.Middle.Latitude);
            json.WriteNumber("longitude", circle.Middle.Longitude);
            json.WriteNumber("miles", circle.Miles);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static Search? SearchIn(JsonElement root)
    {
        var sent = root.At("sent");
        const DateTimeStyles Exactly = DateTimeStyles.None;
        return
            DateOnly.TryParseExact(root.Text("fetched"), Day, CultureInfo.InvariantCulture, Exactly, out var fetched)
            && sent.Text("condition").Length > 0
            ? new(
                fetched,
                root.Text("data_timestamp"),
                new(sent.Text("condition"), sent.Text("intervention"), sent.Text("status"), CircleIn(sent.At("near"))),
                root.Number("total") is { } total and >= 0 and <= int.MaxValue ? (int)total : null
            )
            : null;
    }

    private static Circle? CircleIn(JsonElement near) =>
        near.Number("latitude") is { } latitude
        && near.Number("longitude") is { } longitude
        && near.Number("miles") is { } miles and >= 1 and <= 25_000
            ? new(new(latitude, longitude), (int)miles)
            : null;
}
