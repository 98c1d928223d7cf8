using System.Text;
using System.Text.Json;

namespace Carefare.Telling.Json;

/// <summary>Reads a JSON text strictly: no comments, no name twice, bounded depth, numbers as decimals.</summary>
internal static class JsonFile
{
    private const int MaxDepth = 16;
    private const int MaxName = 64;

    /// <summary>The value of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="whatToWrite">What to do about an empty file, as a sentence.</param>
    /// <param name="maxDepth">How deep its values may stand in one another.</param>
    /// <exception cref="WrongJson">The text is not JSON, too deep, or says a name twice.</exception>
    public static JsonPart Read(string text, string whatToWrite, int maxDepth = MaxDepth)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            reader.Read();
            var part = Part(ref reader, "");
            while (reader.Read())
            {
                // Anything but white space after the value is an error that the reader reports.
            }

            return part;
        }
        catch (JsonException wrong)
        {
            throw NotJson(wrong, bytes, whatToWrite);
        }
        catch (InvalidOperationException)
        {
            // The reader says so of an escape that is half a character.
            throw new WrongJson(
                (int)reader.TokenStartIndex,
                "",
                "This text has an escape that stands for no character.",
                "Write the character itself."
            );
        }
    }

    private static JsonPart Part(ref Utf8JsonReader reader, string path)
    {
        var at = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(ref reader, at, path),
            JsonTokenType.StartArray => Row(ref reader, at, path),
            JsonTokenType.String => new JsonPart.Text(at, path, reader.GetString()!),
            JsonTokenType.Number => reader.TryGetDecimal(out var number)
                ? new JsonPart.Number(at, path, number)
                : throw new WrongJson(at, path, "The number is too large.", "Write dollars, as in 1240.50."),
            _ => new JsonPart.Word(at, path, reader.TokenType),
        };
    }

    private static JsonPart.Map Map(ref Utf8JsonReader reader, int at, string path)
    {
        var members = new Dictionary<string, JsonPart>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var named = (int)reader.TokenStartIndex;
            if (name.Length > MaxName)
            {
                throw new WrongJson(named, path, "A name in it is too long.", "Leave it out.");
            }

            reader.Read();
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            if (!members.TryAdd(name, Part(ref reader, inner)))
            {
                throw new WrongJson(named, inner, "The name is there twice.", "Keep one of them.");
            }
        }

        return new(at, path, members);
    }

    private static JsonPart.Row Row(ref Utf8JsonReader reader, int at, string path)
    {
        var items = new List<JsonPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Part(ref reader, $"{path}[{items.Count}]"));
        }

        return new(at, path, items);
    }

    private static WrongJson NotJson(JsonException wrong, byte[] bytes, string whatToWrite)
    {
        var (line, inLine) = ((int)(wrong.LineNumber ?? 0), (int)(wrong.BytePositionInLine ?? 0));
        var start = 0;
        for (var n = 0; n < line; n++)
        {
            start = Array.IndexOf(bytes, (byte)'\n', start) + 1;
        }

        var at = int.Min(start + inLine, bytes.Length);
        return bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0
            ? new(0, "", "The file is empty.", whatToWrite)
            : new(at, "", "This is not JSON, or is nested too deep.", "Look for a missing comma, quote or bracket.");
    }
}
