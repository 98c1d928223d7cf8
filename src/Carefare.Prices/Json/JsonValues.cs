using System.Globalization;
using Carefare.Prices.Bytes;

namespace Carefare.Prices.Json;

/// <summary>Values of price files: what is not as it should be is noted, and read where its meaning is plain.</summary>
internal static class JsonValues
{
    /// <summary>Published for "there is no figure".</summary>
    public const decimal NineNines = 999_999_999m;

    private const string NoFigure = "figure of nine nines, which stands for none";
    private const byte Quote = (byte)'"';

    /// <summary>Reads a text. A number is taken as its digits; null, and what holds others, is no text.</summary>
    public static string? ReadText(this JsonCursor cursor)
    {
        switch (cursor.Peek())
        {
            case Quote:
                var text = cursor.Text();
                return cursor.HasEscapes ? JsonText.Of(text, hasEscapes: true) : cursor.Pool.Of(text);
            case (byte)'{' or (byte)'[':
                cursor.Note("list or object where a text belongs");
                cursor.Skip();
                return null;
            default:
                var place = cursor.Offset;
                var scalar = cursor.Scalar();
                if (scalar.SequenceEqual("null"u8))
                {
                    return null;
                }

                var digits = Texts.Of(scalar);
                cursor.NoteAt(place, "number or word where a text belongs", digits);
                return digits;
        }
    }

    /// <summary>Reads an array of texts; one text alone is taken as an array of one.</summary>
    public static IReadOnlyList<string> ReadTexts(this JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            return cursor.ReadText() is { } one ? [one] : [];
        }

        List<string> texts = [];
        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            if (cursor.ReadText() is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>
    /// Reads a figure. What is written as a text is not taken for one: whether "25.00" is dollars, and whether the file
    /// can be trusted where it breaks its own format, is for its reader to judge.
    /// </summary>
    public static decimal? ReadFigure(this JsonCursor cursor)
    {
        switch (cursor.Peek())
        {
            case Quote:
                var place = cursor.Offset;
                var text = JsonText.Of(cursor.Text(), cursor.HasEscapes);
                cursor.NoteAt(
                    place,
                    text.Length == 0 ? "empty text where a figure belongs" : "figure written as a text, and not taken",
                    text
                );
                return null;
            case (byte)'{' or (byte)'[':
                cursor.Note("list or object where a figure belongs");
                cursor.Skip();
                return null;
            default:
                return Figure(cursor, cursor.Offset, cursor.Scalar());
        }
    }

    /// <summary>A figure of JSON: digits with a point and an exponent.</summary>
    public static bool TryFigure(ReadOnlySpan<byte> written, out decimal figure)
    {
        figure = 0;
        return written.Length > 0
            && written[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9')
            && decimal.TryParse(
                written,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out figure
            );
    }

    private static decimal? Figure(JsonCursor cursor, long place, ReadOnlySpan<byte> written)
    {
        if (TryFigure(written, out var figure))
        {
            if (figure != NineNines)
            {
                return figure;
            }

            cursor.NoteAt(place, NoFigure);
        }
        else if (!written.SequenceEqual("null"u8))
        {
            cursor.NoteAt(place, "word where a figure belongs", Texts.Of(written));
        }

        return null;
    }
}
