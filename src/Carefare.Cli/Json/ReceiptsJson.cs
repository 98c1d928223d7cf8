using System.Text.Json;
using Carefare.Cli.Tracking;
using Carefare.Telling.Json;
using Carefare.Tracking;

namespace Carefare.Cli.Json;

/// <summary>The jobs of receipts for programs: the schema "carefare.track.receipts/1".</summary>
internal static class ReceiptsJson
{
    public static string Of(
        Book book,
        IReadOnlyList<ReceiptReport> receipts,
        IReadOnlyList<DoubleUse> flags,
        DateOnly today
    ) =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.track.receipts/1");
            json.WriteString("name", book.Name);
            json.WriteDay("as_of", today);
            json.WriteEach("receipts", receipts, Write);
            json.WriteEach("used_twice", flags, TrackParts.Write);
        });

    private static void Write(Utf8JsonWriter json, ReceiptReport report)
    {
        json.WriteString("id", report.Jobs.Receipt.Id);
        json.WriteDay("care", report.Jobs.Receipt.Care);
        json.WriteMoney("amount", report.Jobs.Receipt.Amount);
        json.WriteMoney("used", report.Jobs.Used);
        json.WriteMoney("left", report.Jobs.Left);
        json.WriteWords("counted_twice_by", report.Jobs.CountedTwiceBy);
        json.WriteEach(
            "jobs",
            report.Standings,
            (inner, standing) =>
            {
                inner.WriteString("job", Spell(standing.Job));
                inner.WriteString("state", Spell(standing.State));
                inner.WriteMoney("amount", standing.Amount);
                inner.WriteString("says", standing.Says);
                inner.WriteEach("rules", standing.Rules.Select(rule => rule.Citation), RoutesJson.Write);
            }
        );
    }

    private static string Spell(Job job) =>
        job switch
        {
            Job.InsuranceClaim => "insurance_claim",
            Job.DeductibleCounter => "deductible_counter",
            Job.HsaClaim => "hsa_claim",
            Job.FsaClaim => "fsa_claim",
            Job.MedicalDeduction => "medical_deduction",
        };

    private static string Spell(JobState state) =>
        state switch
        {
            JobState.Possible => "possible",
            JobState.Waiting => "sent",
            JobState.Done => "done",
            JobState.Excluded => "excluded",
            JobState.Unknown => "unknown",
        };
}
