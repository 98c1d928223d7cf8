using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Carefare.Prices;

namespace Carefare.Cli.Pricing;

/// <summary>Prices for programs: one JSON object a line, every field in each.</summary>
internal sealed class PriceLines(TextWriter to) : IDisposable
{
    private const int Enough = 1 << 14;
    private readonly ArrayBufferWriter<byte> _lines = new(Enough * 2);
    private readonly Utf8JsonWriter _json = new(
        Stream.Null,
        new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    public void Write(Price price)
    {
        _json.Reset(_lines);
        _json.WriteStartObject();
        _json.WriteString("code_type", price.Code.Type);
        _json.WriteString("code", price.Code.Code);
        _json.WriteString("description", price.Description);
        _json.WriteString("setting", price.Setting);
        _json.WriteString("billing_class", price.BillingClass);
        _json.WriteString("arrangement", price.Arrangement);
        _json.WriteString("negotiated_type", price.NegotiatedType);
        Figure("rate", price.Rate);
        Figure("percentage", price.Percentage);
        _json.WriteString("algorithm", price.Algorithm);
        Charges(price);
        _json.WriteString("payer", price.Payer);
        _json.WriteString("plan", price.Plan);
        Numbers("npi", price.Npi);
        _json.WriteString("tin", price.Tin.Count == 0 ? null : string.Join(", ", price.Tin));
        Texts("provider_groups", price.ProviderGroups);
        Texts("modifiers", price.Modifiers);
        Texts("service_codes", price.ServiceCodes);
        _json.WriteString("expires", price.Expires);
        _json.WriteString("units", price.Units);
        _json.WriteString("source_path", price.SourcePath);
        _json.WriteEndObject();
        _json.Flush();
        _lines.Write("\n"u8);
        if (_lines.WrittenCount >= Enough)
        {
            Flush();
        }
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    // A terminal takes many lines at once more quickly than one by one.
    private void Flush()
    {
        to.Write(Encoding.UTF8.GetString(_lines.WrittenSpan));
        _lines.Clear();
    }

    private void Figure(string name, decimal? figure)
    {
        if (figure is { } known)
        {
            _json.WriteNumber(name, known);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    private void Charges(Price price)
    {
        Figure("gross", price.Gross);
        Figure("cash", price.Cash);
        Figure("min", price.Min);
        Figure("max", price.Max);
        Figure("median", price.Median);
        Figure("p10", price.P10);
        Figure("p90", price.P90);
        _json.WriteString("count", price.Count);
    }

    private void Numbers(string name, IReadOnlyList<long> numbers)
    {
        _json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            _json.WriteNumberValue(number);
        }

        _json.WriteEndArray();
    }

    private void Texts(string name, IReadOnlyList<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts)
        {
            _json.WriteStringValue(text);
        }

        _json.WriteEndArray();
    }
}
