using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Carefare.Telling.Json;

/// <summary>A JSON document as text.</summary>
internal static class Document
{
    // Read by programs and people, never put into a page as it is: letters and dashes may stand as they are.
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of one object, with a line break at its end.</summary>
    /// <param name="write">Writes what is in the object.</param>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
