namespace Carefare.Cases.Questions;

/// <summary>The questions under <c>condition</c>.</summary>
internal static class AboutHealth
{
    public static readonly Question<string> Diagnosis = new(
        "diagnosis",
        Words.OneOf(
            "treatment_resistant_depression",
            "major_depression",
            "depression_with_suicidal_thoughts",
            "bipolar_depression",
            "ptsd",
            "anxiety",
            "ocd",
            "substance_use",
            "crps",
            "chronic_pain",
            "neuropathic_pain",
            "fibromyalgia",
            "migraine",
            "other"
        ),
        "What the treatment is for."
    )
    {
        Ask = "What is the treatment for?",
        Why = "The usual course, and what insurers cover, differ by diagnosis.",
    };

    public static readonly Question<string> Icd10 = new(
        "icd10",
        Words.Icd10,
        "The diagnosis code on the chart or on a bill."
    );

    public static readonly Group<IReadOnlyDictionary<string, int>> Scores = ScoresOf(
        new("phq9", Numbers.Whole(0, 27), "PHQ-9, a questionnaire on depression."),
        new("gad7", Numbers.Whole(0, 21), "GAD-7, a questionnaire on anxiety."),
        new("madrs", Numbers.Whole(0, 60), "MADRS, a rating of depression by a clinician."),
        new("qids", Numbers.Whole(0, 27), "QIDS, a questionnaire on depression."),
        new("bdi2", Numbers.Whole(0, 63), "BDI-II, a questionnaire on depression."),
        new("pcl5", Numbers.Whole(0, 80), "PCL-5, a questionnaire on PTSD."),
        new("pain", Numbers.Whole(0, 10), "Pain on the scale from 0 to 10.")
    );

    public static readonly Question<string> Treatment = new("treatment", Words.Text, "The drug or therapy.");

    public static readonly Question<decimal> DailyDoseMg = new(
        "daily_dose_mg",
        Numbers.UpTo(10_000),
        "The highest daily dose, in milligrams."
    );

    public static readonly Question<int> Weeks = new("weeks", Numbers.Whole(0, 2000), "How many weeks it was taken.");

    public static readonly Question<DateOnly> Ended = new("ended", Days.Day, "The day on which it ended.");

    public static readonly Question<string> Outcome = new(
        "outcome",
        Words.OneOf("failed", "partial", "helped", "not_tolerated"),
        "What came of it."
    );

    public static readonly Question<string> Proof = new(
        "proof",
        Words.OneOf("chart", "pharmacy", "letter", "memory", "none"),
        "What shows it: the chart, a pharmacy's record, a letter, or memory."
    );

    public static readonly Rows<TriedTreatment> Tried = new(
        "tried",
        "Treatments that were tried before, a row each.",
        new(
            "tried",
            "A treatment that was tried.",
            [Treatment, DailyDoseMg, Weeks, Ended, Outcome, Proof],
            row =>
                new(
                    row.Get(Treatment),
                    row.Get(DailyDoseMg),
                    row.Get(Weeks),
                    row.Get(Ended),
                    row.Get(Outcome),
                    row.Get(Proof)
                )
        )
    );

    public static readonly Group<Health> Group = new(
        "condition",
        "What is treated, and what was tried.",
        [Diagnosis, Icd10, Scores, Tried],
        row => new(row.Get(Diagnosis), row.Get(Icd10), row.Get(Scores), row.Get(Tried).Or([]))
    );

    private static Group<IReadOnlyDictionary<string, int>> ScoresOf(params Question<int>[] scores) =>
        new(
            "scores",
            "Results of rating scales, the latest of each.",
            scores,
            row =>
                scores
                    .Select(score => (score.Name, Answer: row.Get(score)))
                    .Where(score => score.Answer.IsKnown)
                    .ToDictionary(score => score.Name, score => score.Answer.Value, StringComparer.Ordinal)
        );
}
