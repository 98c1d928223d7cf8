using System.Globalization;
using System.Text.Json;
using Carefare.Insurance.Criteria;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Policies;
using Carefare.Treatment;

namespace Carefare.Telling.Json;

/// <summary>How values are spelled in JSON: money as text with two decimals, days in ISO form, words in lower case.</summary>
internal static class Spelling
{
    /// <summary>An amount: "1234.50".</summary>
    public static void WriteMoney(this Utf8JsonWriter json, string name, Money? amount)
    {
        if (amount is { } known)
        {
            json.WriteString(name, known.ToPlain());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A day: "2026-12-01".</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A list of words.</summary>
    public static void WriteWords(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    /// <summary>A list of objects.</summary>
    public static void WriteEach<T>(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string Of(ChargeKind kind) =>
        kind switch
        {
            ChargeKind.Evaluation => "evaluation",
            ChargeKind.Infusion => "infusion",
            ChargeKind.Maintenance => "maintenance",
            ChargeKind.Monitoring => "monitoring",
            ChargeKind.Drug => "drug",
            ChargeKind.Pharmacy => "pharmacy",
            ChargeKind.Integration => "integration",
            ChargeKind.Package => "package",
            ChargeKind.Membership => "membership",
        };

    public static string Of(Family family) =>
        family switch
        {
            Family.Price => "price",
            Family.Payer => "payer",
            Family.Tax => "tax",
            Family.Time => "time",
            Family.Gift => "gift",
        };

    public static string Of(Status status) =>
        status switch
        {
            Status.Open => "open",
            Status.Closed => "closed",
            Status.Later => "later",
            Status.Unknown => "unknown",
        };

    public static string Of(Met met) =>
        met switch
        {
            Met.Yes => "yes",
            Met.No => "no",
            Met.Unknown => "unknown",
        };

    public static string Of(Reach reach) =>
        reach switch
        {
            Reach.Yes => "yes",
            Reach.No => "no",
            Reach.Perhaps => "perhaps",
        };

    public static string Of(Standing standing) =>
        standing switch
        {
            Standing.Covered => "covered",
            Standing.CoveredWithCriteria => "covered_with_criteria",
            Standing.CaseByCase => "case_by_case",
            Standing.Investigational => "investigational",
            Standing.NotCovered => "not_covered",
            Standing.Disputed => "disputed",
            Standing.Silent => "silent",
            Standing.Background => "background",
        };
}
