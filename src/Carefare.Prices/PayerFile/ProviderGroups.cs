using Carefare.Prices.Bytes;
using Carefare.Prices.Json;

namespace Carefare.Prices.PayerFile;

/// <summary>Groups of providers with their tax number: field <c>provider_groups</c>.</summary>
internal static class ProviderGroups
{
    /// <summary>Reads the numbers of all groups; each list may have a number more than once.</summary>
    public static (IReadOnlyList<long> Npi, IReadOnlyList<string> Tin) Read(JsonCursor cursor)
    {
        List<long> npi = [];
        List<string> tin = [];
        Walk(cursor, npi, tin);
        return (npi, tin);
    }

    /// <summary>Counts the groups and their provider numbers.</summary>
    public static (long Groups, long Npi) Count(JsonCursor cursor)
    {
        List<long> npi = [];
        return (Walk(cursor, npi, []), npi.Count);
    }

    /// <summary>Reads provider numbers: figures, or figures as texts. 0 stands for none.</summary>
    public static void ReadNpi(JsonCursor cursor, List<long> npi)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            ReadOne(cursor, npi);
            return;
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            ReadOne(cursor, npi);
        }
    }

    private static long Walk(JsonCursor cursor, List<long> npi, List<string> tin)
    {
        var groups = 0L;
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("provider_groups is no list");
            cursor.Skip();
            return groups;
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); groups++)
        {
            if (!cursor.TryEnter((byte)'{'))
            {
                cursor.Note("provider group that is no object");
                cursor.Skip();
                continue;
            }

            for (var isFirstField = true; cursor.NextMember(ref isFirstField, out var name); )
            {
                ReadMember(cursor, name, npi, tin);
            }
        }

        return groups;
    }

    private static void ReadMember(JsonCursor cursor, ReadOnlySpan<byte> name, List<long> npi, List<string> tin)
    {
        if (name.SequenceEqual("npi"u8))
        {
            ReadNpi(cursor, npi);
        }
        else if (name.SequenceEqual("tin"u8))
        {
            if (ReadTin(cursor) is { } value)
            {
                tin.Add(value);
            }
        }
        else
        {
            cursor.Skip();
        }
    }

    /// <summary>Reads a tax number: an object with its value, or the value alone.</summary>
    public static string? ReadTin(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'{'))
        {
            return cursor.ReadText();
        }

        string? value = null;
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("value"u8))
            {
                value = cursor.ReadText();
            }
            else
            {
                cursor.Skip();
            }
        }

        return value;
    }

    private static void ReadOne(JsonCursor cursor, List<long> npi)
    {
        var place = cursor.Offset;
        ReadOnlySpan<byte> digits;
        switch (cursor.Peek())
        {
            case (byte)'"':
                digits = Texts.Trimmed(cursor.Text());
                break;
            case (byte)'{' or (byte)'[':
                cursor.Note("list or object where a provider number belongs");
                cursor.Skip();
                return;
            default:
                digits = cursor.Scalar();
                break;
        }

        if (System.Buffers.Text.Utf8Parser.TryParse(digits, out long number, out var used) && used == digits.Length)
        {
            if (number > 0)
            {
                npi.Add(number);
            }

            return;
        }

        cursor.NoteAt(place, "provider number that is none", Texts.Of(digits));
    }
}
