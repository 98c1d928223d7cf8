using Carefare.Prices.Bytes;

namespace Carefare.Prices.Csv;

/// <summary>
/// The fields of one row. A quote opens a quoted field at its start only; within it two quotes are one, and what follows
/// the closing quote belongs to the field. A row ends at LF, CR or both.
/// </summary>
internal sealed class CsvFields
{
    private const byte Quote = (byte)'"';
    private readonly List<(int From, int To, bool IsQuoted)> _fields = [];
    private byte[] _bytes = [];
    private int _start;

    private enum Within : byte
    {
        FieldStart,
        Plain,
        Quoted,
        AfterQuote,
    }

    public int Count => _fields.Count;

    /// <summary>Whether something stands after a closing quote.</summary>
    public bool IsOdd { get; private set; }

    /// <summary>Whether the bytes ended within quotes.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether nothing but white space stands in any field.</summary>
    public bool IsBlank
    {
        get
        {
            for (var at = 0; at < Count; at++)
            {
                if (Bytes(at).Length > 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Splits the row that begins at a place.</summary>
    /// <param name="bytes">Holds the row.</param>
    /// <param name="start">Where the row begins.</param>
    /// <param name="end">Where the bytes end.</param>
    /// <returns>Where the row ends, before its line end; null where it does not end in these bytes.</returns>
    public int? Split(byte[] bytes, int start, int end)
    {
        (_bytes, _start, IsOdd) = (bytes, start, false);
        _fields.Clear();
        var (field, isQuoted, within) = (start, false, Within.FieldStart);
        for (var at = start; at < end; at++)
        {
            var b = bytes[at];
            if (within == Within.Quoted)
            {
                within = b == Quote ? Within.AfterQuote : Within.Quoted;
                continue;
            }

            if (b is (byte)',' or (byte)'\n' or (byte)'\r')
            {
                Add(field, at, isQuoted);
                if (b != (byte)',')
                {
                    return at;
                }

                (field, isQuoted, within) = (at + 1, false, Within.FieldStart);
                continue;
            }

            if (within == Within.FieldStart)
            {
                isQuoted = b == Quote;
            }

            IsOdd |= within == Within.AfterQuote && b != Quote;
            within = b == Quote && within != Within.Plain ? Within.Quoted : Within.Plain;
        }

        IsOpen = within == Within.Quoted;
        Add(field, end, isQuoted);
        return null;
    }

    /// <summary>Takes fields that were found otherwise: each ends at a comma, but for the last.</summary>
    public void Take(byte[] bytes, int start, ReadOnlySpan<int> commas)
    {
        (_bytes, _start, IsOdd) = (bytes, start, false);
        _fields.Clear();
        var from = start;
        foreach (var comma in commas)
        {
            Add(from, start + comma, bytes[from] == Quote);
            from = start + comma + 1;
        }
    }

    /// <summary>The field without its quotes and the white space around it; empty where the row has no such field.</summary>
    public ReadOnlySpan<byte> Bytes(int field)
    {
        if (field < 0 || field >= _fields.Count)
        {
            return default;
        }

        var (from, to, isQuoted) = _fields[field];
        var written = _bytes.AsSpan(_start + from, to - from);
        return Texts.Trimmed(isQuoted ? Unquoted(written) : written);
    }

    public string Text(int field) => Texts.Of(Bytes(field));

    /// <summary>The field as text; null where nothing stands there.</summary>
    public string? TextOrNull(int field) => Bytes(field) is { Length: > 0 } bytes ? Texts.Of(bytes) : null;

    // Everything between the first quote and the one that closes it, pairs made one, and what follows.
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> written)
    {
        var inner = written[1..];
        var first = inner.IndexOf(Quote);
        if (first == inner.Length - 1)
        {
            return inner[..first];
        }

        var plain = new List<byte>(inner.Length);
        var isOpen = true;
        for (var at = 0; at < inner.Length; at++)
        {
            if (!isOpen || inner[at] != Quote)
            {
                plain.Add(inner[at]);
            }
            else if (at + 1 < inner.Length && inner[at + 1] == Quote)
            {
                plain.Add(Quote);
                at++;
            }
            else
            {
                isOpen = false;
            }
        }

        return plain.ToArray();
    }

    private void Add(int from, int to, bool isQuoted) => _fields.Add((from - _start, to - _start, isQuoted));
}
