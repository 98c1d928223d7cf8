using System.Globalization;
using System.Text;
using Carefare.Prices.Bytes;

namespace Carefare.Prices.Json;

/// <summary>Texts of JSON without their escapes.</summary>
internal static class JsonText
{
    private const int HexDigits = 4;

    /// <summary>The text; an escape that JSON does not know stays as it is.</summary>
    public static string Of(ReadOnlySpan<byte> written, bool hasEscapes)
    {
        var text = Texts.Of(written);
        if (!hasEscapes)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (text[at] != '\\')
            {
                plain.Append(text[at++]);
                continue;
            }

            at += Unescape(text.AsSpan(at), plain);
        }

        return plain.ToString();
    }

    private static int Unescape(ReadOnlySpan<char> escape, StringBuilder plain)
    {
        if (escape.Length < 2)
        {
            plain.Append('\\');
            return 1;
        }

        var meant = escape[1] switch
        {
            '"' or '\\' or '/' => escape[1],
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (meant != '\0')
        {
            plain.Append(meant);
            return 2;
        }

        var length = 2 + HexDigits;
        if (
            escape[1] == 'u'
            && escape.Length >= length
            && ushort.TryParse(escape[2..length], NumberStyles.AllowHexSpecifier, null, out var unit)
        )
        {
            plain.Append((char)unit);
            return length;
        }

        plain.Append(escape[..2]);
        return 2;
    }
}
