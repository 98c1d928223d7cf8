namespace Carefare.Insurance.Clocks;

/// <summary>What about a letter decides which levels there are.</summary>
/// <param name="Type">The type of coverage.</param>
/// <param name="SentByState">Whether a state's agency sent the letter, not a plan (Medicaid).</param>
/// <param name="IsPharmacyDrug">Whether it is about a drug from a pharmacy (Medicare Part D).</param>
/// <param name="IsMedicalJudgment">Whether the no rests on a medical judgment; of a reason that is not known it is taken.</param>
/// <param name="HasSecondLevel">Whether the plan has a second level of its own.</param>
internal sealed record LadderFacts(
    string Type,
    bool SentByState,
    bool IsPharmacyDrug,
    bool IsMedicalJudgment,
    bool HasSecondLevel
);

/// <summary>The levels of every kind of coverage for which there is a source.</summary>
internal static class Ladders
{
    /// <summary>The levels, or null for a kind of coverage of which nothing is known.</summary>
    public static Ladder? Of(LadderFacts facts) =>
        facts.Type switch
        {
            "employer_self_funded" => Private(facts.HasSecondLevel, Federal),
            "employer_insured" or "cobra" => Private(facts.HasSecondLevel, OfTheState),
            "marketplace" or "individual" or "student" => Private(hasSecond: false, OfTheState),
            "fehb" => Fehb,
            "medicare" or "medicare_advantage" when facts.IsPharmacyDrug => PartD,
            "medicare" => Original,
            "medicare_advantage" => Advantage,
            "medicaid" => facts.SentByState ? MedicaidOfTheState : MedicaidPlan,
            "chip" => Chip,
            "tricare" => facts.IsMedicalJudgment ? TricareMedical : TricareFactual,
            _ => null,
        };

    private static readonly Level Federal = new("external", "external-review", CountedFrom.Receipt)
    {
        IsExternalReview = true,
    };

    private static readonly Level OfTheState = new("external", "state-external-review", CountedFrom.Receipt)
    {
        IsExternalReview = true,
        IsByState = true,
        DecideFigures = "external-review",
    };

    private static Ladder Private(bool hasSecond, Level external)
    {
        var first = new Level("internal", "private-internal", CountedFrom.Receipt) { IsByState = external.IsByState };
        return hasSecond
            ? new(
                "private",
                "private-request",
                [
                    first with
                    {
                        DecideFigures = "private-two-levels",
                    },
                    new("second", "private-second", CountedFrom.Receipt) { DecideFigures = "private-two-levels" },
                    external,
                ]
            )
            : new("private", "private-request", [first, external]);
    }

    private static readonly Ladder Fehb = new(
        "fehb",
        "fehb-request",
        [
            new("internal", "fehb-internal", CountedFrom.LetterDate),
            new("external", "fehb-external", CountedFrom.LetterDate),
        ]
    );

    private static readonly Level[] HearingAndBeyond =
    [
        Presumed("hearing", "medicare-hearing", "medicare") with
        {
            Amount = "medicare-hearing-amount",
        },
        Presumed("council", "medicare-council", "medicare"),
        Presumed("court", "medicare-court", "medicare") with
        {
            Amount = "medicare-court-amount",
        },
    ];

    private static readonly Ladder Original = new(
        "medicare",
        "medicare-request",
        [
            Presumed("internal", "medicare-internal", "medicare"),
            Presumed("second", "medicare-second", "medicare"),
            .. HearingAndBeyond,
        ]
    );

    private static readonly Ladder Advantage = new(
        "advantage",
        "advantage-request",
        [
            Presumed("internal", "advantage-internal", "advantage"),
            Presumed("second", "advantage-second", "advantage") with
            {
                IsAutomatic = true,
            },
            .. HearingAndBeyond,
        ]
    );

    private static readonly Ladder PartD = new(
        "part-d",
        "part-d-request",
        [
            Presumed("internal", "part-d-internal", "part-d"),
            Presumed("second", "part-d-second", "part-d"),
            .. HearingAndBeyond,
        ]
    );

    private static readonly Ladder MedicaidPlan = new(
        "medicaid",
        "medicaid-request",
        [
            new("internal", "medicaid-internal", CountedFrom.LetterDate),
            new("hearing", "medicaid-hearing", CountedFrom.LetterDate),
        ]
    );

    private static readonly Ladder MedicaidOfTheState = new(
        "medicaid-state",
        "medicaid-state-request",
        [new("hearing", "medicaid-state-hearing", CountedFrom.LetterDate) { DecideFigures = "medicaid-hearing" }]
    );

    private static readonly Ladder Chip = new(
        "chip",
        "chip-request",
        [
            new("internal", "chip-internal", CountedFrom.LetterDate),
            new("hearing", "chip-hearing", CountedFrom.LetterDate),
        ]
    );

    private static readonly Level TricareFirst = new("internal", "tricare-internal", CountedFrom.LetterDate);

    private static readonly Level TricareHearing = new("hearing", "tricare-hearing", CountedFrom.LetterDate)
    {
        Amount = "tricare-hearing-amount",
    };

    private static readonly Ladder TricareMedical = new(
        "tricare",
        "tricare-request",
        [TricareFirst, new("second", "tricare-second", CountedFrom.LetterDate), TricareHearing]
    );

    private static readonly Ladder TricareFactual = new(
        "tricare",
        "tricare-request",
        [TricareFirst, new("second", "tricare-review", CountedFrom.LetterDate), TricareHearing]
    );

    private static Level Presumed(string id, string figures, string system) =>
        new(id, figures, CountedFrom.PresumedReceipt) { Presumption = $"{system}-presumed-receipt" };
}
