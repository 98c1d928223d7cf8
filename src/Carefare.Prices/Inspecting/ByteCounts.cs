using System.Text.Unicode;

namespace Carefare.Prices.Inspecting;

/// <summary>Counts line ends, and tells the encoding, by the bytes of a file.</summary>
internal sealed class ByteCounts(PriceFileInspection inspection)
{
    private const int LongestCharacter = 4;
    private readonly byte[] _buffer = new byte[1 << 16];
    private bool _isUtf8 = true;
    private bool _isAfterReturn;

    public void Count(Stream stream)
    {
        var kept = 0;
        var isFirst = true;
        while (true)
        {
            var read = stream.Read(_buffer, kept, _buffer.Length - kept);
            var piece = _buffer.AsSpan(0, kept + read);
            if (isFirst)
            {
                Begin(piece);
                isFirst = false;
            }

            CountLines(piece[kept..]);
            kept = CheckUtf8(piece, isLast: read == 0);
            if (read == 0)
            {
                break;
            }
        }

        inspection.Cr += _isAfterReturn ? 1 : 0;
        if (inspection.Encoding == "utf-8" && !_isUtf8)
        {
            inspection.Encoding = "cp1252";
        }
    }

    private void Begin(ReadOnlySpan<byte> start)
    {
        var isWide = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        inspection.HasMark = isWide || start.StartsWith("\uFEFF"u8);
        inspection.Encoding = isWide ? "utf-16" : "utf-8";
        var text = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        inspection.IsXml = text.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    private void CountLines(ReadOnlySpan<byte> piece)
    {
        while (piece.Length > 0)
        {
            if (_isAfterReturn)
            {
                _isAfterReturn = false;
                if (piece[0] == '\n')
                {
                    inspection.CrLf++;
                    piece = piece[1..];
                    continue;
                }

                inspection.Cr++;
            }

            var stop = piece.IndexOfAny((byte)'\n', (byte)'\r');
            if (stop < 0)
            {
                return;
            }

            _isAfterReturn = piece[stop] == '\r';
            inspection.Lf += _isAfterReturn ? 0 : 1;
            piece = piece[(stop + 1)..];
        }
    }

    // A character may go on in the next piece: its bytes are kept.
    private int CheckUtf8(Span<byte> piece, bool isLast)
    {
        var whole = piece.Length;
        if (!isLast)
        {
            for (var back = 1; back < LongestCharacter && back <= piece.Length; back++)
            {
                if ((piece[^back] & 0xC0) == 0xC0)
                {
                    whole = piece.Length - back;
                    break;
                }

                if (piece[^back] < 0x80)
                {
                    break;
                }
            }
        }

        _isUtf8 = _isUtf8 && Utf8.IsValid(piece[..whole]);
        piece[whole..].CopyTo(_buffer);
        return piece.Length - whole;
    }
}
