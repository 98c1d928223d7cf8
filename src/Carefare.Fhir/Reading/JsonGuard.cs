using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Carefare.Yaml;

namespace Carefare.Fhir.Reading;

/// <summary>Looks through a JSON text once, within bounds, before anything is built from it.</summary>
/// <remarks>It goes forward token by token and keeps no values, so a hostile file costs no more than its length.</remarks>
internal ref struct JsonGuard
{
    private const int LongestName = 128;
    private const int HighestExponent = 18;
    private const int MostModifiers = 1000;

    private readonly JsonPath _path = new();
    private readonly Dictionary<int, Place> _entries = [];
    private readonly List<(int, string, Place)> _modifiers = [];
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _text;
    private string _resourceType = "";
    private string _name = "";
    private int _values;

    private JsonGuard(string file, ReadOnlySpan<byte> text)
    {
        _file = file;
        _text = text;
    }

    /// <summary>The outline, or the one problem that stopped the looking.</summary>
    public static (JsonOutline? Outline, Problem? Problem) Check(string file, ReadOnlySpan<byte> text) =>
        new JsonGuard(file, text).Check();

    private (JsonOutline?, Problem?) Check()
    {
        if (NotJson() is { } other)
        {
            return (null, other);
        }

        var reader = new Utf8JsonReader(_text, new JsonReaderOptions { MaxDepth = ImportLimits.MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (Token(ref reader) is { } problem)
                {
                    return (null, problem);
                }
            }

            return (new(_resourceType, _entries, _modifiers), null);
        }
        catch (JsonException broken)
        {
            var place = new Place((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
            return _path.Depth > ImportLimits.MaxDepth
                ? (null, TooDeep(place))
                : (
                    null,
                    At(place, "This is not JSON that is whole.", "Download the bundle again and give it unchanged.")
                );
        }
        catch (InvalidOperationException)
        {
            return (null, At(PlaceOf(reader.TokenStartIndex), "A text has letters that do not exist.", Again));
        }
    }

    private const string Again = "Download the bundle again.";

    private readonly Problem? NotJson()
    {
        if (_text.IsEmpty)
        {
            return At(new(1, 1), "The file is empty.", Again);
        }

        if (!Utf8.IsValid(_text))
        {
            return At(new(1, 1), "The file is not text in UTF-8.", "Save the bundle as JSON in UTF-8.");
        }

        return _text.TrimStart(" \t\r\n"u8) is [(byte)'<', ..]
            ? At(new(1, 1), "The file is XML or a web page.", "Download the bundle as JSON.")
            : null;
    }

    private Problem? Token(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _path.Close();
            return null;
        }

        var start = reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            return Name(ref reader, start);
        }

        _path.Next();
        if (++_values > ImportLimits.MaxValues)
        {
            return At(
                PlaceOf(start),
                $"The file has more than {ImportLimits.MaxValues} values.",
                "Ask for fewer years at once."
            );
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return Open(reader.TokenType == JsonTokenType.StartArray, start);
            case JsonTokenType.Number:
                return Number(ref reader, start);
            case JsonTokenType.String:
                return Text(ref reader);
            default:
                return null;
        }
    }

    private Problem? Name(ref Utf8JsonReader reader, long start)
    {
        _name = reader.ValueSpan.Length <= LongestName ? reader.GetString()! : "";
        if (_name.Length == 0)
        {
            return At(PlaceOf(start), "A name is empty or too long for FHIR.", Again);
        }

        if (!_path.Name(_name))
        {
            return At(PlaceOf(start), "The same name stands twice in one object.", Again);
        }

        if (_path.Names > ImportLimits.MaxNames)
        {
            return At(PlaceOf(start), $"One object has more than {ImportLimits.MaxNames} names.", Again);
        }

        if (_name is "modifierExtension" or "implicitRules" && _modifiers.Count < MostModifiers)
        {
            _modifiers.Add((_path.PlaceUnder("entry"), _path.ToString(), PlaceOf(start)));
        }

        return null;
    }

    private readonly Problem? Open(bool isList, long start)
    {
        if (_path.Depth == 0 && isList)
        {
            return At(
                PlaceOf(start),
                "This is a list, not a FHIR bundle.",
                "Give a Bundle as the insurer's download has it."
            );
        }

        if (_path.Depth >= ImportLimits.MaxDepth)
        {
            return TooDeep(PlaceOf(start));
        }

        var entry = _path.PlaceUnder("entry");
        if (entry >= ImportLimits.MaxEntries)
        {
            return At(
                PlaceOf(start),
                $"The bundle has more than {ImportLimits.MaxEntries} entries.",
                "Ask for fewer years at once."
            );
        }

        if (!isList && _path.Depth == 3 && _name == "resource" && entry >= 0)
        {
            _entries[entry] = PlaceOf(start);
        }

        _path.Open(isList);
        return null;
    }

    private readonly Problem? Number(ref Utf8JsonReader reader, long start)
    {
        var digits = reader.ValueSpan;
        var exponent = digits.IndexOfAny((byte)'e', (byte)'E');
        var isSound =
            digits.Length <= ImportLimits.MaxNumberLength
            && reader.TryGetDecimal(out _)
            && (
                exponent < 0
                || (
                    int.TryParse(Encoding.ASCII.GetString(digits[(exponent + 1)..]), out var power)
                    && int.Abs(power) <= HighestExponent
                )
            );
        return isSound ? null : At(PlaceOf(start), "A number has more digits than FHIR allows.", Again);
    }

    private Problem? Text(ref Utf8JsonReader reader)
    {
        if (_path.Depth == 0)
        {
            return At(
                new(1, 1),
                "This is a text, not a FHIR bundle.",
                "Give a Bundle as the insurer's download has it."
            );
        }

        // Decoding shows broken escapes, which throw.
        var text = reader.ValueIsEscaped || _name == "resourceType" ? reader.GetString()! : "";
        if (_path.Depth == 1 && _name == "resourceType")
        {
            _resourceType = text;
        }

        return null;
    }

    private readonly Problem TooDeep(Place place) =>
        At(place, $"Values are nested more than {ImportLimits.MaxDepth} deep, which no FHIR claim is.", Again);

    private readonly Problem At(Place place, string what, string mend) =>
        new(_file, place.Line, place.Column, _path.ToString(), what, mend);

    private readonly Place PlaceOf(long index)
    {
        var before = _text[..(int)index];
        return new(before.Count((byte)'\n') + 1, before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1);
    }
}
