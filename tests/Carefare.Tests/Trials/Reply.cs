using System.Text;

namespace Carefare.Tests.Trials;

/// <summary>What the loopback registry answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="Type">The type of the body.</param>
/// <param name="Body">The body.</param>
internal sealed record Reply(int Status, string Type, byte[] Body)
{
    /// <summary>Further heads, each "Name: value".</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    /// <summary>The length that is announced; null to announce none, and end by closing.</summary>
    public int? Announced { get; init; } = Body.Length;

    /// <summary>Whether it never comes.</summary>
    public bool Never { get; init; }

    public static Reply Json(string json) => new(200, "application/json", Encoding.UTF8.GetBytes(json));

    public static Reply Text(int status, string text) => new(status, "text/plain", Encoding.UTF8.GetBytes(text));

    public static Reply Busy(int status, params string[] heads) => Text(status, "") with { Heads = heads };

    public static Reply To(string address) => Text(302, "") with { Heads = [$"Location: {address}"] };

    public static Reply Hang() => Json("") with { Never = true };

    /// <summary>A page of studies in the registry's form.</summary>
    public static Reply Page(IEnumerable<string> studies, string? next = null, int? total = null) =>
        Json(
            $$"""{{{(total is { } count ? $"\"totalCount\": {count}, " : "")}}"studies": [{{string.Join(',', studies)}}]{{(
                next is null ? "" : $", \"nextPageToken\": {System.Text.Json.JsonSerializer.Serialize(next)}"
            )}}}"""
        );

    /// <summary>A study of which only the number and the title are known.</summary>
    public static string Study(int number) =>
        $$$$"""{"protocolSection": {"identificationModule": {"nctId": "NCT{{{{number:00000000}}}}", "briefTitle": "Study {{{{number}}}}"}}}""";

    /// <summary>The announced answer, of which the last bytes do not come.</summary>
    public Reply Cut(int bytes) => this with { Body = Body[..^bytes], Announced = Body.Length };
}
