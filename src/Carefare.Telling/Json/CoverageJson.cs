using System.Text.Json;
using Carefare.Insurance.Criteria;
using Carefare.Knowledge;
using Carefare.Rules.Policies;

namespace Carefare.Telling.Json;

/// <summary>What health plans say of the treatment, for programs: the schema "carefare.coverage/1".</summary>
internal static class CoverageJson
{
    public const string Schema = "carefare.coverage/1";

    /// <summary>Every plan, with the figures that the ledgers rest on.</summary>
    public static string Of(CoverageReport report) =>
        Document.Text(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteDay("as_of", report.Today);
            json.WriteBoolean("coverage_known", report.IsCoverageKnown);
            json.WriteEach("plans", report.Plans, (inner, plan) => Write(inner, plan, report.Today));
            json.WriteEach("facts", report.Facts, RoutesJson.Write);
        });

    private static void Write(Utf8JsonWriter json, PlanCoverage plan, DateOnly asOf)
    {
        json.WriteString("row", plan.Path);
        json.WriteString("payer", plan.Payer);
        json.WriteBoolean("payer_known", plan.IsPayerKnown);
        json.WriteString("type", plan.Type);
        json.WriteEach("treatments", plan.Answers, (inner, answer) => Write(inner, answer, asOf));
        json.WriteString("readiness", plan.Readiness);
        json.WriteStartObject("ask");
        json.WriteString("who", plan.Inquiry.Who);
        json.WriteWords("questions", plan.Inquiry.Questions);
        json.WriteString("script", plan.Inquiry.Script);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PolicyAnswer answer, DateOnly asOf)
    {
        json.WriteString("modality", answer.Modality);
        json.WriteBoolean("wanted", answer.IsWanted);
        json.WriteString("status", Spelling.Of(answer.Status));
        json.WriteString("why", answer.Why);
        json.WriteString("flip", answer.Flip);
        json.WriteWords("asks", answer.Asks);
        json.WriteWords("sources_disagree", answer.Disagreements);
        json.WriteEach("policies", answer.Readings, (inner, reading) => Write(inner, reading, asOf));
        json.WriteEach("background", answer.Background, (inner, policy) => Write(inner, policy, asOf));
    }

    private static void Write(Utf8JsonWriter json, PolicyReading reading, DateOnly asOf)
    {
        Write(json, reading.Policy, asOf);
        json.WriteString("rules_this_plan", Spelling.Of(reading.Reach));
        json.WriteBoolean("ended", reading.HasEnded);
        json.WriteString("status", Spelling.Of(reading.Status));
        if (reading.Ledger is { } ledger)
        {
            json.WriteString("met", Spelling.Of(ledger.Met));
            json.WriteEach("criteria", ledger.Lines, Write);
        }
    }

    private static void Write(Utf8JsonWriter json, Policy policy, DateOnly asOf)
    {
        json.WriteString("id", policy.Id);
        json.WriteString("says", policy.Says);
        json.WriteString("standing", Spelling.Of(policy.Standing));
        json.WriteString("number", policy.Number);
        json.WriteDay("from", policy.From);
        json.WriteDay("until", policy.Until);
        json.WriteWords("codes", policy.Codes);
        json.WriteBoolean("criteria_known", policy.Criteria is not null);
        json.WriteWords("remarks", policy.Remarks);
        json.WriteString("disagrees", policy.Disagrees);
        json.WriteEach("sources", policy.Sources, Write);
        json.WriteDay("review_by", policy.ReviewBy);
        json.WriteBoolean("stale", policy.CitationOn(asOf).Stale);
        json.WriteString("confidence", policy.Confidence.ToString().ToLowerInvariant());
    }

    private static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteString("title", source.Title);
        json.WriteString("publisher", source.Publisher);
        json.WriteString("address", source.Address);
        json.WriteDay("read", source.Read);
    }

    private static void Write(Utf8JsonWriter json, LedgerLine line)
    {
        json.WriteString("criterion", line.Criterion);
        json.WriteString("met", Spelling.Of(line.Met));
        json.WriteBoolean("by_clinic", line.IsByClinic);
        json.WriteString("why", line.Why);
        json.WriteWords("lacks", line.Lacks);
        json.WriteWords("records_missing", line.Missing.Select(record => record.Of));
        json.WriteEach(
            "trials",
            line.Trials,
            (inner, trial) =>
            {
                inner.WriteString("treatment", trial.Name);
                inner.WriteString("row", $"condition.tried[{trial.Place}]");
                inner.WriteString("counts", Spelling.Of(trial.Counts));
                inner.WriteWords("why", trial.Why);
            }
        );
    }
}
