using Carefare.Cases;
using Carefare.Rules.Appeals;

namespace Carefare.Papers.Slots;

/// <summary>The health plan, and its no.</summary>
internal static class AboutThePlan
{
    private static readonly string[] Private =
    [
        "employer_self_funded",
        "employer_insured",
        "cobra",
        "marketplace",
        "individual",
        "student",
    ];

    private static readonly string[] Reasons =
    [
        "not_medically_necessary",
        "experimental",
        "wrong_setting",
        "step_therapy",
        "not_covered",
        "out_of_network",
        "missing_information",
    ];

    public static IEnumerable<Slot> All { get; } =
    [
        new(
            "plan.name",
            facts => Key(facts, "payer"),
            facts => facts.Plan is { Payer.IsKnown: true } ? facts.Coverage!.Payer : null
        ),
        new(
            "plan.type",
            facts => Key(facts, "type"),
            facts => facts.Plan is { } plan ? facts.Words.Called("plan", plan.Type) : null
        ),
        new("plan.criteria", _ => "", facts => facts.Criteria.Any() ? "-" : null),
        new("plan.address", "papers.plan_address", facts => SlotWords.Of(facts.Case.Papers.PlanAddress)),
        new("plan.member", "papers.member_number", facts => SlotWords.Of(facts.Case.Papers.Member)),
        new("plan.group", "papers.group_number", facts => SlotWords.Of(facts.Case.Papers.Group)),
        new("plan.reference", "papers.reference_number", facts => SlotWords.Of(facts.Case.Papers.Reference)),
        new(
            "plan.file-days",
            facts => Key(facts, "claims.file_within_days"),
            facts => facts.Plan is { } plan ? SlotWords.Of(plan.Claims.FileWithinDays) : null
        ),
        new(
            "denial.dated",
            facts => Key(facts, "denial.dated"),
            facts => OfDenial(facts, denial => facts.Words.Of(denial.Dated))
        ),
        new(
            "denial.reason",
            facts => Key(facts, "denial.reason"),
            facts => OfDenial(facts, denial => facts.Words.Called("reason", denial.Reason))
        ),
        .. Reasons.Select(reason => new Slot(
            $"denial.is-{reason.Replace('_', '-')}",
            facts => Key(facts, "denial.reason"),
            facts => OfDenial(facts, denial => denial.Reason.Or("") == reason ? "-" : null)
        )),
        new(
            "denial.amount",
            facts => Key(facts, "denial.amount"),
            facts => OfDenial(facts, denial => SlotWords.Of(denial.Amount))
        ),
        new(
            "denial.first",
            facts => Key(facts, "denial.level"),
            facts => OfDenial(facts, denial => IsFirst(denial) ? "-" : null)
        ),
        new(
            "denial.later",
            facts => Key(facts, "denial.level"),
            facts => OfDenial(facts, denial => IsFirst(denial) ? null : "-")
        ),
        new(
            "denial.urgent",
            facts => Key(facts, "denial.kind"),
            facts => OfDenial(facts, denial => denial.Kind.Or("") == "urgent" ? "-" : null)
        ),
        new("appeal.by", facts => Key(facts, "denial.dated"), Day),
        Next("appeal.to-plan", "internal-ask", "second-ask"),
        Next("appeal.outside", "external-ask"),
        Next("appeal.hearing", "hearing-ask"),
        new(
            "appeal.urgent-hours",
            _ => "",
            facts => IsPrivate(facts) ? Figures.Words(facts, "private-internal-decide-urgent") : null
        ),
        new(
            "appeal.at-once",
            _ => "",
            facts => IsPrivate(facts) ? Figures.Yes(facts, "external-review-at-once") : null
        ),
        new("appeal.answer-by", _ => "", facts => facts.Journey?.AnswerBy is { } day ? facts.Words.Of(day) : null),
    ];

    private static string Key(PaperFacts facts, string name) => $"coverage[{facts.PlanRow}].{name}";

    private static string? OfDenial(PaperFacts facts, Func<Denial, string?> read) =>
        facts.Plan?.Denial is { Exists: { IsKnown: true, Value: true }, Dated.IsKnown: true } denial
            ? read(denial)
            : null;

    private static bool IsFirst(Denial denial) => denial.Level.Or("initial") == "initial";

    /// <summary>Whether one of some clocks is the person's next.</summary>
    private static Slot Next(string name, params string[] clocks) =>
        new(name, facts => Key(facts, "denial.level"), facts => clocks.Contains(Mine(facts)?.Id) ? "-" : null);

    /// <summary>The last day of what the person has to do next.</summary>
    private static string? Day(PaperFacts facts)
    {
        var clock = Mine(facts);
        facts.Cite(clock?.Facts ?? []);
        return clock?.Day is { } day ? facts.Words.Of(day) : null;
    }

    /// <summary>What the person can do now about the plan's no: appeal to the plan, or go to somebody outside. Null where nothing is open.</summary>
    private static Clock? Mine(PaperFacts facts) =>
        facts.Journey?.Clocks.FirstOrDefault(one => one is { State: ClockState.Running, Turn: Turn.Yours });

    /// <summary>Whether the federal rules for appeals of private plans hold.</summary>
    private static bool IsPrivate(PaperFacts facts) => Private.Contains(facts.Plan?.Type.Or("") ?? "");
}
