using System.Text.Json;
using System.Text.Unicode;
using Carefare.Prices.Bytes;

namespace Carefare.Prices.Json;

/// <summary>Checks every token of a JSON file by RFC 8259, and its bytes as UTF-8.</summary>
internal static class StrictJson
{
    private const string Mend = "Ask its publisher to mend it, or read it without --strict.";

    /// <exception cref="PriceFileException">A token is not as it should be; the message has its place.</exception>
    public static void Check(Unpacked file)
    {
        using var window = file.Open(0);
        if (!window.More())
        {
            return;
        }

        if (window.Buffer.AsSpan(0, window.End).StartsWith("\uFEFF"u8))
        {
            window.Position = 3;
        }

        // What is no JSON is read as CSV.
        if (new JsonCursor(window, new Notes()).Peek() is not ((byte)'{' or (byte)'['))
        {
            return;
        }

        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = ContainerSkip.Deepest });
        for (var isMore = true; isMore; )
        {
            isMore = window.More();
            state = Read(window, state, isLast: !isMore);
        }
    }

    private static JsonReaderState Read(ByteWindow window, JsonReaderState state, bool isLast)
    {
        var from = window.Position;
        var reader = new Utf8JsonReader(window.Buffer.AsSpan(from, window.End - from), isLast, state);
        try
        {
            while (reader.Read()) { }
        }
        catch (JsonException wrong)
        {
            throw Fault(window.Offset + reader.BytesConsumed, wrong.Message.Split(". ")[0].TrimEnd('.'));
        }

        var used = (int)reader.BytesConsumed;
        if (!Utf8.IsValid(window.Buffer.AsSpan(from, used)))
        {
            throw Fault(window.Offset, "it is not UTF-8");
        }

        window.Position += used;
        return reader.CurrentState;
    }

    private static PriceFileException Fault(long offset, string what) => new(what, Mend, PricePlace.At(offset));
}
