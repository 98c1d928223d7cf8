namespace Carefare.Prices.Json;

/// <summary>What single bytes of JSON mean.</summary>
internal static class JsonBytes
{
    /// <summary>Whether a byte stands after a number or a word, and not in it.</summary>
    public static readonly bool[] EndsScalar =
    [
        .. Enumerable.Range(0, 256).Select(b => ",:]}[{ \n\r\t\"".Contains((char)b, StringComparison.Ordinal)),
    ];
}
