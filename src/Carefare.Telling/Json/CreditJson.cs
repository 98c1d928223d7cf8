using System.Globalization;
using System.Text.Json;
using Carefare.Credit;
using Carefare.Rules.Lending;

namespace Carefare.Telling.Json;

/// <summary>Offers of credit side by side for programs: the schema "carefare.credit/1".</summary>
internal static class CreditJson
{
    public const string Schema = "carefare.credit/1";

    /// <summary>The whole comparison.</summary>
    public static string Of(CreditComparison compared, DateOnly asOf) =>
        Document.Text(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteDay("as_of", asOf);
            json.WriteMoney("amount", compared.Amount);
            json.WriteDay("borrowed_on", compared.Day);
            json.WriteMoney("most_new_payment", compared.Most);
            json.WriteBoolean("do_not_borrow", compared.DoNotBorrow);
            json.WriteEach("offers", compared.Offers, Write);
            json.WriteEach("avoided", compared.Avoided, Write);
            json.WriteWords("ask", compared.Asks);
            json.WriteEach("facts", compared.Facts, RoutesJson.Write);
            json.WriteWords("warnings", compared.Warnings);
        });

    private static void Write(Utf8JsonWriter json, ComparedOffer offer)
    {
        json.WriteString("id", offer.Id);
        json.WriteString("kind", Of(offer.Terms));
        json.WriteMoney("amount", offer.Amount);
        json.WriteBoolean("safe", offer.IsSafe);
        json.WriteMoney("total_repaid", offer.Cost?.TotalRepaid);
        json.WriteMoney("finance_charge", offer.Cost?.FinanceCharge);
        WriteRatio(json, "apr_percent", offer.Cost?.AprPercent, "0.0000");
        json.WriteMoney("monthly", offer.Monthly);
        if (offer.Cost is { } cost)
        {
            json.WriteNumber("payments", cost.Payments);
        }
        else
        {
            json.WriteNull("payments");
        }

        json.WriteDay("last_payment", offer.Cost?.LastPayment);
        WriteRatio(json, "debt_to_income", offer.DebtToIncome, "0.0000");
        json.WriteMoney("residual_income", offer.Residual);
        json.WriteWords("not_safe", offer.NotSafe);
        if (offer.Deferred is { } slips)
        {
            json.WriteStartObject("deferred");
            json.WriteMoney("safe_payment", slips.SafePayment);
            json.WriteDay("safe_date", slips.SafeDay);
            Write(json, "dollar_less", slips.DollarLess);
            Write(json, "one_missed", slips.OneMissed);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, AvoidedOffer offer)
    {
        json.WriteString("id", offer.Id);
        json.WriteString("kind", Of(offer.Terms));
        json.WriteString("why", offer.Why);
    }

    private static void Write(Utf8JsonWriter json, string name, DeferredOutcome outcome)
    {
        json.WriteStartObject(name);
        json.WriteMoney("left", outcome.Remaining);
        json.WriteMoney("interest", outcome.Interest);
        json.WriteMoney("due", outcome.Due);
        json.WriteEndObject();
    }

    private static void WriteRatio(Utf8JsonWriter json, string name, decimal? value, string format)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value?.ToString(format, CultureInfo.InvariantCulture) ?? "null");
    }

    private static string Of(CreditTerms terms) =>
        terms switch
        {
            CreditTerms.DeferredInterest => "deferred_interest",
            CreditTerms.ZeroPercent => "zero_percent",
            CreditTerms.ReducedApr => "reduced_apr",
            CreditTerms.Loan => "loan",
            CreditTerms.Card => "card",
            CreditTerms.ClinicPlan => "clinic_plan",
            _ => throw new InvalidOperationException($"Unknown terms: {terms.GetType().Name}."),
        };
}
