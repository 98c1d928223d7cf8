using System.Text.Json;

namespace Carefare.Telling.Json;

/// <summary>A value of a JSON text, and where it stands.</summary>
/// <param name="At">At which byte of the text it begins.</param>
/// <param name="Path">Its path: "payments[2].amount"; empty for the whole text.</param>
internal abstract record JsonPart(int At, string Path)
{
    /// <summary>An object.</summary>
    public sealed record Map(int At, string Path, IReadOnlyDictionary<string, JsonPart> Members) : JsonPart(At, Path);

    /// <summary>An array.</summary>
    public sealed record Row(int At, string Path, IReadOnlyList<JsonPart> Items) : JsonPart(At, Path);

    /// <summary>A string.</summary>
    public sealed record Text(int At, string Path, string Value) : JsonPart(At, Path);

    /// <summary>A number that a decimal can hold.</summary>
    public sealed record Number(int At, string Path, decimal Value) : JsonPart(At, Path);

    /// <summary>true, false or null.</summary>
    public sealed record Word(int At, string Path, JsonTokenType Kind) : JsonPart(At, Path);
}
