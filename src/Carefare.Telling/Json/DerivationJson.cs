using System.Globalization;
using System.Text.Json;
using Carefare.Knowledge;
using Carefare.Planning;

namespace Carefare.Telling.Json;

/// <summary>The section "because" of a plan: how each figure came about, by its path in the plan.</summary>
internal static class DerivationJson
{
    public const string Section = "because";

    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, Derivation> because)
    {
        json.WriteStartObject(Section);
        foreach (var (path, derivation) in because.OrderBy(one => one.Key, PathOrder.Instance))
        {
            json.WriteStartObject(path);
            Write(json, derivation);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads the section of a plan back.</summary>
    /// <exception cref="FormatException">It is not a plan of this schema.</exception>
    public static SortedDictionary<string, Derivation> ReadAll(JsonElement plan)
    {
        if (
            plan.ValueKind != JsonValueKind.Object
            || !plan.TryGetProperty("schema", out var schema)
            || schema.ValueKind != JsonValueKind.String
            || schema.GetString() != PlanJson.Schema
            || !plan.TryGetProperty(Section, out var because)
            || because.ValueKind != JsonValueKind.Object
        )
        {
            throw new FormatException("This is not a plan.");
        }

        var all = new SortedDictionary<string, Derivation>(PathOrder.Instance);
        foreach (var one in because.EnumerateObject())
        {
            all[one.Name] = Read(one.Value);
        }

        return all;
    }

    /// <summary>Reads one derivation back.</summary>
    /// <exception cref="FormatException">It is not one that a plan of this schema holds.</exception>
    public static Derivation Read(JsonElement json) =>
        new(
            Word(json, "says"),
            Word(json, "value"),
            Word(json, "rule"),
            [.. List(json, "from").Select(Read)],
            [.. List(json, "facts").Select(ReadFact)]
        );

    /// <summary>Writes one derivation into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Derivation derivation)
    {
        json.WriteString("says", derivation.Says);
        json.WriteString("value", derivation.Value);
        json.WriteString("rule", derivation.Rule);
        json.WriteEach("from", derivation.From, Write);
        json.WriteEach("facts", derivation.Facts, RoutesJson.Write);
    }

    private static Citation ReadFact(JsonElement json) =>
        new(
            Word(json, "id"),
            Word(json, "source"),
            Word(json, "address"),
            DateOnly.ParseExact(Word(json, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            IsTrue(json, "stale")
        )
        {
            Projected = IsTrue(json, "projected"),
        };

    private static bool IsTrue(JsonElement json, string name) =>
        json.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.True;

    private static string Word(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var word)
        && word.ValueKind == JsonValueKind.String
            ? word.GetString()!
            : throw new FormatException($"\"{name}\" is missing.");

    private static JsonElement.ArrayEnumerator List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : throw new FormatException($"\"{name}\" is missing.");
}
