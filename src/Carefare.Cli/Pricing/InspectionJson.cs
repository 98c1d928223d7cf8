using System.Globalization;
using System.Text.Json;
using Carefare.Prices;
using Carefare.Prices.Inspecting;
using Carefare.Telling.Json;

namespace Carefare.Cli.Pricing;

/// <summary>What a price file is and holds, for programs.</summary>
internal static class InspectionJson
{
    /// <summary>The whole answer. Amounts are texts: they are exact to the last digit.</summary>
    public static string Of(PriceFileInspection inspection) => Document.Text(json => Write(json, inspection));

    /// <summary>The word for what a file is.</summary>
    public static string KindOf(PriceFileInspection inspection) =>
        inspection.Members is not null ? "zip"
        : inspection.IsXml ? "xml"
        : inspection.Summary!.Kind switch
        {
            PriceFileKind.OtherJson => "json-other",
            PriceFileKind.InNetworkRates => "in-network-rates",
            PriceFileKind.AllowedAmounts => "allowed-amounts",
            PriceFileKind.TableOfContents => "table-of-contents",
            PriceFileKind.ProviderReference => "provider-reference",
            PriceFileKind.HospitalJson => "hospital-json",
            PriceFileKind.HospitalCsvTall => "hospital-csv-tall",
            PriceFileKind.HospitalCsvWide => "hospital-csv-wide",
        };

    private static void Write(Utf8JsonWriter json, PriceFileInspection inspection)
    {
        json.WriteString("kind", KindOf(inspection));
        if (inspection.Members is { } members)
        {
            json.WriteEach("members", members, Member);
            return;
        }

        if (inspection.Summary is { } summary)
        {
            Head(json, summary);
            Counts(json, inspection, summary);
            json.WriteEach("notes", summary.Notes, Note);
        }

        json.WriteBoolean("bom", inspection.HasMark);
        json.WriteString("encoding", inspection.Encoding);
        json.WriteNumber("crlf", inspection.CrLf);
        json.WriteNumber("lf", inspection.Lf);
        json.WriteNumber("cr", inspection.Cr);
    }

    private static void Member(Utf8JsonWriter json, PriceFileMember member)
    {
        json.WriteString("name", member.Name);
        json.WriteNumber("bytes", member.Length);
        if (member.Content is { } content)
        {
            json.WriteStartObject("content");
            Write(json, content);
            json.WriteEndObject();
        }
    }

    private static void Head(Utf8JsonWriter json, PriceFileSummary summary)
    {
        var isHospital = IsHospital(summary.Kind);
        json.WriteString("publisher", summary.Publisher);
        json.WriteString(isHospital ? "hospital" : "entity", summary.Publisher);
        json.WriteString("version", summary.Version);
        json.WriteString("last_updated_on", summary.LastUpdated);
        if (isHospital)
        {
            json.WriteString("state", summary.State);
            json.WriteWords("locations", summary.Locations);
            json.WriteWords("addresses", summary.Addresses);
            json.WriteWords("npi", summary.Npi);
        }
        else
        {
            json.WriteString("entity_type", summary.PublisherType);
            json.WriteWords("plans_named", summary.Plans);
        }

        if (summary.TopLevelKeys.Count > 0 || summary.Kind == PriceFileKind.OtherJson)
        {
            json.WriteWords(summary.Kind == PriceFileKind.OtherJson ? "keys" : "top_level_keys", summary.TopLevelKeys);
        }
    }

    private static bool IsHospital(PriceFileKind kind) =>
        kind is PriceFileKind.HospitalJson or PriceFileKind.HospitalCsvTall or PriceFileKind.HospitalCsvWide;

    private static void Counts(Utf8JsonWriter json, PriceFileInspection inspection, PriceFileSummary summary)
    {
        switch (summary.Kind)
        {
            case PriceFileKind.HospitalCsvTall or PriceFileKind.HospitalCsvWide:
                json.WriteNumber("columns", summary.Columns);
                json.WriteNumber("data_rows", summary.Items);
                break;
            case PriceFileKind.InNetworkRates:
                json.WriteNumber("in_network_items", summary.Items);
                json.WriteNumber("provider_references", summary.ProviderReferences);
                json.WriteNumber("remote_provider_references", summary.RemoteProviderReferences);
                json.WriteNumber("negotiated_rates", inspection.Rates);
                json.WriteNumber("negotiated_prices", inspection.Prices);
                break;
            case PriceFileKind.TableOfContents:
                json.WriteNumber("structures", summary.Structures);
                json.WriteNumber("plans", summary.PlansNamed);
                json.WriteWords("in_network_locations", summary.InNetworkLocations);
                json.WriteWords("allowed_amount_locations", summary.AllowedAmountLocations);
                return;
            case PriceFileKind.ProviderReference:
                json.WriteNumber("groups", summary.Groups);
                json.WriteNumber("npi", summary.GroupNpi);
                return;
            case PriceFileKind.OtherJson:
                return;
            default:
                json.WriteNumber("items", summary.Items);
                break;
        }

        Codes(json, inspection, summary.Kind);
    }

    private static void Codes(Utf8JsonWriter json, PriceFileInspection inspection, PriceFileKind kind)
    {
        json.WriteStartArray("payer_plans");
        foreach (var (payer, plan) in inspection.PayerPlans)
        {
            json.WriteStartArray();
            json.WriteStringValue(payer);
            json.WriteStringValue(plan);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteBoolean("codes_cut", inspection.IsCut);
        json.WriteStartObject("codes");
        foreach (var (code, facts) in inspection.Codes)
        {
            json.WriteStartObject(code.ToString());
            new CodeFactsJson(json).Write(facts, kind);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Note(Utf8JsonWriter json, PriceFileNote note)
    {
        json.WriteString("what", note.What);
        json.WriteNumber("count", note.Count);
        json.WriteString("first", note.First.ToString());
        json.WriteString("example", note.Example);
    }

    private sealed class CodeFactsJson(Utf8JsonWriter json)
    {
        public void Write(CodeFacts facts, PriceFileKind kind)
        {
            json.WriteNumber(
                kind is PriceFileKind.HospitalCsvTall or PriceFileKind.HospitalCsvWide ? "rows" : "items",
                facts.Items
            );
            switch (kind)
            {
                case PriceFileKind.InNetworkRates:
                    json.WriteNumber("negotiated_rates", facts.Rates);
                    json.WriteWords("arrangements", facts.Arrangements);
                    Figures("rate", facts.Rate);
                    Number("distinct_npi", facts.DistinctNpi);
                    json.WriteNumber("unresolved_references", facts.UnresolvedReferences);
                    return;
                case PriceFileKind.AllowedAmounts:
                    Figures("allowed_amount", facts.Rate);
                    Figures("billed_charge", facts.Gross);
                    return;
                case PriceFileKind.HospitalJson:
                    json.WriteNumber("charges", facts.Charges);
                    json.WriteNumber("payer_plans", facts.PayerPlans);
                    break;
            }

            Figures("gross", facts.Gross);
            Figures("cash", facts.Cash);
            Figures("negotiated_dollar", facts.Rate);
        }

        private void Number(string name, int? number)
        {
            if (number is { } known)
            {
                json.WriteNumber(name, known);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        private void Figures(string name, Figures figures)
        {
            json.WriteStartObject(name);
            json.WriteNumber("n", figures.Count);
            json.WriteString("min", Plain(figures.Min));
            json.WriteString("max", Plain(figures.Max));
            json.WriteString("sum", Plain(figures.Sum));
            json.WriteEndObject();
        }

        // 120.50 and 120.5 are one figure: the shorter is written.
        private static string? Plain(decimal? figure) =>
            figure?.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
