using Carefare.Rules.Courses;

namespace Carefare.Papers.Slots;

/// <summary>What is treated, how, and where.</summary>
internal static class AboutTheTreatment
{
    public static IEnumerable<Slot> All { get; } =
    [
        new(
            "treatment.name",
            "course.modality",
            facts => facts.Words.Called("treatment", facts.Case.Course.Modality.Or("iv"))
        ),
        new("treatment.count", "course.infusions", facts => SlotWords.Of((decimal)Protocol(facts).Infusions)),
        new("treatment.days", "course.over_days", facts => SlotWords.Of((decimal)Protocol(facts).OverDays)),
        new(
            "treatment.every-weeks",
            "course.maintenance.every_weeks",
            facts => Protocol(facts).Maintenance is { } later ? SlotWords.Of((decimal)later.EveryWeeks) : null
        ),
        new(
            "treatment.months",
            "course.maintenance.months",
            facts => Protocol(facts).Maintenance is { } later ? SlotWords.Of((decimal)later.Months) : null
        ),
        new("treatment.start", "course.start_from", facts => facts.Words.Of(facts.Case.Course.StartFrom)),
        new(
            "condition.name",
            "condition.diagnosis",
            facts => facts.Words.Called("diagnosis", facts.Case.Condition.Diagnosis)
        ),
        new("condition.icd10", "condition.icd10", facts => SlotWords.Of(facts.Case.Condition.Icd10)),
        new("clinic.name", "quotes", facts => facts.Quote?.Name.Or(facts.Quote.Clinic)),
        new("clinic.address", "papers.clinic_address", facts => SlotWords.Of(facts.Case.Papers.ClinicAddress)),
        new(
            "clinic.hospital",
            "quotes",
            facts => facts.Quote?.Hospital.Or("") is { Length: > 0 } kind and not "none" and not "no" ? kind : null
        ),
        new(
            "clinic.superbill",
            "quotes",
            facts => facts.Quote?.Superbill is { Offered: { IsKnown: true, Value: true } } ? "-" : null
        ),
        new("clinician.name", "papers.clinician", facts => SlotWords.Of(facts.Case.Papers.Clinician)),
        new("clinician.phone", "papers.clinician_phone", facts => SlotWords.Of(facts.Case.Papers.ClinicianPhone)),
        new(
            "tried.count",
            "condition.tried",
            facts =>
                facts.Case.Condition.Tried is { IsKnown: true, Value.Count: > 0 and var count }
                    ? SlotWords.Of((decimal)count)
                    : null
        ),
        .. new[] { "evaluation", "infusion", "maintenance" }.Select(charge => new Slot(
            $"price.{charge}",
            "quotes",
            facts => Price(facts, charge)
        )),
    ];

    private static Treatment.Protocol Protocol(PaperFacts facts) => WantedProtocol.Of(facts.Now).Protocol;

    private static string? Price(PaperFacts facts, string charge) =>
        facts.Quote is not { } quote
            ? null
            : SlotWords.Of(
                charge switch
                {
                    "evaluation" => quote.Evaluation,
                    "infusion" => quote.Infusion,
                    _ => quote.MaintenanceInfusion,
                }
            );
}
