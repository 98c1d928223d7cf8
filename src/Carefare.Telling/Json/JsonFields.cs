using System.Globalization;
using System.Text.Json;
using Carefare.Quantities;
using Carefare.Yaml;

namespace Carefare.Telling.Json;

/// <summary>Takes values out of JSON, and says in one sentence why one cannot be taken.</summary>
internal static class JsonFields
{
    /// <summary>Amounts of more letters are no person's money, and their sums could be too large.</summary>
    private const int MostDigits = 16;

    private const NumberStyles SignAndPoint = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    extension(JsonPart part)
    {
        /// <summary>The part as an object.</summary>
        public JsonPart.Map AsMap() =>
            part as JsonPart.Map ?? throw new WrongJson(part, "An object is wanted here.", "Put it between { and }.");

        /// <summary>The part, or null where it is null.</summary>
        public JsonPart? OrNull() => part is JsonPart.Word { Kind: JsonTokenType.Null } ? null : part;

        /// <summary>The part as an array.</summary>
        public IReadOnlyList<JsonPart> AsList() =>
            part is JsonPart.Row row
                ? row.Items
                : throw new WrongJson(part, "An array is wanted here.", "Put it between [ and ].");

        /// <summary>The part as an array that is not empty.</summary>
        public IReadOnlyList<JsonPart> AsRow() =>
            part.AsList() is { Count: > 0 } items
                ? items
                : throw new WrongJson(part, "The array is empty.", "Write at least one row.");

        /// <summary>The part as a number, more than zero.</summary>
        public decimal AsMoreThanZero(decimal most) =>
            part is JsonPart.Number { Value: > 0 } number && number.Value <= most
                ? number.Value
                : throw new WrongJson(part, $"A number above 0, at most {Plain(most)}, is wanted here.", "Mend it.");

        /// <summary>The part as a whole number.</summary>
        public int AsWhole(int least, int most) =>
            part is JsonPart.Number number
            && number.Value >= least
            && number.Value <= most
            && decimal.Truncate(number.Value) == number.Value
                ? decimal.ToInt32(number.Value)
                : throw new WrongJson(part, $"A whole number from {least} to {most} is wanted here.", "Mend it.");

        /// <summary>The part as text.</summary>
        public string AsText() =>
            part is JsonPart.Text text
                ? text.Value
                : throw new WrongJson(part, "A text is wanted here.", "Put it in quotes.");

        /// <summary>The part as true or false.</summary>
        public bool AsYesNo() =>
            part is JsonPart.Word { Kind: JsonTokenType.True or JsonTokenType.False } word
                ? word.Kind == JsonTokenType.True
                : throw new WrongJson(part, "true or false is wanted here.", "Write one of them.");

        /// <summary>The part as an amount, which plans write as text with its cents.</summary>
        public Money AsMoney() =>
            part is JsonPart.Text { Value.Length: <= MostDigits } text
            && decimal.TryParse(text.Value, SignAndPoint, CultureInfo.InvariantCulture, out var dollars)
            && decimal.Round(dollars, 2) == dollars
                ? Money.Of(dollars)
                : throw new WrongJson(part, "An amount is wanted here.", "Write it as \"1240.50\".");

        /// <summary>The part as a month.</summary>
        public Month AsMonth() =>
            part is JsonPart.Text text
            && DateOnly.TryParseExact(text.Value, "yyyy-MM", CultureInfo.InvariantCulture, default, out var first)
                ? Month.Of(first)
                : throw new WrongJson(part, "A month is wanted here.", "Write it as \"2026-12\".");

        /// <summary>The part as a day.</summary>
        public DateOnly AsDay() =>
            part is JsonPart.Text text
            && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            && day.Year is >= 1900 and <= 2200
                ? day
                : throw new WrongJson(part, "A day is wanted here.", "Write it as \"2026-12-01\".");

        /// <summary>The part as a fraction: a number, or a text such as "5/30".</summary>
        public Fraction AsFraction() =>
            part switch
            {
                JsonPart.Number { Value: >= 0 } number => Fraction.Of(number.Value),
                JsonPart.Text text when Parsed(text.Value) is { } fraction => fraction,
                _ => throw new WrongJson(part, "A fraction is wanted here.", "Write it as \"5/30\", or as a number."),
            };
    }

    extension(JsonPart.Map map)
    {
        /// <summary>The member of a name, or null.</summary>
        public JsonPart? Find(string name) => map.Members.GetValueOrDefault(name);

        /// <summary>The member of a name, which must be there.</summary>
        public JsonPart Get(string name) =>
            map.Find(name) ?? throw new WrongJson(map, $"\"{name}\" is missing here.", $"Add \"{name}\".");

        /// <summary>Refuses a name that is not known.</summary>
        public void AllowOnly(IReadOnlyList<string> known)
        {
            foreach (var (name, part) in map.Members)
            {
                if (!known.Contains(name, StringComparer.Ordinal))
                {
                    throw new WrongJson(part, "There is no such name.", Nearest.Mend(name, known));
                }
            }
        }
    }

    private static Fraction? Parsed(string text) =>
        text.Split('/') switch
        {
            [var whole] when Digits(whole) is { } number => Fraction.Of(number),
            [var over, var under] when Digits(over) is { } number && Digits(under) is { } divisor and > 0 => new(
                number,
                divisor
            ),
            _ => null,
        };

    private static decimal? Digits(string text) =>
        text.Length <= 12
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Plain(decimal value) => value.ToString("#,##0", CultureInfo.InvariantCulture);
}
