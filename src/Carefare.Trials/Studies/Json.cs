using System.Text.Json;

namespace Carefare.Trials.Studies;

/// <summary>Takes from JSON what is there and of the right kind; all else is as if it were not there.</summary>
internal static class Json
{
    private const int LongestText = 100_000;

    extension(JsonElement json)
    {
        /// <summary>The part at a path of names.</summary>
        public JsonElement At(params ReadOnlySpan<string> path)
        {
            var part = json;
            foreach (var name in path)
            {
                if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty(name, out part))
                {
                    return default;
                }
            }

            return part;
        }

        /// <summary>The text at a path; empty where there is none.</summary>
        public string Text(params ReadOnlySpan<string> path) =>
            json.At(path) is { ValueKind: JsonValueKind.String } part && Value(part) is { Length: <= LongestText } text
                ? text.Trim()
                : "";

        /// <summary>The texts of the array at a path.</summary>
        public IReadOnlyList<string> Texts(params ReadOnlySpan<string> path) =>
            [.. json.Items(path).Select(item => item.Text()).Where(text => text.Length > 0)];

        /// <summary>The items of the array at a path.</summary>
        public IEnumerable<JsonElement> Items(params ReadOnlySpan<string> path) =>
            json.At(path) is { ValueKind: JsonValueKind.Array } part ? part.EnumerateArray() : [];

        /// <summary>The number at a path; null where there is none.</summary>
        public double? Number(params ReadOnlySpan<string> path) =>
            json.At(path) is { ValueKind: JsonValueKind.Number } part && part.TryGetDouble(out var number)
                ? number
                : null;
    }

    // An escape that is half a character reads as no text.
    private static string? Value(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
