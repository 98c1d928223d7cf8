using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Carefare.Cli.Lending;
using Carefare.Cli.Text;
using Carefare.Telling;
using Carefare.Telling.Json;
using Carefare.Yaml;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare apr FILE</c>: the annual percentage rate of credit, with its proof.</summary>
internal static class AprVerb
{
    public static Command Make(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "What was lent and what is paid back, as JSON." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("apr", "Work out the annual percentage rate of credit, with its proof.") { file, json };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), around));
        return verb;
    }

    private static int Run(string path, bool asJson, Surroundings around)
    {
        if (!Files.Read(path, around, out var text))
        {
            return Exit.BadInput;
        }

        if (text.Length > YamlFile.MaxLength)
        {
            around.Err.WriteLine($"carefare: The file {path} is too large. Give fewer credits at once.");
            return Exit.BadInput;
        }

        try
        {
            var (requests, areSeveral) = AprInput.Read(text);
            if (asJson)
            {
                around.Out.WriteLine(InJson(requests, areSeveral));
            }
            else
            {
                Write(requests, around.Out);
            }

            return Exit.Answered;
        }
        catch (WrongJson wrong)
        {
            around.Err.WriteLine(Tame.Text(wrong.In(path, text).ToString()));
            return Exit.BadInput;
        }
    }

    private static void Write(IReadOnlyList<AprRequest> requests, TextWriter to)
    {
        foreach (var (n, request) in requests.Index())
        {
            if (n > 0)
            {
                to.WriteLine();
            }

            ProofTable.Write(request, to);
        }
    }

    private static string InJson(IReadOnlyList<AprRequest> requests, bool areSeveral)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            if (areSeveral)
            {
                writer.WriteStartArray();
            }

            foreach (var request in requests)
            {
                Write(writer, request);
            }

            if (areSeveral)
            {
                writer.WriteEndArray();
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, AprRequest request)
    {
        var (credit, found) = (request.Credit, request.Found);
        writer.WriteStartObject();
        if (request.Id is { } id)
        {
            writer.WriteString("id", id);
        }

        Write(writer, "apr_percent", found.Percent, "0.0000000000");
        Write(writer, "unit_period_rate", found.UnitPeriodRate, "0.000000000000");
        writer.WriteString("unit_periods_per_year", credit.PerYear.ToString());
        Write(writer, "amount_financed", credit.AmountFinanced, "0.00######");
        Write(writer, "total_of_payments", credit.TotalOfPayments, "0.00######");
        Write(writer, "finance_charge", credit.FinanceCharge, "0.00######");
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, decimal value, string format)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
