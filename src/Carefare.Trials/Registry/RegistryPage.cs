using System.Text.Json;
using Carefare.Trials.Studies;

namespace Carefare.Trials.Registry;

/// <summary>One page of studies, as the registry sent it.</summary>
/// <param name="Studies">The studies; a page may have none before the last one.</param>
/// <param name="Next">What names the next page; null on the last.</param>
/// <param name="Total">How many studies there are on all pages; null where it does not say.</param>
/// <param name="Bytes">How long it was.</param>
internal sealed record RegistryPage(IReadOnlyList<JsonElement> Studies, string? Next, int? Total, int Bytes)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Reads an answer.</summary>
    /// <exception cref="RegistryFault">It is not JSON, or not a page of studies.</exception>
    public static RegistryPage Read(ReadOnlyMemory<byte> body)
    {
        using var json = Parse(body);
        var root = json.RootElement;
        return root.At("studies").ValueKind == JsonValueKind.Array
            ? new(
                [.. root.Items("studies").Select(study => study.Clone())],
                NextOf(root),
                root.Number("totalCount") is { } total and >= 0 and <= int.MaxValue ? (int)total : null,
                body.Length
            )
            : throw Changed();
    }

    /// <summary>Until when the registry's data reach, as it says it; empty where it does not say.</summary>
    public static string TimestampIn(ReadOnlyMemory<byte> version)
    {
        using var json = Parse(version);
        return json.RootElement.Text("dataTimestamp");
    }

    private static string? NextOf(JsonElement root) =>
        root.At("nextPageToken") is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) }
            ? root.Text("nextPageToken") is { Length: > 0 } next
                ? next
                : throw Changed()
            : null;

    private static RegistryFault Changed() =>
        new("The registry's answer has another form than the one we know.", "Look for a newer Carefare.");

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Strict);
        }
        catch (JsonException)
        {
            throw new RegistryFault("The registry's answer is broken off or is not JSON.", RegistryFault.Later)
            {
                Passes = true,
            };
        }
    }
}
