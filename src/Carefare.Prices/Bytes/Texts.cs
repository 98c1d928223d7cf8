using System.Text;
using System.Text.Unicode;

namespace Carefare.Prices.Bytes;

/// <summary>Text of a file that should be UTF-8 and sometimes is not.</summary>
internal static class Texts
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text; bytes that are no UTF-8 are read as Windows-1252.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Western.GetString(bytes);

    /// <summary>The bytes without white space at both ends.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> bytes)
    {
        var (from, to) = (0, bytes.Length);
        while (from < to && IsBlank(bytes[from]))
        {
            from++;
        }

        while (to > from && IsBlank(bytes[to - 1]))
        {
            to--;
        }

        return bytes[from..to];
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
