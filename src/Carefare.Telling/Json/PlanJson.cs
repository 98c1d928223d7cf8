using System.Text.Json;
using Carefare.Asking;
using Carefare.Planning;
using Carefare.Planning.Explanation;
using Carefare.Treatment;

namespace Carefare.Telling.Json;

/// <summary>The plan for programs: the schema "carefare.plan/1". Keys are only ever added to it.</summary>
internal static class PlanJson
{
    public const string Schema = "carefare.plan/1";

    /// <summary>The whole report.</summary>
    public static string Of(PlanReport report) =>
        Document.Text(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteDay("as_of", report.AsOf);
            Recommended(json, report);
            Baseline(json, report.Baseline);
            json.WriteEach("frontier", report.Frontier, (to, plan) => Option(to, plan, report.Answer.Recommended));
            json.WriteEach("routes", report.Routes, RoutesJson.Write);
            json.WriteEach("rejected", report.Answer.Rejected, Rejected);
            json.WriteEach("worth", report.Worth, Worth);
            json.WriteEach("ask", report.Asks, Ask);
            json.WriteEach("relax", report.Relax, Relax);
            json.WriteEach("facts", report.Facts, RoutesJson.Write);
            Certificate(json, report.Answer.Certificate);
            json.WriteWords("warnings", report.Warnings);
            DerivationJson.Write(json, report.Because);
        });

    private static void Recommended(Utf8JsonWriter json, PlanReport report)
    {
        if (report.Answer.Recommended is not { } plan)
        {
            json.WriteNull("recommended");
            return;
        }

        json.WriteStartObject("recommended");
        json.WriteString("clinic", plan.Course.Clinic);
        json.WriteString("clinic_name", plan.Course.ClinicName);
        json.WriteString("modality", plan.Course.Modality);
        json.WriteString("price_form", plan.Course.Form.Code());
        json.WriteMoney("total", plan.Total);
        json.WriteMoney("expected", plan.Outlook?.Expected ?? plan.Total);
        json.WriteMoney("best", report.Range?.Low ?? plan.Outlook?.Best ?? plan.Total);
        json.WriteMoney("worst", report.Range?.High ?? plan.Outlook?.Worst ?? plan.Total);
        json.WriteMoney("highest_month", plan.HighestMonth);
        json.WriteDay("first_treatment", plan.FirstTreatment);
        Parts(json, plan.Parts);
        OutlookJson.Write(json, plan.Outlook);
        json.WriteEach("months", plan.Months, Month);
        json.WriteEach("steps", report.Steps, Step);
        json.WriteEach("debts", plan.Debts, Debt);
        json.WriteEach("charges", plan.Course.Charges, Charge);
        json.WriteEach("ledger", plan.Ledger, Line);
        json.WriteEndObject();
    }

    /// <summary>What a total is made of.</summary>
    public static void Parts(Utf8JsonWriter json, TotalParts parts)
    {
        json.WriteStartObject("parts");
        json.WriteMoney("price", parts.Price);
        json.WriteMoney("paid_by_others", parts.PaidByOthers);
        json.WriteMoney("finance_charge", parts.FinanceCharge);
        json.WriteMoney("forfeited", parts.Forfeited);
        json.WriteMoney("tax_saved", parts.TaxSaved);
        json.WriteMoney("sunk_fsa", parts.SunkFsa);
        json.WriteEndObject();
    }

    private static void Month(Utf8JsonWriter json, PlanMonth month)
    {
        json.WriteString("month", month.Month.ToString());
        json.WriteMoney("out", month.Out);
        json.WriteEach("by", month.By, Amount);
        json.WriteMoney("bills", month.Bills);
        json.WriteMoney("owed", month.Owed);
        json.WriteMoney("cash_left", month.CashLeft);
    }

    /// <summary>What leaves by a route.</summary>
    public static void Amount(Utf8JsonWriter json, RouteAmount part)
    {
        json.WriteString("route", part.Route);
        json.WriteMoney("amount", part.Amount);
    }

    private static void Step(Utf8JsonWriter json, PlanStep step)
    {
        json.WriteDay("by", step.By);
        json.WriteString("do", step.Do);
        json.WriteString("route", step.Route);
        json.WriteWords("papers", step.Papers);
    }

    /// <summary>A debt of a plan.</summary>
    public static void Debt(Utf8JsonWriter json, PlanDebt debt)
    {
        json.WriteString("offer", debt.Offer);
        json.WriteString("route", debt.Route);
        json.WriteString("name", debt.Name);
        json.WriteMoney("borrowed", debt.Borrowed);
        json.WriteMoney("finance_charge", debt.FinanceCharge);
        json.WriteMoney("highest_payment", debt.HighestPayment);
        json.WriteDay("paid_off", debt.PaidOff);
        json.WriteDay("safe_by", debt.SafeBy);
        json.WriteDay("last_safe_by", debt.LastSafeBy);
        json.WriteMoney("if_missed", debt.IfMissed);
    }

    private static void Charge(Utf8JsonWriter json, Charge charge)
    {
        json.WriteDay("due", charge.Due);
        json.WriteString("kind", Spelling.Of(charge.Kind));
        json.WriteString("what", charge.What);
        json.WriteMoney("amount", charge.Amount);
    }

    private static void Line(Utf8JsonWriter json, LedgerLine line)
    {
        json.WriteDay("day", line.Day);
        Party(json, "from", line.From);
        Party(json, "to", line.To);
        json.WriteMoney("amount", line.Amount);
        json.WriteString("why", line.Why);
        json.WriteString("route", line.Route);
    }

    private static void Party(Utf8JsonWriter json, string name, Party party)
    {
        var kind = party.Kind switch
        {
            PartyKind.Cash => "cash",
            PartyKind.Hsa => "hsa",
            PartyKind.Fsa => "fsa",
            PartyKind.Clinic => "clinic",
            PartyKind.Lender => "lender",
            PartyKind.Payer => "payer",
            PartyKind.Treasury => "treasury",
        };
        json.WriteString(name, party.Id.Length == 0 ? kind : $"{kind}:{party.Id}");
    }

    private static void Baseline(Utf8JsonWriter json, BaselineCost baseline)
    {
        json.WriteStartObject("baseline");
        json.WriteString("name", baseline.Name);
        json.WriteMoney("total", baseline.Total);
        json.WriteString("says", baseline.Says);
        json.WriteEndObject();
    }

    private static void Option(Utf8JsonWriter json, Plan plan, Plan? recommended)
    {
        json.WriteMoney("total", plan.Counted);
        json.WriteMoney("highest_month", plan.Peak);
        json.WriteDay("first_treatment", plan.FirstTreatment);
        json.WriteString("clinic", plan.Course.Clinic);
        json.WriteString("price_form", plan.Course.Form.Code());
        json.WriteString("story", recommended is null ? null : PlanStory.Of(plan, recommended));
    }

    private static void Rejected(Utf8JsonWriter json, RejectedOption option)
    {
        json.WriteString("option", option.Option);
        json.WriteString("clinic", option.Clinic);
        json.WriteString("price_form", option.Form.Code());
        json.WriteMoney("total", option.Total);
        json.WriteString("why", option.Why);
        json.WriteString("wins_if", option.WinsIf?.Says);
    }

    private static void Worth(Utf8JsonWriter json, ChangeWorth worth)
    {
        json.WriteString("change", worth.Change);
        json.WriteMoney("total", worth.Total);
        json.WriteMoney("saves", worth.Saves);
    }

    private static void Ask(Utf8JsonWriter json, OpenQuestion ask)
    {
        json.WriteString("question", ask.Question);
        json.WriteString("route", ask.Route);
        json.WriteMoney("worth", ask.Worth);
        json.WriteString("key", ask.Key);
        json.WriteString("whom", ask.Whom);
        json.WriteString("script", ask.Script);
        json.WriteEach("outcomes", ask.Outcomes, Outcome);
    }

    private static void Outcome(Utf8JsonWriter json, AnswerOutcome outcome)
    {
        json.WriteString("answer", outcome.Answer);
        json.WriteMoney("total", outcome.Total);
    }

    private static void Relax(Utf8JsonWriter json, Relaxation relax)
    {
        json.WriteString("change", relax.Change);
        json.WriteMoney("total", relax.Total);
        json.WriteMoney("highest_month", relax.Plan.HighestMonth);
        json.WriteDay("first_treatment", relax.Plan.FirstTreatment);
    }

    private static void Certificate(Utf8JsonWriter json, Certificate certificate)
    {
        json.WriteStartObject("certificate");
        json.WriteString("method", certificate.Method);
        json.WriteMoney("bound", certificate.Bound);
        json.WriteMoney("gap", certificate.Gap);
        json.WriteEndObject();
    }
}
