using System.Globalization;
using System.Text;
using Carefare.Prices.Json;
using Carefare.Prices.Walking;

namespace Carefare.Prices.HospitalFile;

/// <summary>
/// A hospital's charges as JSON: field <c>standard_charge_information</c> of the schemas of
/// CMSgov/hospital-price-transparency, 2.x and 3.x.
/// </summary>
internal sealed class HospitalItems(Job job)
{
    private readonly CodeSlot _type = new();
    private readonly CodeSlot _code = new();
    private readonly Later _later = new(job);
    private List<BillingCode> _codes = [];
    private string? _description;
    private string? _units;
    private long _index;

    public void Read(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("standard_charge_information is no list");
            cursor.Skip();
            return;
        }

        _index = 0;
        cursor.Path = () => string.Create(CultureInfo.InvariantCulture, $"$.standard_charge_information[{_index}]");
        for (var isFirst = true; cursor.NextElement(ref isFirst); _index++)
        {
            job.Summary.Items++;
            if (cursor.TryEnter((byte)'{'))
            {
                ReadItem(cursor);
            }
            else
            {
                cursor.Note("item that is no object");
                cursor.Skip();
            }
        }

        cursor.Path = () => null;
    }

    private void ReadItem(JsonCursor cursor)
    {
        _later.Begin(cursor.Window);
        (_description, _units, _codes) = (null, null, []);
        var hasCodes = false;
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (!name.SequenceEqual("code_information"u8))
            {
                ReadMember(cursor, name);
                continue;
            }

            hasCodes = true;
            ReadCodes(cursor);
            if (_codes.Count == 0)
            {
                cursor.Window.Release();
                cursor.SkipRest(isObject: true);
                return;
            }
        }

        if (!hasCodes)
        {
            cursor.Note("item without a code");
            cursor.Window.Release();
            return;
        }

        job.Sink.Item(_codes);
        var charges = new HospitalCharges(job, _codes[0], _description, _units, _index);
        _later.Read(cursor, charges.Read);
    }

    private void ReadMember(JsonCursor cursor, ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("standard_charges"u8))
        {
            _later.Put(cursor);
        }
        else if (name.SequenceEqual("description"u8))
        {
            _description = cursor.ReadText();
        }
        else if (name.SequenceEqual("drug_information"u8))
        {
            _units = ReadUnits(cursor);
        }
        else
        {
            cursor.Skip();
        }
    }

    private void ReadCodes(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("code_information is no list");
            cursor.Skip();
            return;
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            if (!cursor.TryEnter((byte)'{'))
            {
                cursor.Note("code that is no object");
                cursor.Skip();
                continue;
            }

            ReadCode(cursor);
            if (job.Codes.Has(_type.Bytes, _code.Bytes))
            {
                _codes.Add(new BillingCode(_type.Text, _code.Text));
            }
        }
    }

    private void ReadCode(JsonCursor cursor)
    {
        _type.Forget();
        _code.Forget();
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("code"u8))
            {
                _code.Read(cursor);
            }
            else if (name.SequenceEqual("type"u8))
            {
                _type.Read(cursor);
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private static string? ReadUnits(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'{'))
        {
            return cursor.ReadText();
        }

        string? unit = null,
            type = null;
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("unit"u8))
            {
                // The schemas had a text here, then a number.
                unit = cursor.Peek() == (byte)'"' ? cursor.ReadText() : Encoding.UTF8.GetString(cursor.Scalar());
            }
            else if (name.SequenceEqual("type"u8))
            {
                type = cursor.ReadText();
            }
            else
            {
                cursor.Skip();
            }
        }

        return Joined(unit, type);
    }

    /// <summary>The amount of a drug and its unit as one text.</summary>
    internal static string? Joined(string? unit, string? type) =>
        string.Join(' ', new[] { unit, type }.Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } units
            ? units
            : null;
}
